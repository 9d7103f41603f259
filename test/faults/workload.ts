import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { API } from '../../shared/contract/api.ts';
import { isActionName } from '../../shared/domain/actions.ts';
import { dayOf, momentOfDate } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isOpen } from '../../shared/domain/states.ts';
import type { PersonName } from '../support/branch-world.ts';
import { likelyDeeds } from '../support/likely-deeds.ts';
import type { DeskRun, Said } from './desk-run.ts';
import { PASSWORD } from './seeded-folder.ts';
import { newMark } from './story.ts';
import type { Fact, Story } from './story.ts';

/** The desk, what its people know of it, and a hook that is called as each call has been sent. */
export type Work = {
  readonly run: Pick<DeskRun, 'ask' | 'stage' | 'received'>;
  readonly story: Story;
  /** Where files that people attach lie; not in the data folder. */
  readonly files: string;
  readonly sent: () => void;
  /** False where a print would need a browser. */
  readonly prints: boolean;
};

const View = API['cases.view'].response;
const Printed = z.object({ verifyCode: z.string(), count: z.int() });

/** A healthy desk never says these to somebody who knows their work. */
const NEVER: ReadonlySet<string> = new Set([
  'internal',
  'wrong-shape',
  'unknown-channel',
  'desk-unavailable',
  'disk-full',
  'storage-busy',
  'storage-read-only',
  'storage-unreachable',
  'database-damaged',
  'vault-damaged',
]);

export function now(): Moment {
  return momentOfDate(new Date());
}

/** One call as it is written down in the story. */
export async function tell(work: Work, channel: string, payload: unknown): Promise<Said> {
  const { story, run, sent } = work;
  const answer = run.ask(channel, payload);
  sent();
  const said = await answer;
  if (said === 'gone') story.count.unanswered += 1;
  else if (said.ok) {
    story.count.done += 1;
    story.channels.set(channel, (story.channels.get(channel) ?? 0) + 1);
  } else {
    story.count.refused += 1;
    const odd = said.codes.filter((code) => NEVER.has(code));
    if (odd.length > 0) story.surprises.push(`${channel}: ${odd.join(' ')}`);
  }
  return said;
}

function valueOf(said: Said): unknown {
  return said !== 'gone' && said.ok ? said.value : undefined;
}

/** Sits down at the desk unless the person sits there already; false when the desk is gone. */
export async function seat(work: Work, person: PersonName): Promise<boolean> {
  if (work.story.person === person) return true;
  work.story.person = null;
  const said = await tell(work, 'session.unlock', { staffNo: person, password: PASSWORD });
  if (said === 'gone') return false;
  if (!said.ok) throw new Error(`${person} cannot come in: ${said.codes.join(' ')}`);
  work.story.person = person;
  return true;
}

/** Writes down what the desk has just said. */
function note({ run, story }: Work, ...facts: readonly Fact[]): void {
  const message = run.received();
  story.facts.push(...facts.map((fact) => ({ fact, message })));
}

function learn(work: Work, shown: Case, facts: readonly Fact[]): void {
  const { id, rev } = shown;
  const before = work.story.cases.get(id);
  // Of two windows the later answer may be the earlier change.
  if (before === undefined || before.rev <= rev) work.story.cases.set(id, shown);
  note(work, { kind: 'case', id, rev }, ...facts);
}

async function open(work: Work): Promise<void> {
  if (!(await seat(work, 'lin'))) return;
  const mark = newMark(work.story);
  const input = {
    source: 'S04',
    zone: 'Z3',
    bizCategory: 'B09',
    statedCause: '收费没有先说',
    requestTypes: ['Q01'],
    narrative: `客户要求退还手续费，${mark}`,
    complainant: { name: '纪安宁', phone: '13900002468', noticeGivenAt: now() },
  };
  const view = View.safeParse(valueOf(await tell(work, 'cases.open', { input })));
  if (!view.success) return;
  const { id, rev } = view.data.case;
  learn(work, view.data.case, [{ kind: 'text', id, rev, text: mark }]);
}

function some(story: Story, fits: (c: Case) => boolean): Case | null {
  const fitting = [...story.cases.values()].filter(fits);
  // The newest are worked on, as in a branch.
  const newest = fitting.slice(-6);
  return newest[story.chance.whole(0, newest.length - 1)] ?? null;
}

/** A call on a case; what it shows is known from then on. A stale view is looked at anew. */
async function onCase(
  work: Work,
  { id, rev }: Case,
  [channel, payload]: readonly [string, object],
  facts: (c: Case) => readonly Fact[],
): Promise<void> {
  const said = await tell(work, channel, { id, revision: rev, ...payload });
  const view = View.safeParse(valueOf(said));
  if (view.success) learn(work, view.data.case, facts(view.data.case));
  else if (said !== 'gone' && !said.ok && said.codes.includes('stale-revision')) {
    const again = View.safeParse(valueOf(await tell(work, 'cases.view', { id })));
    if (again.success) learn(work, again.data.case, []);
  }
}

/** Types on: the words of a draft are saved by themselves, those of a registered case with a line in the trail. */
async function type(work: Work): Promise<void> {
  const known = some(work.story, ({ status }) => isOpen(status));
  if (known === null || !(await seat(work, 'lin'))) return;
  const text = newMark(work.story);
  const narrative = `客户办完汇款才知道扣了手续费，要求退还。${text}`;
  const edit = ['case.edit-case', { input: { narrative } }] as const;
  await onCase(work, known, edit, ({ id, rev }) => [{ kind: 'text', id, rev, text }]);
}

/** Three windows at once, perhaps in the same case. */
async function typeAtOnce(work: Work): Promise<void> {
  if (await seat(work, 'lin')) await Promise.all([type(work), type(work), type(work)]);
}

const SIGNED: ReadonlySet<string> = new Set(['authorise', 'decide', 'sign-outcome']);

/** What somebody who knows their work does next with a case. */
async function act(work: Work): Promise<void> {
  const known = some(work.story, ({ status }) => status !== 'purged');
  if (known === null) return;
  const deeds = likelyDeeds(known, now());
  const deed = deeds[work.story.chance.whole(0, deeds.length - 1)];
  if (deed === undefined || !(await seat(work, deed.by))) return;
  const { name, input } = deed;
  if (!isActionName(name)) return;
  if (SIGNED.has(name)) await tell(work, 'session.confirm', { password: PASSWORD });
  const call =
    name === 'evidence'
      ? (['attachments.add', { ticket: null, input }] as const)
      : ([`case.${name}`, { input }] as const);
  await onCase(work, known, call, ({ id }) => [{ kind: 'act', id, act: name }]);
}

/** Brings a file; half of them have been brought before. */
async function attach(work: Work): Promise<void> {
  const known = some(work.story, ({ status }) => isOpen(status));
  if (known === null || !(await seat(work, 'lin'))) return;
  const { chance } = work.story;
  const size = chance.one([1_000, 60_000, 200_000, 400_000]);
  const fill = chance.percent(50) ? '同' : newMark(work.story);
  const path = join(work.files, newMark(work.story));
  writeFileSync(path, `%PDF-1.7\n${fill.repeat(Math.ceil(size / fill.length / 3))}\n%%EOF`);
  const ticket = await work.run.stage(path, '回单.pdf');
  if (ticket === null) return;
  const input = { kind: 'EV05', title: '回单' };
  await onCase(work, known, ['attachments.add', { ticket, input }], ({ id, evidence }) => {
    const hash = evidence.at(-1)?.file?.fileHash;
    return hash === undefined ? [] : [{ kind: 'file', id, hash }];
  });
}

async function print(work: Work): Promise<void> {
  const known = some(work.story, ({ status }) => status !== 'draft' && isOpen(status));
  if (!work.prints || known === null || !(await seat(work, 'lin'))) return;
  const { id } = known;
  const wish = { id, form: 'F02', copy: 'customer', fullReason: null };
  const printed = Printed.safeParse(valueOf(await tell(work, 'forms.print', wish)));
  if (!printed.success) return;
  const { verifyCode: code, count } = printed.data;
  note(work, { kind: 'print', code, count });
}

async function opinion(work: Work): Promise<void> {
  if (!(await seat(work, 'gu'))) return;
  const mark = newMark(work.story);
  const entry = { on: dayOf(now()), input: { content: `等候太久，${mark}` } };
  const said = await tell(work, 'opinions.enter', entry);
  if (said !== 'gone' && said.ok) note(work, { kind: 'opinion', mark });
}

const STAFF = {
  id: null,
  revision: 0,
  roles: ['teller'],
  isSeller: false,
  active: true,
  deputyId: null,
  leaderId: null,
};
const Staff = API['staff.save'].response;

/** Somebody comes to the branch, and sometimes leaves it again. */
async function staff(work: Work): Promise<void> {
  if (!(await seat(work, 'an'))) return;
  const { story } = work;
  const name = newMark(story);
  const staffNo = `N${String(story.marks)}`;
  const wish = { ...STAFF, staffNo, name };
  const saved = Staff.safeParse(valueOf(await tell(work, 'staff.save', wish)));
  if (!saved.success) return;
  const { id } = saved.data.staff;
  if (!story.chance.percent(50)) {
    note(work, { kind: 'staff', staffNo, name });
    return;
  }
  const gone = await tell(work, 'staff.save', { ...wish, id, revision: 1, active: false });
  if (gone !== 'gone' && gone.ok) note(work, { kind: 'left', staffNo });
}

/** The month's business volume, a record that one branch holds once: mostly refused as entered already. */
async function volume(work: Work): Promise<void> {
  if (!(await seat(work, 'gu'))) return;
  const month = `${dayOf(now()).slice(0, 7)}-01`;
  const input = {
    month,
    bizCategory: 'B09',
    volume: work.story.chance.whole(1, 90_000),
    customers: null,
  };
  await tell(work, 'volumes.save', { revision: 0, input });
}

async function lock(work: Work): Promise<void> {
  work.story.person = null;
  await tell(work, 'session.lock', {});
}

const STEPS: readonly (readonly [number, (work: Work) => Promise<void>])[] = [
  [8, open],
  [28, type],
  [6, typeAtOnce],
  [34, act],
  [9, attach],
  [5, print],
  [4, opinion],
  [2, volume],
  [2, lock],
  [2, staff],
];

/** One thing that somebody does, chosen by chance. */
export async function step(work: Work): Promise<void> {
  if (work.story.cases.size === 0) {
    await open(work);
    return;
  }
  let at = work.story.chance.whole(
    1,
    STEPS.reduce((sum, [share]) => sum + share, 0),
  );
  for (const [share, take] of STEPS) {
    at -= share;
    if (at <= 0) {
      await take(work);
      return;
    }
  }
}
