import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import type { DeadlineId } from './deadline-rule.ts';
import { deadlinesOf, isRunning } from './deadlines.ts';
import type { Deadline } from './deadlines.ts';
import type { CaseId } from './ids.ts';
import type { RuleBook } from './rule-book.ts';

type Dates = Pick<Deadline, 'internal' | 'final'>;

/** A running deadline of an open case that a change moves; null: it does not run on that side. */
export type MovedDate = {
  readonly caseId: CaseId;
  readonly caseNo: string | null;
  readonly rule: DeadlineId;
  readonly startedAt: Moment;
  readonly before: Dates | null;
  readonly after: Dates | null;
};

function running(c: Case, book: RuleBook, now: Moment): ReadonlyMap<string, Deadline> {
  const deadlines = deadlinesOf(c, { ...book, now }).filter(isRunning);
  return new Map(deadlines.map((one) => [`${one.rule} ${one.startedAt}`, one]));
}

function datesOf(deadline: Deadline | undefined): Dates | null {
  return deadline === undefined ? null : { internal: deadline.internal, final: deadline.final };
}

/** The running deadlines of a case that fall on other moments by the second book than by the first. */
export function movedDates(
  c: Case,
  { before, after }: { readonly before: RuleBook; readonly after: RuleBook },
  now: Moment,
): readonly MovedDate[] {
  const [was, is] = [running(c, before, now), running(c, after, now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const known = was.get(key) ?? is.get(key);
    const [one, other] = [datesOf(was.get(key)), datesOf(is.get(key))];
    const same = one?.internal === other?.internal && one?.final === other?.final;
    if (known === undefined || same) return [];
    const { rule, startedAt } = known;
    return [{ caseId: c.id, caseNo: c.caseNo, rule, startedAt, before: one, after: other }];
  });
}
