import type { BulletinFigures } from './branch-records.ts';
import type { Case } from './case.ts';
import { endedAt, receivedAt } from './case-times.ts';
import { addDays, at, dayOf } from './day.ts';
import type { Day, Moment } from './day.ts';
import { isRunning } from './deadlines.ts';
import type { Deadline } from './deadlines.ts';
import { isOpen } from './states.ts';

export type Week = { readonly from: Day; readonly to: Day };

/** A case of the week with its dates. */
export type DatedCase = { readonly c: Case; readonly deadlines: readonly Deadline[] };

export type FigureWorld = {
  /** 同因周预警 (rules 14). */
  readonly sameCauseWeekly: number;
};

const UNSUPPORTABLE = 'GX';
const MOST_CAUSES = 5;

/** A reopened case has not ended, whatever its record says of the first time. */
function goneAt(c: Case): Moment | null {
  return isOpen(c.status) ? null : endedAt(c);
}

function isIn({ from, to }: Week, moment: Moment | null): boolean {
  return moment !== null && dayOf(moment) >= from && dayOf(moment) <= to;
}

/** How often each code stands, the most frequent first. */
function tally(codes: readonly (string | null)[]): readonly { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

/** The level at the first assessment: what the first change of level changed from. */
function firstLevel(c: Case): string | null {
  const first = c.levelChanges.find(({ field }) => field === 'grievance');
  return first === undefined ? c.grievanceLevel : (first.from ?? first.to);
}

/** Causes that came at least so often within seven days that end in this week (RP4). */
function repeated(
  cases: readonly Case[],
  { from, to }: Week,
  least: number,
): readonly { code: string; count: number }[] {
  const found = new Map<string, number>();
  for (let last = from; last <= to; last = addDays(last, 1)) {
    const window = { from: addDays(last, -6), to: last };
    const codes = cases
      .filter((c) => isIn(window, receivedAt(c)))
      .map(({ facts }) => facts.reasonCode);
    for (const { code, count } of tally(codes)) {
      if (count >= least) found.set(code, Math.max(found.get(code) ?? 0, count));
    }
  }
  return [...found].map(([code, count]) => ({ code, count }));
}

function deferredIn(c: Case, week: Week): boolean {
  return c.deferrals.some(({ approvedAt }) => isIn(week, approvedAt));
}

function modeOf(c: Case): string | null {
  return c.status === 'deferred' ? (c.deferrals.at(-1)?.mode ?? null) : null;
}

/**
 * The figures of one week (reports R16 and R5). `cases` are those received by the end of the week that had not ended
 * before the six days that precede it; what happened after the week is left out where the record says when it was.
 */
export function bulletinFigures(
  cases: readonly DatedCase[],
  week: Week,
  { sameCauseWeekly }: FigureWorld,
): BulletinFigures {
  const end = at(week.to, '23:59:59');
  const all = cases.map(({ c }) => c);
  const received = all.filter((c) => isIn(week, receivedAt(c)));
  const closed = all.filter((c) => isIn(week, goneAt(c)));
  const open = cases.filter(({ c }) => {
    const ended = goneAt(c);
    return receivedAt(c) <= end && (ended === null || ended > end);
  });
  const late = open.filter(({ deadlines }) =>
    deadlines.some((one) => one.final < end && (isRunning(one) || (one.met ?? '') > end)),
  );
  const byType = (type: string): number =>
    closed.filter(({ closeType }) => closeType === type).length;
  const [inTime, later] = [byType('K1'), byType('K2')];
  const corrections = all.flatMap((c) => c.corrections).filter(({ dueAt }) => dueAt !== null);
  const undone = corrections.filter(
    ({ dueAt, doneAt }) => (dueAt ?? '') <= end && (doneAt === null || doneAt > end),
  );
  return {
    received: received.length,
    closedInTime: inTime,
    closedLate: later,
    endedOtherwise: closed.length - inTime - later,
    open: open.length,
    overdue: late.length,
    firstUnsupportable: received.filter((c) => firstLevel(c) === UNSUPPORTABLE).length,
    laterUnsupportable: all.filter((c) => deferredIn(c, week)).length,
    attention: open.filter(({ c }) => modeOf(c) === '关注').length,
    monitoring: open.filter(({ c }) => modeOf(c) === '监控').length,
    levels: tally(received.map(({ grievanceLevel }) => grievanceLevel)),
    categories: tally(received.map(({ facts }) => facts.bizCategory)),
    causes: tally(received.map(({ facts }) => facts.reasonCode)).slice(0, MOST_CAUSES),
    repeats: repeated(all, week, sameCauseWeekly),
    improvementsDue: corrections.filter(({ dueAt }) => isIn(week, dueAt)).length,
    improvementsLate: undone.length,
  };
}
