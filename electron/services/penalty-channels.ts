import type { Kept } from '../../shared/domain/branch-records.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { isBlank } from '../../shared/domain/guard.ts';
import { PENALTY_NOTICE } from '../../shared/domain/penalty-notices.ts';
import type { PENALTY_INPUT } from '../../shared/domain/penalty-notices.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { saveRecord } from './branch-books.ts';
import type { Refused } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office, Visit } from './office.ts';

const SHOWN = 60;

/** Fines are off until an institution switches them on (rules 12). */
export function finesEnabled(office: Office): boolean {
  return office.book().settings.finesEnabled;
}

export function penaltyAt(id: string, office: Office): Kept<'penalty'> | null {
  if (!finesEnabled(office)) return null;
  return office.store.branchRecords.load('penalty', office.branch().id, id);
}

/** `CF-20260311-03`: the third notice of that day. */
function nextNumber({ store, branch, world }: Office): string {
  const today = dayOf(world.now());
  const count = store.branchRecords.between('penalty', branch().id, today, today).length + 1;
  return `CF-${today.replaceAll('-', '')}-${String(count).padStart(2, '0')}`;
}

/** The notice is this person's own act, on a case that is known; no rule ever comes here. */
function issue(
  input: InputOf<typeof PENALTY_INPUT>,
  visit: Visit,
): Result<{ readonly id: string }, Refused> {
  const { office, me } = visit;
  if (!finesEnabled(office)) return fail({ codes: ['form-not-available'] });
  const { caseNo, dept, reason, ruleCode, amount } = input;
  const c = caseNo === undefined ? null : office.store.cases.loadByNumber(caseNo.trim());
  if (c === null) return fail({ codes: ['case-not-found'] });
  if (isBlank(reason)) return fail({ codes: ['reason-missing'] });
  if ([dept, ruleCode, amount].includes(undefined)) return fail({ codes: ['wrong-shape'] });
  const now = office.world.now();
  const is = fill(PENALTY_NOTICE, {
    ...input,
    caseNo: c.caseNo ?? '',
    caseId: c.id,
    noticeNo: nextNumber(office),
    issuedBy: me.id,
    issuedAt: now,
  });
  const wish = { before: null, key: '', day: dayOf(now), is, action: 'penalty-issued' };
  const saved = saveRecord('penalty', wish, visit);
  return saved.ok ? ok({ id: saved.value.id }) : saved;
}

/** 处罚通知: what was issued, and issuing one. */
export function penaltyHandlers(): StaffHandlers<'penalties.page' | 'penalties.issue'> {
  return {
    'penalties.page': (_, { office }) => {
      const enabled = finesEnabled(office);
      const found = enabled
        ? office.store.branchRecords.latest('penalty', office.branch().id, SHOWN)
        : [];
      return ok({
        enabled,
        notices: found.map(({ id, is }) => ({
          id,
          noticeNo: is.noticeNo,
          caseNo: is.caseNo,
          dept: is.dept,
          amount: is.amount,
          issuedBy: is.issuedBy,
          issuedAt: is.issuedAt,
        })),
      });
    },
    'penalties.issue': ({ input }, visit) => issue(input, visit),
  };
}
