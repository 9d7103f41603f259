import type { Response } from '../../shared/contract/api.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { Kept, Volume } from '../../shared/domain/branch-records.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { monthOf } from '../../shared/domain/volumes.ts';
import { saveRecord } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office } from './office.ts';

function volumeView({ id, rev, is }: Kept<'volume'>): Response<'volumes.list'>['volumes'][number] {
  const { month, bizCategory, volume, customers } = is;
  return { id, revision: rev, month, bizCategory, volume, customers };
}

/** One entry for a month and a category. */
function keyOf({ month, bizCategory }: Volume): string {
  return `${month.slice(0, 7)} ${bizCategory}`;
}

/** Business of a category that there is, in a month that has begun. */
function barTo({ month, bizCategory }: Volume, office: Office): Refusal | null {
  const { bizCategory: known } = listsWith(office.configuration().contents.lists);
  if (known.every(({ code }) => code !== bizCategory)) return 'wrong-shape';
  return month > dayOf(office.world.now()) ? 'time-in-future' : null;
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
      const bar = barTo(is, office);
      if (bar !== null) return fail({ codes: [bar] });
      const key = keyOf(is);
      const before = office.store.branchRecords.once('volume', office.branch().id, key);
      if ((before?.rev ?? 0) !== revision) return fail({ codes: ['stale-revision'] });
      const wish = { before, key, day: is.month, is, action: 'volume-entered' };
      const saved = saveRecord('volume', wish, visit);
      return saved.ok ? ok({}) : saved;
    },
  };
}
