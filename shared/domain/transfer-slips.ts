import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import { fill } from './fields.ts';
import type { StaffId } from './ids.ts';
import { TRANSFER_RECORD } from './transfer-fields.ts';

export type Transfer = Case['transfers'][number];

/** The slips of the present round of the case: a reopened case begins anew. */
export function slipsOf({ transfers, reopenedAt }: Case): readonly Transfer[] {
  return transfers.filter(({ handedAt }) => reopenedAt === null || handedAt >= reopenedAt);
}

export function isRunningSlip({ closeAppliedAt, returnedAt }: Transfer): boolean {
  return closeAppliedAt === null && returnedAt === null;
}

/** The slip that the executing department still works on; null when there is none. */
export function runningSlip(c: Case): Transfer | null {
  return slipsOf(c).findLast(isRunningSlip) ?? null;
}

export function slipNo(c: Pick<Case, 'caseNo' | 'transfers'>): string {
  return `YJ-${c.caseNo ?? ''}-${String(c.transfers.length + 1)}`;
}

/** Every slip of one loop has the id of the first and its round, so that a rise by the rule needs no new id. */
function loopId({ id }: Transfer): string {
  return id.replace(/\.\d+$/u, '');
}

/** The slip with those of its earlier rounds: what was signed for and answered once need not be before closing. */
export function loopOf({ transfers }: Case, slip: Transfer): readonly Transfer[] {
  return transfers.filter((one) => loopId(one) === loopId(slip));
}

/**
 * A rise of the level while a slip runs hands out a new one at the new level, to the same department, to be signed
 * for and answered anew (procedure P3-10).
 */
export function withNextSlip(
  c: Case,
  { at, by }: { readonly at: Moment; readonly by: StaffId | null },
): Case {
  const running = runningSlip(c);
  if (running === null) return c;
  const round = running.loopRound + 1;
  const { fromUnit, toDept, receiverId, deputyId, standsInFor, requirement } = running;
  const next = fill(TRANSFER_RECORD, {
    id: `${loopId(running)}.${String(round)}`,
    transferNo: slipNo(c),
    fromUnit,
    toDept,
    receiverId,
    deputyId,
    standsInFor,
    requirement,
    level: c.grievanceLevel,
    loopRound: round,
    handedAt: at,
    limitFrom: at,
    issuedBy: by,
  });
  return { ...c, transfers: [...c.transfers, next] };
}
