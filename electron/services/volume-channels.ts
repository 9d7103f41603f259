import type { Response } from '../../shared/contract/api.ts';
import type { Kept, Volume } from '../../shared/domain/branch-records.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { monthOf } from '../../shared/domain/volumes.ts';
import { saveRecord } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';

function volumeView({ id, rev, is }: Kept<'volume'>): Response<'volumes.list'>['volumes'][number] {
  const { month, bizCategory, volume, customers } = is;
  return { id, revision: rev, month, bizCategory, volume, customers };
}

/** One entry for a month and a category. */
function keyOf({ month, bizCategory }: Volume): string {
  return `${month.slice(0, 7)} ${bizCategory}`;
}

/** 业务量: what the branch did by month and category, for the rates of reports R6 and R14. */
export function volumeHandlers(): StaffHandlers<'volumes.list' | 'volumes.save'> {
  return {
    'volumes.list': ({ from, to }, { office, me }) => {
      const { branchRecords } = office.store;
      const kept = branchRecords.between('volume', office.branch().id, monthOf(from), to);
      return ok({
        volumes: kept.map(volumeView),
        maySave: isPermitted('volumes', me, null),
      });
    },
    'volumes.save': ({ revision, input }, visit) => {
      const { office } = visit;
      const is = { ...input, month: monthOf(input.month) };
      const key = keyOf(is);
      const before = office.store.branchRecords.once('volume', office.branch().id, key);
      if ((before?.rev ?? 0) !== revision) return fail({ codes: ['stale-revision'] });
      const wish = { before, key, day: is.month, is, action: 'volume-entered' };
      const saved = saveRecord('volume', wish, visit);
      return saved.ok ? ok({}) : saved;
    },
  };
}
