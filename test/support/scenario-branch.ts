import { branchBooks, branchWorld } from '../../electron/services/branch-books.ts';
import type { Office } from '../../electron/services/office.ts';
import { branchDues, escalationOf } from '../../shared/domain/branch-dues.ts';
import type { BranchDue } from '../../shared/domain/branch-dues.ts';
import type { BranchRecordKind, Kept } from '../../shared/domain/branch-records.ts';
import { day, dayOf } from '../../shared/domain/day.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { Step } from './scenario-file.ts';
import type { Bench } from './scenario-office.ts';
import { ScenarioError } from './scenario-values.ts';

type Done = Result<unknown, { readonly codes: readonly Refusal[] }>;
type Ask = (channel: string, payload: unknown) => Promise<Done>;
type Story = { readonly bench: Bench; readonly aliases: Map<string, string> };
type Given = Readonly<Record<string, unknown>>;

function textOf(given: Given, name: string): string | null {
  const value = given[name];
  return typeof value === 'string' ? value : null;
}

function dateOf(given: Given, { bench }: Story): string {
  return textOf(given, 'date') ?? dayOf(bench.clock.now);
}

function at(kind: BranchRecordKind, id: string, office: Office): { id: string; revision: number } {
  const kept = office.store.branchRecords.load(kind, office.branch().id, id);
  if (kept === null) throw new ScenarioError(`no record ${id}`);
  return { id, revision: kept.rev };
}

/** The entry that a step is about: named by its alias, by its case, by its day; else the last one. */
function entryOf(given: Given, { bench, aliases }: Story): Kept<'opinion-entry'> {
  const named = aliases.get(textOf(given, 'entry') ?? '');
  const ofCase = aliases.get(textOf(given, 'caseId') ?? '');
  const { store, branch } = bench.office;
  const today = dayOf(bench.clock.now);
  const all = store.branchRecords.between('opinion-entry', branch().id, day('1900-01-01'), today);
  const found =
    all.find(({ id }) => id === named) ??
    all.find(({ is }) => is.caseId !== null && is.caseId === ofCase) ??
    all.findLast(({ is }) => is.on === given['date']) ??
    all.at(-1);
  if (found === undefined) throw new ScenarioError('the opinion book has no entry');
  return found;
}

/** True when the step names the case that the entry has already. */
function isLinked({ is }: Kept<'opinion-entry'>, given: Given, { aliases }: Story): boolean {
  return is.caseId !== null && is.caseId === aliases.get(textOf(given, 'caseId') ?? '');
}

function idIn(answer: Done): string | null {
  if (!answer.ok || typeof answer.value !== 'object' || answer.value === null) return null;
  const id: unknown = Reflect.get(answer.value, 'id');
  return typeof id === 'string' ? id : null;
}

async function enter({ as }: Step, given: Given, story: Story, ask: Ask): Promise<Done> {
  const { content, contactName, contactPhone, note } = given;
  const input = { content, contactName, contactPhone, note };
  const known = Object.fromEntries(Object.entries(input).filter(([, one]) => one !== undefined));
  const entered = await ask('opinions.enter', { on: dateOf(given, story), input: known });
  const id = idIn(entered);
  if (id !== null && as !== undefined) story.aliases.set(as, id);
  return entered;
}

/** What the fields of the entity ask for on an entry that is there: its case, reply, approval, answer. */
const ON_ENTRY: readonly (readonly [
  string,
  (given: Given, story: Story) => readonly [string, object],
])[] = [
  [
    'caseId',
    (given, { aliases }) => [
      'opinions.open-case',
      { caseId: aliases.get(textOf(given, 'caseId') ?? '') ?? null },
    ],
  ],
  ['reply', (given) => ['opinions.draft', { reply: textOf(given, 'reply') ?? '' }]],
  ['approvedBy', () => ['opinions.approve', {}]],
  ['repliedAt', () => ['opinions.give', {}]],
];

const BOOK_FIELDS: ReadonlySet<string> = new Set(
  (
    'date content contactName contactPhone note checkedBy checkedAt entry ' +
    'caseId reply approvedBy repliedAt'
  ).split(' '),
);

function isGiven(given: Given, name: string): boolean {
  return given[name] !== undefined && given[name] !== null;
}

/** The fields of the step; the case it names is that of the entry. */
function bookFields({ case: named, with: fields = {} }: Step): Given {
  const strange = Object.keys(fields).find((name) => !BOOK_FIELDS.has(name));
  if (strange !== undefined) throw new ScenarioError(`unknown field ${strange}`);
  return named === undefined ? fields : { caseId: named, ...fields };
}

/** The entry itself, and whether the book of the day was read. */
async function read(step: Step, given: Given, story: Story, ask: Ask): Promise<Done> {
  if (isGiven(given, 'content')) {
    const entered = await enter(step, given, story, ask);
    if (!entered.ok) return entered;
  }
  return await ask('opinions.check', { on: dateOf(given, story) });
}

/** 意见簿, by the fields of its entity: a text enters and checks the day, nothing checks it, the rest goes on an entry. */
async function opinionBook(step: Step, story: Story, ask: Ask): Promise<Done> {
  const given = bookFields(step);
  const wishes = ON_ENTRY.filter(([name]) => isGiven(given, name));
  const reads = wishes.length === 0 || isGiven(given, 'content') || isGiven(given, 'checkedAt');
  const checked = reads ? await read(step, given, story, ask) : ok(null);
  if (!checked.ok) return checked;
  for (const [name, wish] of wishes) {
    const entry = entryOf(given, story);
    if (name === 'caseId' && isLinked(entry, given, story)) continue;
    const [channel, rest] = wish(given, story);
    const done = await ask(channel, { id: entry.id, revision: entry.rev, ...rest });
    if (!done.ok) return done;
  }
  return ok(null);
}

async function creditLogIn(step: Step, story: Story, ask: Ask): Promise<Done> {
  const { inquiriesFound = 0 } = step.with ?? {};
  return await ask('credit-duty.log-in', { on: dateOf(step.with ?? {}, story), inquiriesFound });
}

async function creditChange(step: Step, story: Story, ask: Ask): Promise<Done> {
  const { from = null, to, at: changedAt = story.bench.clock.now, reportedAt } = step.with ?? {};
  const id = story.aliases.get(step.as ?? '');
  if (reportedAt !== undefined && id !== undefined) {
    return await ask('credit-duty.report', at('credit-change', id, story.bench.office));
  }
  const made = await ask('credit-duty.change', { fromId: from, toId: to, at: changedAt });
  const newId = idIn(made);
  if (newId !== null && step.as !== undefined) story.aliases.set(step.as, newId);
  return made;
}

async function bulletin(step: Step, story: Story, ask: Ask): Promise<Done> {
  const { week, issuedBy } = step.with ?? {};
  const { store, branch } = story.bench.office;
  const known = store.branchRecords.once('bulletin', branch().id, String(week));
  if (issuedBy === undefined) {
    return await ask('bulletins.make', { from: week, revision: known?.rev ?? 0 });
  }
  if (known === null) throw new ScenarioError(`no bulletin of ${String(week)}`);
  return await ask('bulletins.issue', { id: known.id, revision: known.rev });
}

const STEPS: Readonly<Record<string, (step: Step, story: Story, ask: Ask) => Promise<Done>>> = {
  'opinion-book': opinionBook,
  'credit-log-in': creditLogIn,
  'credit-change': creditChange,
  bulletin,
};

/** A step of the branch's own work; null when it is one of a case. */
export function branchStep(step: Step, story: Story, ask: Ask): Promise<Done> | null {
  const act = Object.hasOwn(STEPS, step.do) ? STEPS[step.do] : undefined;
  return act === undefined ? null : act(step, story, ask);
}

type Found = { readonly wanted: unknown; readonly found: unknown };

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted((one, other) => one.localeCompare(other));
}

type Looking = {
  readonly office: Office;
  readonly wanted: unknown;
  /** The parts of the key after its area. */
  readonly name: string;
  readonly figure: string;
};

function owed(office: Office): readonly BranchDue[] {
  return branchDues(branchBooks(office), branchWorld(office));
}

function codes({ wanted }: Looking, found: readonly string[]): Found {
  return {
    wanted: Array.isArray(wanted) ? sorted(wanted.map(String)) : wanted,
    found: sorted(found),
  };
}

function dateFound(part: 'internal' | 'final', { office, wanted, name }: Looking): Found {
  const found = owed(office).find(({ rule }) => rule === name)?.[part] ?? null;
  const length = typeof wanted === 'string' ? wanted.length : undefined;
  return { wanted, found: found?.slice(0, length) ?? null };
}

const FOUND: Readonly<Record<string, (looking: Looking) => Found>> = {
  overdue: (looking) => {
    const now = looking.office.world.now();
    const late = owed(looking.office).filter(({ final }) => final < now);
    return codes(
      looking,
      late.map(({ rule }) => rule),
    );
  },
  todos: (looking) => {
    const world = branchWorld(looking.office);
    const dues = owed(looking.office);
    const risen = dues.some((due) => escalationOf(due, world) !== null) ? ['TD6'] : [];
    return codes(looking, [...dues.map(({ kind }) => kind), ...risen]);
  },
  due: (looking) => dateFound('internal', looking),
  final: (looking) => dateFound('final', looking),
  opinionBook: ({ office, wanted, name }) => {
    const check = office.store.branchRecords.once('opinion-day', office.branch().id, name);
    if (check === null) return { wanted, found: null };
    return { wanted, found: check.is.none ? '无意见' : '有意见' };
  },
  bulletin: ({ office, wanted, name, figure }) => {
    const kept = office.store.branchRecords.once('bulletin', office.branch().id, name);
    const found: unknown = kept === null ? null : Reflect.get(kept.is.figures, figure);
    return { wanted, found };
  },
};

/** What the branch owes, without a case: `overdue`, `todos`, `due.D27`, `opinionBook.<day>`, `bulletin.<week>.<figure>`. */
export function branchFound(key: string, wanted: unknown, { office }: Bench): Found {
  const [area = '', name = '', figure = ''] = key.split('.');
  const find = Object.hasOwn(FOUND, area) ? FOUND[area] : undefined;
  if (find === undefined) throw new ScenarioError(`${key} needs a case`);
  return find({ office, wanted, name, figure });
}
