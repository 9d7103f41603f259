import { setImmediate } from 'node:timers/promises';
import type { Failure, Request } from '../../shared/contract/api.ts';
import type { LedgerSums } from '../../shared/contract/ledger-channels.ts';
import { isFen, NO_MONEY } from '../../shared/domain/money.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { areFiguresWhole } from './figures-refresh.ts';
import { ledgerFilter } from './lists.ts';
import type { Visit } from './office.ts';

/** The sums of all that this person's question lets through; other calls are answered while they are added up. */
export async function ledgerSums(
  { filter, search }: Request<'ledger.sums'>,
  visit: Visit,
): Promise<Result<LedgerSums, Failure>> {
  const { office } = visit;
  const asked = { filter: ledgerFilter(filter, visit), search, now: office.world.now() };
  const sum = { cases: 0, ended: 0, overdue: 0, cost: 0 };
  for (const part of office.store.ledger.totals(asked)) {
    sum.cases += part.cases;
    sum.ended += part.ended;
    sum.overdue += part.overdue;
    sum.cost += part.cost;
    await setImmediate();
    if (!office.isOpen()) return fail({ codes: ['locked'] });
  }
  const cost = isFen(sum.cost) ? sum.cost : NO_MONEY;
  return ok({ ...sum, cost, whole: areFiguresWhole(office) });
}
