import type { CaseId, StaffId } from '../../shared/domain/ids.ts';
import type {
  Payee,
  PayoutBatch,
  PayoutFileKind,
  PayoutHead,
  StoredPayee,
} from '../../shared/domain/payout-fields.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { AuditNote, Stamp } from './audit-access.ts';

export type PayoutFile = {
  readonly kind: PayoutFileKind;
  /** SHA-256, in hex. */
  readonly hash: string;
  readonly content: Uint8Array;
};

type PayoutLine = PayoutHead & { readonly id: string; readonly rev: number };
type PayoutFileLine = Omit<PayoutFile, 'content'> & { readonly size: number };

export type PayoutReads = {
  /** Cases whose approved amount waits and stands in no batch that is out, oldest first. */
  readonly unpaid: (limit: number) => readonly CaseId[];
  readonly unpaidCount: () => number;
  readonly payee: (id: CaseId) => StoredPayee | null;
  readonly isOut: (id: CaseId) => boolean;
  /** What the bank last said against paying this case; null when its last item did not fail. */
  readonly lastFailure: (id: CaseId) => { readonly reason: string | null } | null;
  /** Newest first. */
  readonly batches: (limit: number) => readonly PayoutLine[];
  readonly load: (id: string) => PayoutBatch | null;
  readonly byNumber: (batchNo: string) => PayoutBatch | null;
  /** How many batch numbers begin so. */
  readonly numbered: (start: string) => number;
  /** Batches that wait for somebody else than this person to release them. */
  readonly waitingCount: (me: StaffId) => number;
  readonly files: (id: string) => readonly PayoutFileLine[];
  readonly file: (id: string, kind: PayoutFileKind) => PayoutFile | null;
};

export type PayoutWrites = {
  /** Inserts at rev 0, else changes where `rev` is still the stored one. */
  readonly savePayee: (
    payee: Payee,
    of: { readonly caseId: CaseId; readonly rev: number },
    stamp: Stamp,
  ) => Result<null, 'stale-revision'>;
  /** Inserts at rev 0, else changes where `rev` is still the stored one. The saved batch has the new `rev`. */
  readonly save: (
    batch: PayoutBatch,
    stamp: Stamp,
    note: AuditNote,
  ) => Result<PayoutBatch, 'stale-revision'>;
  readonly keepFiles: (id: string, files: readonly PayoutFile[]) => void;
};
