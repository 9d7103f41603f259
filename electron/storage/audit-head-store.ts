import { z } from 'zod';
import { HEAD_REASONS } from '../../shared/domain/audit-trail.ts';
import type { HeadReason, SignedHead } from '../../shared/domain/audit-trail.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';

type KeptHead = SignedHead & { readonly reason: HeadReason };

export type AuditHeadReads = {
  /** Newest first. */
  readonly heads: (limit: number) => readonly KeptHead[];
  /** What every head ever signed says of the lines from `from` to `to`, and of those that are not there any more. */
  readonly headsOver: (from: number, to: number) => readonly SignedHead[];
};
export type AuditHeadWrites = {
  readonly keepHead: (head: SignedHead, reason: HeadReason) => void;
};

const headRow = z.object({
  seq: column.whole,
  digest: column.text,
  at: column.moment,
  publicKey: column.text,
  signature: column.text,
});
const keptRow = headRow.extend({ reason: z.enum(HEAD_REASONS) });
const headId = z.object({ id: column.whole });
const SELECT =
  'SELECT seq, digest, at, reason, public_key AS publicKey, signature FROM audit_heads';

export function auditHeadReads(sql: Reader): AuditHeadReads {
  return {
    heads: (limit) =>
      sql.all(`${SELECT} ORDER BY id DESC LIMIT ?`, limit).map((row) => keptRow.parse(row)),
    headsOver: (from, to) =>
      sql
        .all(`${SELECT} WHERE seq BETWEEN ? AND ? ORDER BY seq`, from, to)
        .map((row) => headRow.parse(row)),
  };
}

export function auditHeadWrites(sql: Writer): AuditHeadWrites {
  return {
    keepHead: ({ seq, digest, at, publicKey, signature }, reason) => {
      const newest = headId.parse(sql.get('SELECT coalesce(max(id), 0) AS id FROM audit_heads'));
      sql.add('audit_heads', {
        id: newest.id + 1,
        seq,
        digest,
        at,
        reason,
        public_key: publicKey,
        signature,
      });
    },
  };
}
