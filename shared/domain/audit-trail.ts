import type { Moment } from './day.ts';

/** What brought a signed head of the audit trail about. */
export const HEAD_REASONS = ['backup', 'report', 'export', 'restore', 'person'] as const;
export type HeadReason = (typeof HEAD_REASONS)[number];

/**
 * How the trail fails to be what it was. The first four are single lines; `cut` and `rewritten` show only against
 * a signed head; `head-forged` is a head that the key of this workstation did not sign.
 */
export const AUDIT_BREAKS = [
  'changed',
  'removed',
  'inserted',
  'swapped',
  'cut',
  'rewritten',
  'head-forged',
] as const;
type AuditBreakKind = (typeof AUDIT_BREAKS)[number];

/** `badSeq` is the line it shows at; for two swapped lines the first of them, `otherSeq` the second. */
export type AuditBreak = {
  readonly badSeq: number;
  readonly kind: AuditBreakKind;
  readonly otherSeq?: number;
};

/** The newest line of the trail at a moment: everything before hangs on its digest (hex). */
export type AuditHead = { readonly seq: number; readonly digest: string };

/** A head as the workstation signed it: Ed25519, the public key as SPKI in base64. */
export type SignedHead = AuditHead & {
  readonly at: Moment;
  readonly publicKey: string;
  readonly signature: string;
};

/** What the signature of a head covers, byte for byte. */
export function headText({ seq, digest, at }: Pick<SignedHead, 'seq' | 'digest' | 'at'>): string {
  return JSON.stringify(['ansu-audit-head-1', seq, digest, at]);
}
