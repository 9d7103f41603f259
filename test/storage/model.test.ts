import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlinesNow, deadlineWorld } from '../../electron/services/case-file.ts';
import { scanDue } from '../../electron/services/due-scan.ts';
import { ACTION_NAMES } from '../../shared/domain/actions.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import type { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import { isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes, moment } from '../../shared/domain/day.ts';
import { applyEffect, dueEffects, nextEffectAt } from '../../shared/domain/due-effects.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { withStages } from '../../shared/domain/stage-runs.ts';
import { isTransition } from '../../shared/domain/states.ts';
import { inputsAt } from '../support/act-inputs.ts';
import { opened, openBranch, stored, tryAct } from '../support/branch-desk.ts';
import { endsOf, moved, verdict } from '../support/branch-model.ts';
import type { ModelCase } from '../support/branch-model.ts';
import { PEOPLE } from '../support/branch-world.ts';
import type { PersonName } from '../support/branch-world.ts';
import { broken } from '../support/case-invariants.ts';
import { likelyDeeds, WAYS } from '../support/likely-deeds.ts';
import type { Bench } from '../support/scenario-office.ts';

/** How many actions in all; `npm run test:model -- --actions 100000` for a long run. */
const ACTIONS = Number(process.env['MODEL_ACTIONS'] ?? '2000');
/** Of one story in one store. */
const IN_A_STORY = 240;
const MOST_CASES = 3;

type Model = { cases: ModelCase[] };
type Real = { readonly bench: Bench; readonly ids: CaseId[]; audited: number };
type Command = fc.Command<Model, Real>;

const tally = { actions: 0, passed: new Map<string, number>() };

function count(name: string): void {
  tally.passed.set(name, (tally.passed.get(name) ?? 0) + 1);
}

const OPENINGS: readonly InputOf<typeof CASE_EDIT_FIELDS>[] = [
  {},
  { source: 'S09', requestedAmount: null },
  { nature: 'NA2' },
  { nature: 'NA3' },
  { complainant: { isAnonymous: true, name: null, phone: null } },
  { procedureId: 'P3' },
  { procedureId: 'P6', bizCategory: 'B13' },
];

/** Everything that must hold of the stored case after anything. */
function checked(real: Real, id: CaseId, before: Case | null, mark: string): Case {
  const { bench } = real;
  const { office, clock } = bench;
  const c = stored(id, bench);
  expect(isCase(c)).toBe(true);
  const sight = {
    c,
    before,
    deadlines: deadlinesNow(c, office),
    now: clock.now,
    book: office.bookOf(c),
  };
  expect(broken(sight), mark).toEqual([]);
  const row = office.store.cases.index(id);
  expect([row?.status, row?.rev, row?.grievanceLevel]).toEqual([c.status, c.rev, c.grievanceLevel]);
  for (const { transition } of c.transitions) expect(isTransition(transition)).toBe(true);
  const head = office.store.audit.head()?.seq ?? 0;
  if (head > real.audited) {
    expect(office.store.audit.verify(real.audited + 1, head).intact).toBe(true);
    real.audited = head;
  }
  return c;
}

/** The case as it is once everything that fell due until now is recorded, in the stage where that puts it. */
function caught(c: Case, { office, clock }: Bench): Case {
  const effects = dueEffects(c, deadlineWorld(c, office, clock.now));
  if (effects.length === 0) return c;
  const risen = effects.reduce(applyEffect, c);
  return withStages(risen, { now: clock.now, book: office.bookOf(risen), me: null });
}

function withoutStamp(c: Case): object {
  return { ...c, rev: 0, updatedAt: c.openedAt };
}

class Open implements Command {
  readonly pick: number;
  readonly steps: number;
  constructor(pick: number, steps: number) {
    this.pick = pick;
    this.steps = steps;
  }
  check({ cases }: Model): boolean {
    return cases.length < MOST_CASES;
  }
  run(model: Model, real: Real): void {
    tally.actions += 1;
    const { id } = opened(real.bench, OPENINGS[this.pick % OPENINGS.length]);
    real.ids.push(id);
    model.cases.push({ status: 'draft', beforeHold: 'draft' });
    expect(checked(real, id, null, 'open').status).toBe('draft');
    const way = WAYS[this.pick % WAYS.length] ?? [];
    const at = real.ids.length - 1;
    for (const wish of way.slice(0, this.steps)) attempt(model, real, at, wish);
  }
  toString(): string {
    return `open ${String(this.pick)} ${String(this.steps)}`;
  }
}

type Wish = { readonly name: ActionName; readonly by: PersonName; readonly input: object };

/** One act on one case; the real one and the model must agree on whether it may go through and where it ends. */
function attempt(model: Model, real: Real, at: number, wish: Wish): void {
  tally.actions += 1;
  const index = at % model.cases.length;
  const [known, id] = [model.cases[index], real.ids[index]];
  if (known === undefined || id === undefined) throw new Error('no such case');
  const before = stored(id, real.bench);
  const said = verdict(wish.name, known, PEOPLE[wish.by].roles);
  const codes = tryAct(real.bench, { id, ...wish });
  const mark = `${before.status}, ${wish.name} by ${wish.by}: ${codes.join(' ')}`;
  const after = checked(real, id, before, mark);
  if (codes.length > 0) {
    expect(withoutStamp(after), mark).toEqual(
      withoutStamp(after.rev === before.rev ? before : caught(before, real.bench)),
    );
    return;
  }
  const acts = before.facts.involvedStaffIds.length > 0 || before.delegations.length > 0;
  if (!acts) expect(said, mark).toBe('by-its-guards');
  expect(endsOf(wish.name, known), mark).toContain(after.status);
  model.cases[index] = moved(known, after.status);
  count(wish.name);
}

class Act implements Command {
  readonly wish: readonly [at: number, name: ActionName, by: PersonName, pick: number];
  constructor(...wish: Act['wish']) {
    this.wish = wish;
  }
  check({ cases }: Model): boolean {
    return cases.length > 0;
  }
  run(model: Model, real: Real): void {
    const [at, name, by, pick] = this.wish;
    const inputs = inputsAt(real.bench.clock.now)[name] ?? [{}];
    attempt(model, real, at, { name, by, input: inputs[pick % inputs.length] ?? {} });
  }
  toString(): string {
    return `act ${this.wish.join(' ')}`;
  }
}

/** What somebody sensible would do next with the case, so that stories reach their ends. */
class Advance implements Command {
  readonly at: number;
  readonly pick: number;
  constructor(at: number, pick: number) {
    this.at = at;
    this.pick = pick;
  }
  check({ cases }: Model): boolean {
    return cases.length > 0;
  }
  run(model: Model, real: Real): void {
    const id = real.ids[this.at % real.ids.length];
    if (id === undefined) throw new Error('no such case');
    const deeds = likelyDeeds(stored(id, real.bench), real.bench.clock.now);
    const deed = deeds[this.pick % deeds.length];
    if (deed !== undefined) attempt(model, real, this.at, deed);
  }
  toString(): string {
    return `advance ${String(this.at)} ${String(this.pick)}`;
  }
}

class Wait implements Command {
  readonly minutes: number;
  readonly isWatched: boolean;
  constructor(minutes: number, isWatched: boolean) {
    this.minutes = minutes;
    this.isWatched = isWatched;
  }
  check(): boolean {
    return true;
  }
  run(_: Model, real: Real): void {
    tally.actions += 1;
    const { clock, office } = real.bench;
    clock.now = addMinutes(clock.now, this.minutes);
    if (!this.isWatched) return;
    const before = real.ids.map((id) => stored(id, real.bench));
    scanDue(office);
    for (const was of before) {
      const after = checked(real, was.id, was, `wait in ${was.status}`);
      expect(withoutStamp(after)).toEqual(withoutStamp(caught(was, real.bench)));
      const next = nextEffectAt(after, deadlineWorld(after, office, clock.now));
      const known = office.store.cases.index(was.id)?.effectAt ?? null;
      // The scan may look too early, as when a pause has made the date later since; never too late.
      expect(
        next === null || (known !== null && known <= next),
        `${String(known)} ${String(next)}`,
      ).toBe(true);
    }
  }
  toString(): string {
    return `wait ${String(this.minutes)}${this.isWatched ? ' watched' : ''}`;
  }
}

const NAMES = Object.keys(PEOPLE).filter((name): name is PersonName => Object.hasOwn(PEOPLE, name));
/** Those that end a case by a stroke are rare, so that stories are long. */
const OFTEN = ACTION_NAMES.filter(
  (name) => !['withdraw', 'reject', 'answer', 'refer'].includes(name),
);

const people = fc.constantFrom(...NAMES);
/** Of the two or three cases of a story. */
const which = fc.nat(MOST_CASES - 1);

const act = (names: readonly ActionName[]): fc.Arbitrary<Command> =>
  fc.tuple(which, fc.constantFrom(...names), people, fc.nat(9)).map((wish) => new Act(...wish));

const wait = (...minutes: readonly number[]): fc.Arbitrary<Command> =>
  fc.tuple(fc.constantFrom(...minutes), fc.boolean()).map((wish) => new Wait(...wish));

function often(times: number, command: fc.Arbitrary<Command>): readonly fc.Arbitrary<Command>[] {
  return Array.from({ length: times }, () => command);
}

const commands = [
  fc.tuple(fc.nat(20), fc.nat(20)).map((wish): Command => new Open(...wish)),
  ...often(12, act(OFTEN)),
  act(ACTION_NAMES),
  ...often(
    36,
    fc.tuple(which, fc.nat(59)).map((wish): Command => new Advance(...wish)),
  ),
  ...often(4, wait(1, 7, 90)),
  ...often(2, wait(600, 1_440)),
  wait(4_320, 43_200, 1_700_000),
];

test(
  'whatever anybody does in whatever order, the stored cases agree with the table of the life cycle',
  { timeout: Math.max(120_000, ACTIONS * 60) },
  () => {
    const stories = fc.commands(commands, { maxCommands: IN_A_STORY, size: 'max' });
    const told = fc.property(fc.nat(20), fc.nat(20), stories, (pick, steps, story) => {
      const bench = openBranch();
      bench.clock.now = moment('2026-03-09T09:30:00');
      const real: Real = { bench, ids: [], audited: 0 };
      const model: Model = { cases: [] };
      try {
        new Open(pick, steps).run(model, real);
        fc.modelRun(() => ({ model, real }), story);
        expect(bench.office.store.audit.verify()).toMatchObject({ intact: true });
      } finally {
        bench.close();
      }
    });
    // A failure is made smaller for a minute at most: what is left must fit into the time of the test.
    const within = { numRuns: 20, interruptAfterTimeLimit: 60_000, endOnFailure: ACTIONS > 2_000 };
    while (tally.actions < ACTIONS) fc.assert(told, within);
    process.stderr.write(
      `${String(tally.actions)} actions; went through: ${JSON.stringify([...tally.passed])}\n`,
    );
  },
);
