import { codesAt, isFilledAt } from './case-path.ts';
import type { Case } from './case.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { Condition, Procedure } from './procedure.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';
import type { RuleBook } from './rule-book.ts';
import { STAGE_FACT_TESTS } from './stage-facts.ts';

/** True when the case, at this institution, meets the condition. */
export function holds(
  condition: Condition,
  c: Case,
  { settings }: Pick<RuleBook, 'settings'>,
): boolean {
  if ('style' in condition) return settings.procedureStyle === condition.style;
  if ('fact' in condition) return STAGE_FACT_TESTS[condition.fact](c, settings);
  if ('filled' in condition) return isFilledAt(c, condition.filled);
  const { path, oneOf } = condition;
  return codesAt(c, path).some((code) => oneOf.includes(code));
}

/** The procedures a case may take now: the newest version of each that is in use. */
export function offeredProcedures({
  procedures,
}: Pick<RuleBook, 'procedures'>): readonly Procedure[] {
  return procedures.filter(
    (one) =>
      one.kind === 'case' &&
      one.active &&
      !procedures.some(({ id, version }) => id === one.id && version > one.version),
  );
}

/** The procedure proposed at T1 (procedures 0): the first by rank whose conditions all hold. A person decides. */
export function proposedProcedure(c: Case, book: RuleBook): Procedure {
  const fitting = offeredProcedures(book).flatMap((one) =>
    one.entry?.when.every((condition) => holds(condition, c, book)) === true
      ? [{ one, rank: one.entry.rank }]
      : [],
  );
  const [first] = fitting.toSorted((a, b) => a.rank - b.rank);
  return first?.one ?? book.procedure;
}

/** The procedure of a case, in the version it has; where that is not kept any more, the one of the book at hand. */
export function procedureOf(
  { procedureId, procedureVersion }: Pick<Case, 'procedureId' | 'procedureVersion'>,
  { procedures, procedure }: Pick<RuleBook, 'procedures' | 'procedure'>,
): Procedure {
  return (
    procedures.find(({ id, version }) => id === procedureId && version === procedureVersion) ??
    procedure
  );
}

/** The case under the newest version of another procedure; null when none by that number is offered. */
export function underProcedure(
  c: Case,
  id: string,
  book: Pick<RuleBook, 'procedures'>,
): Case | null {
  const found = offeredProcedures(book).find((one) => one.id === id);
  return found === undefined
    ? null
    : { ...c, procedureId: found.id, procedureVersion: found.version };
}

/** The case under the procedure that an edit names. Before T1 anyone who edits may choose; later it takes a reason. */
export function withChosenProcedure(
  c: Case,
  id: string | null | undefined,
  book: Pick<RuleBook, 'procedures'>,
): Result<Case, readonly Refusal[]> {
  if (id === null || id === undefined || id === c.procedureId) return ok(c);
  if (c.status !== 'draft') return fail(['procedure-change-reason-missing'] as const);
  const chosen = underProcedure(c, id, book);
  return chosen === null ? fail(['procedure-unknown'] as const) : ok(chosen);
}

function hasClaim(c: Case, { claimWhen }: Procedure, book: Pick<RuleBook, 'settings'>): boolean {
  return claimWhen.some((condition) => holds(condition, c, book));
}

function everywhere(rule: DeadlineRule): DeadlineRule {
  return { ...rule, applies: 'complaintOrGrievance' };
}

/**
 * The deadline rules as they run under the case's procedure. A change of procedure keeps the limits that ran: a rule
 * is off only when it was off under every procedure of the case.
 */
export function rulesUnder(
  c: Case,
  book: Pick<RuleBook, 'rules' | 'procedures' | 'procedure' | 'settings'>,
): readonly DeadlineRule[] {
  const now = procedureOf(c, book);
  const before = c.procedureChanges.map(({ from, fromVersion }) =>
    procedureOf({ procedureId: from, procedureVersion: fromVersion }, book),
  );
  const every = [now, ...before];
  if (every.every(({ rulesOff, rulesOn }) => rulesOff.length + rulesOn.length === 0)) {
    return book.rules;
  }
  const isOff = ({ id }: DeadlineRule): boolean =>
    every.every((one) => one.rulesOff.includes(id) && !hasClaim(c, one, book));
  return book.rules
    .filter((rule) => !isOff(rule))
    .map((rule) =>
      every.some(({ rulesOn }) => rulesOn.includes(rule.id)) ? everywhere(rule) : rule,
    );
}
