import { z } from 'zod';
import { AUDIT_BREAKS, HEAD_REASONS } from '../domain/audit-trail.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { DayShape, MomentShape } from './views.ts';

/** Lines of one page. */
export const AUDIT_PAGE = 50;
/** Hex digits of a head as it is printed: enough that no two are alike. */
export const SHORT_DIGEST = 16;

const Seq = z.int().min(1);
const Head = z.strictObject({ seq: Seq, digest: z.string() });

const AuditRow = z.strictObject({
  seq: Seq,
  at: MomentShape,
  /** A staff id, or `system`. */
  by: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** Of a case that has a number and is not purged. */
  caseNo: z.string().nullable(),
  ids: z.record(z.string(), z.string()),
  dueAt: MomentShape.nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

const AuditFilter = {
  by: z.string().max(80).nullable(),
  action: z.string().max(80).nullable(),
  entity: z.string().max(80).nullable(),
  /** Both days included. */
  from: DayShape.nullable(),
  to: DayShape.nullable(),
  caseNo: z.string().max(40).nullable(),
};
export type AuditFilter = z.infer<z.ZodObject<typeof AuditFilter>>;

const AuditResult = z.strictObject({
  at: MomentShape,
  checked: z.int(),
  /** Signed heads that were held against the trail. */
  heads: z.int(),
  milliseconds: z.int(),
  head: Head.nullable(),
  broken: z
    .strictObject({
      kind: z.enum(AUDIT_BREAKS),
      badSeq: z.int(),
      otherSeq: z.int().nullable(),
    })
    .nullable(),
});
export type AuditResult = z.infer<typeof AuditResult>;

/** The audit trail for whoever supervises (permission row 62). */
export const AUDIT_CHANNELS = {
  /** Newest first; `next` goes on where this page ends. */
  'audit.page': channel(
    'r62',
    z.strictObject({ ...AuditFilter, before: Seq.nullable() }),
    z.strictObject({ rows: z.array(AuditRow).readonly(), next: Seq.nullable() }),
  ),
  /** What changed in one line: what is text is told by its length, so that nothing of a customer shows. */
  'audit.contents': channel(
    'r62',
    z.strictObject({ seq: Seq }),
    z.strictObject({
      digest: z.string(),
      contentDigest: z.string().nullable(),
      /** False: there were none, or they have been erased. */
      kept: z.boolean(),
      parts: z
        .array(z.strictObject({ path: z.string(), shown: z.string(), characters: z.int() }))
        .readonly(),
    }),
  ),
  /** Checks the whole trail now; against a head from a backup, a report or an export when one is given. */
  'audit.check': channel(
    'r62',
    z.strictObject({
      head: z.strictObject({ seq: Seq, digest: z.string().regex(/^[0-9a-f]{16,64}$/u) }).nullable(),
    }),
    AuditResult,
  ),
  'audit.heads': channel(
    'r62',
    Nothing,
    z.strictObject({
      fingerprint: z.string(),
      /** Newest first. */
      heads: z
        .array(z.strictObject({ ...Head.shape, at: MomentShape, reason: z.enum(HEAD_REASONS) }))
        .readonly(),
    }),
  ),
  /** Signs the newest line now, to be written down elsewhere. */
  'audit.sign': channel('r62', Nothing, z.strictObject({ ...Head.shape, at: MomentShape })),
  'audit.export': channel(
    'r62',
    Nothing,
    z.strictObject({ saved: z.boolean(), downloadId: z.string().nullable() }),
  ),
} as const;
