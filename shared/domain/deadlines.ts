import type { Case } from './case.ts';
import { countFrom, countPaused, tightened } from './day-counting.ts';
import type { Count, Pause } from './day-counting.ts';
import { addSeconds, dayOf } from './day.ts';
import type { Moment } from './day.ts';
import type { DeadlineEffect, DeadlineId, DeadlineRule } from './deadline-rule.ts';
import { endedAt, runsOf } from './deadline-runs.ts';
import type { Run } from './deadline-run.ts';
import { EXTENSION_RULES, lastExtension, replacedAt } from './extensions.ts';
import { isHistory } from './imported.ts';
import { EXTENSION_KINDS } from './lifecycle-fields.ts';
import { pausesOf } from './pauses.ts';
import type { RuleBook } from './rule-book.ts';
import { isOpen } from './states.ts';

/** All that dates depend on besides the case: of the rule book, how the institution counts and what it limits. */
export type DeadlineWorld = Pick<RuleBook, 'rules' | 'settings' | 'counting'> & {
  readonly now: Moment;
};

/** One running of one rule. It runs while `met` and `stoppedAt` are both null. */
export type Deadline = Count & {
  readonly rule: DeadlineId;
  readonly kind: DeadlineRule['kind'];
  readonly effects: readonly DeadlineEffect[];
  readonly startedAt: Moment;
  readonly met: Moment | null;
  /** The case ended without it. */
  readonly stoppedAt: Moment | null;
  /** Stands still while the case is on hold: no date is due (rules 4.1). */
  readonly paused: boolean;
  /** `startedAt` moved by the time the clock stood still: what the colours are reckoned from (rules 2). */
  readonly timeFrom: Moment;
  /** The final moment, once it has passed unmet; stays when it is met late. */
  readonly overdueSince: Moment | null;
};

/** Lengths that are settings of their own. */
function setLength(id: DeadlineId, { settings }: DeadlineWorld): number | null {
  if (id === 'D36') return settings.approvalStepDays;
  if (id === 'D04') return settings.reviewWindowDays;
  if (id === 'D43') return settings.purgeTagsDays;
  return id === 'D05' ? settings.reviewDecisionDays : null;
}

/** The rule's length for this case; null when it has none, as D23C for level GX. */
function lengthOf({ id, length }: DeadlineRule, whole: Case, world: DeadlineWorld): number | null {
  const set = setLength(id, world);
  if (set !== null) return set;
  if (length === null || typeof length === 'number') return length;
  const level = whole.grievanceLevel;
  return level === null || level === 'GX' ? null : length.byLevel[level];
}

/** What is still owed after the closing, and what only begins there. */
const AFTER_CLOSING: ReadonlySet<DeadlineId> = new Set(['D19', 'D20', 'D40']);
const FROM_CLOSING: ReadonlySet<DeadlineId> = new Set(['D04', 'D05', 'D43']);

/** When the case ended without it; an extended limit ends when the longer one takes its place. */
function stopOf(rule: DeadlineId, whole: Case): Moment | null {
  const { status } = whole;
  if (isHistory(whole)) return endedAt(whole);
  if (FROM_CLOSING.has(rule)) return null;
  if (isOpen(status) && status !== 'underReview') return replacedAt(whole, rule);
  const owed = AFTER_CLOSING.has(rule) && (status === 'closed' || status === 'underReview');
  return owed ? null : (replacedAt(whole, rule) ?? endedAt(whole));
}

/** For a grievance the legal limit, and what it is extended to, is a target only (rule D01). */
const TARGETS_OF_GRIEVANCE: ReadonlySet<DeadlineId> = new Set(['D01', 'D02', 'D03']);

function standingOf(
  { id, kind, effects }: DeadlineRule,
  whole: Case,
): Pick<Deadline, 'kind' | 'effects'> {
  return whole.facts.nature === 'NA2' && TARGETS_OF_GRIEVANCE.has(id)
    ? { kind: 'T', effects: effects.filter((effect) => effect !== 'LG') }
    : { kind, effects };
}

function overdue(final: Moment, until: Moment): Moment | null {
  return until > final ? final : null;
}

/** A window that only stops an act when it has passed: nobody is late with it. */
function isWindow({ effects }: Pick<DeadlineRule, 'effects'>): boolean {
  return effects.length > 0 && effects.every((effect) => effect === 'HD');
}

/** Something that a person has to do by then: no window, no comparison, nothing that happens by itself. */
function isDuty(rule: Pick<DeadlineRule, 'kind' | 'effects'>): boolean {
  return rule.kind !== 'R' && !isWindow(rule) && !rule.effects.includes('PG');
}

const SECONDS_A_DAY = 86_400;

/** How one running ended, if it did. */
type Ended = Pick<Deadline, 'met' | 'stoppedAt'>;

function endOf(rule: DeadlineRule, whole: Case, met: Moment | null, lapsed: Moment | null): Ended {
  if (replacedAt(whole, rule.id) !== null) return { met: null, stoppedAt: stopOf(rule.id, whole) };
  return { met, stoppedAt: met === null ? (lapsed ?? stopOf(rule.id, whole)) : null };
}

/** A window that has passed is over, not overdue. */
function lapsedAt(rule: DeadlineRule, final: Moment, now: Moment): Moment | null {
  return isWindow(rule) && now > final ? final : null;
}

function pausesOfRun(
  rule: DeadlineRule,
  { from }: Run,
  whole: Case,
  now: Moment,
): readonly Pause[] {
  return rule.pausable ? pausesOf(whole, now).filter(({ to }) => to > dayOf(from)) : [];
}

type Running = { readonly run: Run; readonly length: number; readonly pauses: readonly Pause[] };

function countOf(
  { unit, target }: DeadlineRule,
  { run, length, pauses }: Running,
  { counting }: DeadlineWorld,
): Count {
  const count = countFrom(run.from, { length, unit }, counting, pauses);
  if (target === undefined || run.length !== undefined) return count;
  return tightened(
    count,
    countFrom(run.from, { length: target, unit }, counting, pauses),
    counting,
  );
}

function deadlineOf(rule: DeadlineRule, run: Run, whole: Case, world: DeadlineWorld): Deadline[] {
  const length = run.length ?? lengthOf(rule, whole, world);
  if (length === null) return [];
  const pauses = pausesOfRun(rule, run, whole, world.now);
  const count = countOf(rule, { run, length, pauses }, world);
  const ended = endOf(rule, whole, run.met, lapsedAt(rule, count.final, world.now));
  const end = ended.met ?? ended.stoppedAt;
  const paused = rule.pausable && whole.status === 'onHold' && end === null;
  const counts = !paused && isDuty(rule);
  return [
    {
      ...count,
      ...ended,
      ...standingOf(rule, whole),
      rule: rule.id,
      startedAt: run.startedAt,
      paused,
      timeFrom: addSeconds(run.startedAt, countPaused(pauses, run.from) * SECONDS_A_DAY),
      overdueSince: counts ? overdue(count.final, end ?? world.now) : null,
    },
  ];
}

function deadlinesOfRule(
  rule: DeadlineRule,
  whole: Case,
  world: DeadlineWorld,
): readonly Deadline[] {
  const runs = runsOf(whole, rule, world.settings);
  // A rule that waits for its length runs where the record itself brings one (D38).
  const running = rule.on ? runs : runs.filter(isSetHere(rule));
  const outer = running.flatMap((run) => outerRun(rule, run));
  return running.concat(outer).flatMap((run) => deadlineOf(rule, run, whole, world));
}

function isSetHere({ length }: DeadlineRule): (run: Run) => boolean {
  return (run) => length === null && run.length !== undefined;
}

/** The second, outer length of a comparison that has two (D34). */
function outerRun({ outerLength }: DeadlineRule, run: Run): readonly Run[] {
  return outerLength === undefined ? [] : [{ ...run, length: outerLength }];
}

/** D41: an extension that is asked for has to be told before the limit it moves has passed. */
function tellingLimits(
  deadlines: readonly Deadline[],
  whole: Case,
  { rules }: DeadlineWorld,
): readonly Deadline[] {
  const rule = rules.find(({ id, on }) => id === 'D41' && on);
  if (rule === undefined) return [];
  return EXTENSION_KINDS.flatMap((kind) => {
    const asked = lastExtension(whole, kind);
    const limit = deadlines.findLast((one) => one.rule === EXTENSION_RULES[kind].limit);
    if (asked === null || limit === undefined || !isRunning(limit)) return [];
    if (limit.overdueSince !== null) return [];
    const { kind: standing, effects } = rule;
    const startedAt = asked.loggedAt;
    return [{ ...limit, rule: rule.id, kind: standing, effects, startedAt, timeFrom: startedAt }];
  });
}

/** Every running of every rule that applies to the case, in the order of the rules. */
export function deadlinesOf(whole: Case, world: DeadlineWorld): readonly Deadline[] {
  const running = world.rules.flatMap((rule) => deadlinesOfRule(rule, whole, world));
  return whole.extensions.length === 0
    ? running
    : [...running, ...tellingLimits(running, whole, world)];
}

/** The same as an act sees it: by the case's own book, now. */
export function datesOf(
  whole: Case,
  { book, now }: { readonly book: RuleBook; readonly now: Moment },
): readonly Deadline[] {
  return deadlinesOf(whole, { ...book, now });
}

export function isRunning({ met, stoppedAt, paused }: Deadline): boolean {
  return met === null && stoppedAt === null && !paused;
}

/** What somebody has to do by its date; nothing while the clock stands still (rules 4.1). */
export function owedOf(deadlines: readonly Deadline[]): readonly Deadline[] {
  if (deadlines.some(({ paused }) => paused)) return [];
  return deadlines.filter((one) => isRunning(one) && isDuty(one));
}

/** The running deadline with the earliest internal date: what a list shows of a case (rules 2). */
export function headlineOf(deadlines: readonly Deadline[]): Deadline | null {
  const [first = null, ...rest] = owedOf(deadlines);
  return rest.reduce<Deadline | null>(
    (best, one) => (best === null || one.internal < best.internal ? one : best),
    first,
  );
}
