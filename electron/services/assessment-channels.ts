import { branchDate } from '../../shared/domain/branch-dues.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { IMPACT_ASSESSMENT } from '../../shared/domain/impact-assessments.ts';
import { ok } from '../../shared/domain/result.ts';
import { branchWorld, saveRecord } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';

const SHOWN = 60;

/** 影响评估: entered by the officer or the manager, kept for as long as D42 says and longer. */
export function assessmentHandlers(): StaffHandlers<'assessments.list' | 'assessments.enter'> {
  return {
    'assessments.list': (_, { office }) => {
      const world = branchWorld(office);
      const found = office.store.branchRecords.latest(
        'impact-assessment',
        office.branch().id,
        SHOWN,
      );
      return ok(
        found.map(({ id, is }) => ({
          id,
          subject: is.subject,
          necessity: is.necessity,
          risk: is.risk,
          measures: is.measures,
          madeBy: is.madeBy,
          madeAt: is.madeAt,
          keptUntil: dayOf(branchDate('D42', is.madeAt, world).dueAt),
        })),
      );
    },
    'assessments.enter': ({ input }, visit) => {
      const now = visit.office.world.now();
      const is = fill(IMPACT_ASSESSMENT, { ...input, madeBy: visit.me.id, madeAt: now });
      const day = dayOf(now);
      const wish = { before: null, key: '', day, is, action: 'impact-assessment-made' };
      const saved = saveRecord('impact-assessment', wish, visit);
      return saved.ok ? ok({ id: saved.value.id }) : saved;
    },
  };
}
