import type { HintedCase } from '../../shared/contract/monitor.ts';
import type { Case } from '../../shared/domain/case.ts';
import { receivedAt } from '../../shared/domain/case-times.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { mayOnCase } from './case-views.ts';
import type { Visit } from './office.ts';

/** A case as a hint names it: number, state and day; whether this person may read the rest. */
export function hintedCase(c: Case, visit: Visit): HintedCase {
  const { id, caseNo, status } = c;
  return { id, caseNo, status, receivedAt: receivedAt(c), mayOpen: mayOnCase('r0', c, visit) };
}

/** The cases with these ids; those that are gone are left out. */
export function hintedCases(ids: readonly CaseId[], visit: Visit): readonly HintedCase[] {
  return ids.flatMap((id) => {
    const c = visit.office.store.cases.load(id);
    return c === null ? [] : [hintedCase(c, visit)];
  });
}
