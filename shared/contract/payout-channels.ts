import { z } from 'zod';
import { isInput } from '../domain/fields.ts';
import type { InputOf } from '../domain/fields.ts';
import {
  PAYEE_FIELDS,
  PAYOUT_FILES,
  PAYOUT_RESULTS,
  PAYOUT_STATES,
  PAYOUT_TYPES,
} from '../domain/payout-fields.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { CaseIdShape, FenShape, MomentShape, StaffIdShape } from './views.ts';

const Id = z.string().max(40);
const Masked = z.string().nullable();

/** Names and accounts as they are shown: masked. */
const PayeeShape = {
  payeeName: Masked,
  payeeAccount: Masked,
  payeeBank: z.string().nullable(),
  summaryCode: z.string().nullable(),
};

const UnpaidShape = z.strictObject({
  caseId: CaseIdShape,
  caseNo: z.string(),
  complainant: Masked,
  amount: FenShape,
  ...PayeeShape,
  /** Of the payee's record; 0 while nobody entered one. */
  payeeRev: z.int().min(0),
  /** '' when the bank refused without a reason. */
  failReason: z.string().nullable(),
});
export type UnpaidView = z.infer<typeof UnpaidShape>;

const BatchLineShape = z.strictObject({
  id: Id,
  rev: z.int(),
  batchNo: z.string(),
  type: z.enum(PAYOUT_TYPES),
  status: z.enum(PAYOUT_STATES),
  createdBy: StaffIdShape,
  createdAt: MomentShape,
  releasedBy: StaffIdShape.nullable(),
  releasedAt: MomentShape.nullable(),
  importedBy: StaffIdShape.nullable(),
  importedAt: MomentShape.nullable(),
  voidedBy: StaffIdShape.nullable(),
  voidedAt: MomentShape.nullable(),
  voidReason: z.string().nullable(),
  count: z.int(),
  total: FenShape,
});
export type BatchLineView = z.infer<typeof BatchLineShape>;

const FileKind = z.enum(PAYOUT_FILES);

const BatchShape = z.strictObject({
  ...BatchLineShape.shape,
  items: z
    .array(
      z.strictObject({
        seq: z.int(),
        caseId: CaseIdShape,
        caseNo: z.string(),
        ...PayeeShape,
        amount: FenShape,
        currency: z.string(),
        result: z.enum(PAYOUT_RESULTS).nullable(),
        failReason: z.string().nullable(),
        voucherNo: z.string().nullable(),
        paidAt: MomentShape.nullable(),
      }),
    )
    .readonly(),
  files: z
    .array(z.strictObject({ kind: FileKind, name: z.string(), size: z.int(), hash: z.string() }))
    .readonly(),
  may: z.strictObject({ release: z.boolean(), give: z.boolean(), void: z.boolean() }),
});
export type BatchView = z.infer<typeof BatchShape>;

/** 付费批次 (procedure P12): the amounts that wait, the batches, and what is done with them. */
export const PAYOUT_CHANNELS = {
  'payouts.page': channel(
    'payoutRelease',
    Nothing,
    z.strictObject({
      unpaid: z.array(UnpaidShape).readonly(),
      /** All that wait; the list shows the oldest of them. */
      unpaidCount: z.int(),
      batches: z.array(BatchLineShape).readonly(),
      toRelease: z.int(),
      mayExport: z.boolean(),
    }),
  ),
  'payouts.batch': channel('payoutRelease', z.strictObject({ id: Id }), BatchShape),
  /** Whom an amount goes to. What is left out stays as it was: the page never has an account in full. */
  'payouts.payee': channel(
    'r21',
    z.strictObject({
      caseId: CaseIdShape,
      revision: z.int().min(0),
      input: z.custom<InputOf<typeof PAYEE_FIELDS>>((value) => isInput(PAYEE_FIELDS, value)),
    }),
    Nothing,
  ),
  'payouts.export': channel(
    'r21',
    z.strictObject({
      type: z.enum(PAYOUT_TYPES),
      /** With the amount that the person saw. */
      items: z.array(z.strictObject({ caseId: CaseIdShape, amount: FenShape })).max(20_000),
    }),
    BatchShape,
  ),
  'payouts.release': channel(
    'payoutRelease',
    z.strictObject({ id: Id, revision: z.int().min(1) }),
    BatchShape,
  ),
  'payouts.void': channel(
    'r21',
    z.strictObject({ id: Id, revision: z.int().min(1), reason: z.string().max(300) }),
    BatchShape,
  ),
  'payouts.save-file': channel(
    'r21',
    z.strictObject({ id: Id, kind: FileKind }),
    z.strictObject({ saved: z.boolean(), downloadId: z.string().nullable() }),
  ),
  /** The bank's answer, by the ticket of the staged file; the file itself says which batch it is for. */
  'payouts.import': channel('r21', z.strictObject({ ticket: z.string().max(200) }), BatchShape),
} as const;
