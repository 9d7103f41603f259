import type { Failure } from '../../shared/contract/api.ts';
import type { BatchView, PAYOUT_CHANNELS } from '../../shared/contract/payout-channels.ts';
import type { PayoutBatch } from '../../shared/domain/payout-fields.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Tray } from './attachments.ts';
import type { StaffHandlers } from './handler.ts';
import type { Visit } from './office.ts';
import { saveFile } from './payout-files.ts';
import { importText } from './payout-import.ts';
import { batchView, payoutPage } from './payout-views.ts';
import { enterPayee, exportBatch, release, takeBack } from './payouts.ts';
import { stagedText } from './staged-text.ts';

function seen(done: Result<PayoutBatch, Failure>, visit: Visit): Result<BatchView, Failure> {
  return done.ok ? ok(batchView(done.value, visit)) : done;
}

/** Payout batches (procedure P12). */
export function payoutHandlers(tray: Tray): StaffHandlers<keyof typeof PAYOUT_CHANNELS> {
  return {
    'payouts.page': (_, visit) => ok(payoutPage(visit)),
    'payouts.batch': ({ id }, visit) => {
      const batch = visit.office.store.payouts.load(id);
      return batch === null ? fail({ codes: ['not-found'] }) : ok(batchView(batch, visit));
    },
    'payouts.payee': (wish, visit) => {
      const entered = enterPayee(wish, visit);
      return entered.ok ? ok({}) : entered;
    },
    'payouts.export': (wish, visit) => seen(exportBatch(wish, visit), visit),
    'payouts.release': async (wish, visit) => seen(await release(wish, visit), visit),
    'payouts.void': (wish, visit) => seen(takeBack(wish, visit), visit),
    'payouts.save-file': saveFile,
    'payouts.import': async ({ ticket }, visit) => {
      const text = await stagedText({ ticket, purpose: 'result' }, tray, visit.office);
      return text.ok ? seen(importText(text.value, visit), visit) : text;
    },
  };
}
