import { createHash } from 'node:crypto';
import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { PayoutBatch, PayoutFileKind } from '../../shared/domain/payout-fields.ts';
import { giveOutRefusals } from '../../shared/domain/payouts.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { fillSlots } from '../../shared/forms/paper.ts';
import { ownPage, summaryPage } from '../../shared/forms/payout-pages.ts';
import { bankText, ownText } from '../../shared/forms/payout-rows.ts';
import { payouts as words } from '../../shared/words/zh-cn/payouts.ts';
import type { PayoutFile } from '../storage/payout-access.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { giveOut } from './outgoing.ts';
import { ownSheet } from './payout-sheet.ts';

const ENDINGS: Readonly<Record<PayoutFileKind, string>> = {
  bank: 'txt',
  excel: 'xlsx',
  text: 'txt',
  html: 'html',
  summary: 'html',
};

/** `FK-0101-20260317-01.txt` for the bank; the others say what they are. */
export function fileName(batchNo: string, kind: PayoutFileKind): string {
  const { own, summary } = words.file;
  const name =
    kind === 'bank' ? batchNo : fillSlots(kind === 'summary' ? summary : own, { batchNo });
  return `${name}.${ENDINGS[kind]}`;
}

function fileOf(kind: PayoutFileKind, content: string | Uint8Array): PayoutFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { kind, hash: createHash('sha256').update(bytes).digest('hex'), content: bytes };
}

/** The five files of a released batch (P12-4); made once, so that every copy taken later has the same hash. */
export async function payoutFiles(
  batch: PayoutBatch,
  office: Office,
): Promise<readonly PayoutFile[]> {
  const nameOf = (staff: StaffId | null): string =>
    office.directory().find(({ id }) => id === staff)?.name ?? '';
  const people = { madeBy: nameOf(batch.createdBy), releasedBy: nameOf(batch.releasedBy) };
  const { payoutType } = listsWith(office.configuration().contents.lists);
  return [
    fileOf('bank', bankText(batch)),
    fileOf('excel', await ownSheet(batch, people)),
    fileOf('text', ownText(batch, people)),
    fileOf('html', ownPage(batch, people)),
    fileOf('summary', summaryPage(batch, people, payoutType)),
  ];
}

function noteSaved(batch: PayoutBatch, { kind, hash }: PayoutFile, visit: Visit): void {
  visit.office.store.write((writes) => {
    const { id, batchNo } = batch;
    writes.audit.append({
      stamp: stampOf(visit),
      entity: 'payout-batch',
      entityId: id,
      action: 'payout-file-saved',
      ids: { batchNo, file: kind, hash },
    });
    return ok(null);
  });
}

/** A copy of one file where the person wants it; in the browser host an id to fetch once. Each is logged. */
export async function saveFile(
  { id, kind }: Request<'payouts.save-file'>,
  visit: Visit,
): Promise<Result<Response<'payouts.save-file'>, Failure>> {
  const { office } = visit;
  const batch = office.store.payouts.load(id);
  if (batch === null) return fail({ codes: ['not-found'] });
  const codes = giveOutRefusals(batch);
  if (codes.length > 0) return fail({ codes });
  const file = office.store.payouts.file(id, kind);
  if (file === null) return fail({ codes: ['not-found'] });
  const name = fileName(batch.batchNo, kind);
  const log = (): void => {
    noteSaved(batch, file, visit);
  };
  return await giveOut({ name, content: () => file.content, log }, office);
}
