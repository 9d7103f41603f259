import type { Response } from '../../shared/contract/api.ts';
import type {
  BatchLineView,
  BatchView,
  UnpaidView,
} from '../../shared/contract/payout-channels.ts';
import { sideOf } from '../../shared/domain/action.ts';
import { approvedAmount } from '../../shared/domain/approval.ts';
import type { Case } from '../../shared/domain/case.ts';
import { mask } from '../../shared/domain/masking.ts';
import { PAYOUT_FILES } from '../../shared/domain/payout-fields.ts';
import type { PayoutReads } from '../storage/payout-access.ts';
import type {
  PayoutFileKind,
  Payee,
  PayoutBatch,
  PayoutHead,
  PayoutItem,
} from '../../shared/domain/payout-fields.ts';
import { giveOutRefusals, voidBatch } from '../../shared/domain/payouts.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { Mask } from '../../shared/domain/fields.ts';
import type { Office, Visit } from './office.ts';
import { fileName } from './payout-files.ts';

/** So many of the oldest are listed at once; the count says how many there are. */
const MOST_LISTED = 500;
const MOST_BATCHES = 200;

function masked(kind: Mask, text: string | null): string | null {
  return text === null ? null : mask(kind, text);
}

/** Names and accounts never leave the desk in full. */
function payeeView(payee: Payee | null): Payee {
  return {
    payeeName: masked('name', payee?.payeeName ?? null),
    payeeAccount: masked('last4', payee?.payeeAccount ?? null),
    payeeBank: payee?.payeeBank ?? null,
    summaryCode: payee?.summaryCode ?? null,
  };
}

function unpaidView(c: Case, { store }: Office): UnpaidView {
  const payee = store.payouts.payee(c.id);
  const failure = store.payouts.lastFailure(c.id);
  return {
    caseId: c.id,
    caseNo: c.caseNo ?? '',
    complainant: masked('name', c.complainant.name),
    amount: approvedAmount(c),
    ...payeeView(payee),
    payeeRev: payee?.rev ?? 0,
    failReason: failure === null ? null : mask('scan', failure.reason ?? ''),
  };
}

function lineView(line: PayoutHead & Pick<PayoutBatch, 'id' | 'rev'>): BatchLineView {
  const { id, rev, batchNo, type, status, count, total, ...moments } = line;
  return {
    id,
    rev,
    batchNo,
    type,
    status,
    count,
    total,
    createdBy: moments.createdBy,
    createdAt: moments.createdAt,
    releasedBy: moments.releasedBy,
    releasedAt: moments.releasedAt,
    importedBy: moments.importedBy,
    importedAt: moments.importedAt,
    voidedBy: moments.voidedBy,
    voidedAt: moments.voidedAt,
    voidReason: moments.voidReason,
  };
}

/** Whoever is named in the case of an item learns its number and amount, not whom it goes to. */
function itemView(item: PayoutItem, isNamed: boolean): BatchView['items'][number] {
  const shown = isNamed ? null : item;
  return { ...item, ...payeeView(shown), failReason: masked('scan', shown?.failReason ?? null) };
}

function placeOf({ kind }: { readonly kind: PayoutFileKind }): number {
  return PAYOUT_FILES.indexOf(kind);
}

/** The bank's file first, the summary last. */
function filesOf({ id }: PayoutBatch, { store }: Office): ReturnType<PayoutReads['files']> {
  return store.payouts.files(id).toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** One batch as this person sees it. */
export function batchView(batch: PayoutBatch, { office, me }: Visit): BatchView {
  const waits = batch.status === '已导出' && batch.releasedBy === null;
  const exports = isPermitted('r21', me, null);
  const at = office.world.now();
  const named = office.store.ownCases.naming(me.id);
  return {
    ...lineView(batch),
    items: batch.items.map((item) => itemView(item, named.has(item.caseId))),
    files: filesOf(batch, office).map(({ kind, hash, size }) => ({
      kind,
      hash,
      size,
      name: fileName(batch.batchNo, kind),
    })),
    may: {
      release: waits && batch.createdBy !== me.id && isPermitted('payoutRelease', me, null),
      give: exports && giveOutRefusals(batch).length === 0,
      void: exports && voidBatch(batch, '-', { me, at }).ok,
    },
  };
}

/** What waits to be paid, and the batches. People named in a case do not see it here either. */
export function payoutPage({ office, me }: Visit): Response<'payouts.page'> {
  const { payouts, cases } = office.store;
  const unpaid = payouts.unpaid(MOST_LISTED).flatMap((id) => {
    const c = cases.load(id);
    const seen = c !== null && isPermitted('payoutRelease', me, sideOf(c));
    return seen ? [unpaidView(c, office)] : [];
  });
  return {
    unpaid,
    unpaidCount: payouts.unpaidCount(),
    batches: payouts.batches(MOST_BATCHES).map(lineView),
    toRelease: payouts.waitingCount(me.id),
    mayExport: isPermitted('r21', me, null),
  };
}
