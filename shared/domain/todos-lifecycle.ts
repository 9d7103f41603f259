import { openDeferral } from './actions-deferral.ts';
import type { Case } from './case.ts';
import type { Dates, Draft } from './todos.ts';

type DueOf = (...rules: readonly string[]) => Dates;

/** Extensions that wait for their approval, or for the customer to be told before the limit passes. */
function extensions(c: Case, dueOf: DueOf): readonly Draft[] {
  return c.extensions.flatMap(({ id, kind, approvedAt, toldAt }): readonly Draft[] => {
    const due = dueOf('D41');
    if (toldAt !== null || due.dueAt === null) return [];
    if (approvedAt !== null) {
      const told =
        c.handlerId === null ? { role: 'branchManager' as const } : { staffId: c.handlerId };
      return [{ key: `extend-tell-${id}`, kind: 'TD1', ...told, ...due }];
    }
    const role = kind === '复杂至30' ? 'branchManager' : 'generalManager';
    return [{ key: `extend-${id}`, kind: 'TD2', role, ...due }];
  });
}

/** A deferral is checked by the officer; a case not supportable is put under 关注 or 监控 (rules 8). */
function deferrals(c: Case, dueOf: DueOf): readonly Draft[] {
  if (c.status === 'deferred') {
    return [{ key: 'undefer', kind: 'TD1', role: 'complaintOfficer', ...dueOf('D35') }];
  }
  if (c.status !== 'investigating' && c.status !== 'proposing') return [];
  const open = openDeferral(c);
  if (open !== null) {
    return [{ key: 'defer-approve', kind: 'TD2', role: 'complaintOfficer', dueAt: null }];
  }
  return c.grievanceLevel === 'GX'
    ? [{ key: 'watch', kind: 'TD1', role: 'complaintOfficer', dueAt: null }]
    : [];
}

function waits(c: Case, dueOf: DueOf): readonly Draft[] {
  if (c.status === 'onHold') {
    return [{ key: 'resume', kind: 'TD1', role: 'branchManager', dueAt: null }];
  }
  if (c.status === 'referred') {
    return [{ key: 'refer-reply', kind: 'TD1', role: 'complaintOfficer', dueAt: null }];
  }
  if (c.status !== 'underReview') return [];
  const staffId = c.reviews.at(-1)?.reviewerId ?? null;
  const who = staffId === null ? { role: 'complaintOfficer' as const } : { staffId };
  return [{ key: 'review', kind: 'TD1', ...who, ...dueOf('D05') }];
}

/** What pauses, extensions, deferrals, referrals and reviews ask of whom. */
export function lifecycleTodos(c: Case, dueOf: DueOf): readonly Draft[] {
  return [...extensions(c, dueOf), ...deferrals(c, dueOf), ...waits(c, dueOf)];
}
