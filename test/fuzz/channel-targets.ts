import { FACTS } from '../support/branch-desk.ts';
import { API, isChannel } from '../../shared/contract/api.ts';
import type { ChannelName } from '../../shared/contract/api.ts';
import { ACTIONS, ACTION_NAMES } from '../../shared/domain/actions.ts';
import { DATA_REQUEST_INPUT, OPINION_INPUT } from '../../shared/domain/branch-records.ts';
import { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import { caseId, isCaseId } from '../../shared/domain/ids.ts';
import type { Fields } from '../../shared/domain/fields.ts';
import { ASSESSMENT_INPUT } from '../../shared/domain/impact-assessments.ts';
import { PAYEE_FIELDS } from '../../shared/domain/payout-fields.ts';
import { CaseView } from '../../shared/contract/views.ts';
import { REFUSALS } from '../../shared/domain/refusals.ts';
import { NEW_EVIDENCE } from '../../shared/domain/signature-fields.ts';
import type { Chance } from '../bench/chance.ts';
import { inputsAt } from '../support/act-inputs.ts';
import { aFuzzDesk } from './desk.ts';
import type { Caller, FuzzDesk } from './desk.ts';
import { someFields } from './from-fields.ts';
import { fromSchema, mutated } from './from-schema.ts';
import { garbage } from './hostile.ts';
import type { Bench, Target, Tried } from './runner.ts';

const CHANNELS = Object.keys(API).filter((name) => isChannel(name));
/** Called by who is signed in; the others change who that is, and would end the batch. */
const STAFF = CHANNELS.filter((name) => API[name].access !== 'anyone');
const ANYONE = CHANNELS.filter((name) => API[name].access === 'anyone');

/** The field tables behind the inputs that the contract checks as a whole. */
const INPUTS: Readonly<Record<string, Fields>> = {
  ...Object.fromEntries(ACTION_NAMES.map((name) => [`case.${name}`, ACTIONS[name].input])),
  'cases.open': CASE_EDIT_FIELDS,
  'attachments.add': NEW_EVIDENCE,
  'opinions.enter': OPINION_INPUT,
  'data-requests.enter': DATA_REQUEST_INPUT,
  'assessments.enter': ASSESSMENT_INPUT,
  'payouts.payee': PAYEE_FIELDS,
};

const KNOWN_CODES: ReadonlySet<string> = new Set(REFUSALS);

function codesOf(
  answer: Awaited<ReturnType<FuzzDesk['program']['router']['answer']>>,
): readonly string[] {
  return answer.ok ? [] : answer.failure.codes;
}

/** The revision that is stored: most calls should get past the question whether the page is up to date. */
function revisionOf(id: unknown, { program }: FuzzDesk): number {
  if (!isCaseId(id)) return 1;
  return program.door.office()?.store.cases.index(caseId(id))?.rev ?? 1;
}

function inputFor(name: ChannelName, desk: FuzzDesk, chance: Chance): unknown {
  const act = ACTION_NAMES.find((one) => `case.${one}` === name);
  const now = desk.program.door.office()?.world.now();
  const likely = act === undefined || now === undefined ? undefined : inputsAt(now)[act];
  if (likely !== undefined && chance.percent(60)) return likely[chance.whole(0, likely.length - 1)];
  return someFields(INPUTS[name] ?? {}, { chance, known: desk.known(), depth: 0 });
}

function shaped(name: ChannelName, desk: FuzzDesk, chance: Chance): unknown {
  const known = desk.known();
  const made = fromSchema(API[name].request, { chance, known });
  if (typeof made !== 'object' || made === null) return made;
  const input = Object.hasOwn(INPUTS, name) ? { input: inputFor(name, desk, chance) } : {};
  const cases = desk.cases();
  const aims = name.startsWith('case') && 'id' in made && chance.percent(90);
  const id: unknown = aims ? cases[chance.whole(0, cases.length - 1)] : Reflect.get(made, 'id');
  const asks = 'revision' in made && chance.percent(85);
  const revision = asks ? { revision: revisionOf(id, desk) } : {};
  return { ...made, ...(id === undefined ? {} : { id }), ...input, ...revision };
}

function payloadFor(name: ChannelName, desk: FuzzDesk, chance: Chance): unknown {
  const way = chance.whole(0, 99);
  if (way < 15) return garbage(chance);
  const made = shaped(name, desk, chance);
  return way < 40 ? mutated(made, chance) : made;
}

type Call = { readonly name: string; readonly payload: unknown; readonly caller: Caller };

async function called(desk: FuzzDesk, { name, payload, caller }: Call): Promise<Tried> {
  const answer = await desk.program.router.answer(name, payload, caller);
  const codes = codesOf(answer);
  const view = answer.ok && name === 'cases.open' ? CaseView.safeParse(answer.value) : null;
  if (view?.success === true) desk.saw(view.data.case.id);
  const wrong = codes.filter((code) => code === 'internal' || !KNOWN_CODES.has(code));
  const role = caller === null ? 'nobody' : caller.visit.me.staffNo;
  return {
    what: `${name} by ${role}`,
    taken: answer.ok,
    wrong: wrong.map((code) => `refused as ${code}`),
  };
}

function benchOf(desk: FuzzDesk, one: Bench['one']): Bench {
  return { one, inspect: desk.inspect, close: desk.close };
}

/** Each staff channel as each role, as somebody with a one-time code and as nobody. */
const CALLS: Target = {
  name: 'channels',
  batch: 3000,
  open: async () => {
    const desk = await aFuzzDesk();
    return benchOf(desk, async (chance) => {
      const name = STAFF[chance.whole(0, STAFF.length - 1)] ?? 'cases.list';
      const caller = chance.one(desk.callers);
      return await called(desk, { name, payload: payloadFor(name, desk, chance), caller });
    });
  },
};

/** Two cases that a person took in, one of them registered. */
async function openSome({ program, saw }: FuzzDesk, caller: Caller): Promise<void> {
  const noticeGivenAt = program.door.office()?.world.now();
  const complainant = { name: '纪安宁', phone: '13900002468', noticeGivenAt };
  for (const registers of [false, true]) {
    const opened = await program.router.answer(
      'cases.open',
      { input: { ...FACTS, complainant } },
      caller,
    );
    const view = opened.ok ? CaseView.safeParse(opened.value) : null;
    if (view?.success !== true) continue;
    const { id, rev } = view.data.case;
    saw(id);
    if (registers) {
      await program.router.answer('case.register', { id, revision: rev, input: {} }, caller);
    }
  }
}

const WORKERS = /^(?:teller|branchManager|complaintOfficer|generalManager|channelHead|finance)$/u;

/** A story on few cases by the people who work on them: acts that go through lead to states that others meet. */
const ACTS: Target = {
  name: 'acts on cases',
  batch: 3000,
  open: async () => {
    const desk = await aFuzzDesk();
    const workers = desk.callers.filter(
      (caller) => caller?.mustSetPassword === false && WORKERS.test(caller.visit.me.staffNo),
    );
    const acts = STAFF.filter((name) => name.startsWith('case'));
    for (const caller of workers.slice(0, 3)) await openSome(desk, caller);
    return benchOf(desk, async (chance) => {
      const name = acts[chance.whole(0, acts.length - 1)] ?? 'cases.open';
      const caller = workers[chance.whole(0, workers.length - 1)] ?? null;
      if (chance.percent(1)) await openSome(desk, caller);
      return await called(desk, { name, payload: payloadFor(name, desk, chance), caller });
    });
  },
};

/** What answers before anybody is signed in, on a branch that is set up; guesses at passwords among it. */
const ENTRANCE: Target = {
  name: 'before sign-in',
  batch: 2000,
  open: async () => {
    const desk = await aFuzzDesk();
    return benchOf(desk, async (chance) => {
      const known = ANYONE[chance.whole(0, ANYONE.length - 1)] ?? 'app.status';
      // Nobody is thrown out of the batch: locking is tried by the journeys.
      const name = known === 'session.lock' ? 'app.status' : known;
      return await called(desk, { name, payload: payloadFor(name, desk, chance), caller: null });
    });
  },
};

/** Names of channels that do not exist, and whatever a message may carry. */
const NAMES: Target = {
  name: 'channel names',
  batch: 20_000,
  open: async () => {
    const desk = await aFuzzDesk();
    return benchOf(desk, async (chance) => {
      const name = String(
        chance.percent(50) ? garbage(chance, 4) : `case.${String(garbage(chance, 4))}`,
      );
      return await called(desk, {
        name,
        payload: garbage(chance),
        caller: chance.one(desk.callers),
      });
    });
  },
};

export const CHANNEL_TARGETS: readonly Target[] = [CALLS, ACTS, ENTRANCE, NAMES];
