import { z } from 'zod';
import { FILE_PURPOSES } from '../../shared/domain/file-purposes.ts';
import { Policy } from './policy.ts';

/** Why the shell locks the desk: screen locked, suspended, or a jump of the clock (a sleep that nobody announced). */
export const LockReason = z.enum(['system', 'suspend', 'gap']);
export type LockReason = z.infer<typeof LockReason>;

/** What a desk that is closing says every second, for as long as it has work to end. */
export const CLOSING = 'closing';

/** The calls from shell to desk. `rpc` is relayed unopened: the desk alone parses calls. */
export const ToDesk = {
  start: z.strictObject({
    dataFolder: z.string().min(1),
    host: z.enum(['electron', 'browser']),
    version: z.string(),
    nativeBinding: z.string(),
    policy: Policy,
  }),
  rpc: z.strictObject({ channel: z.string(), payload: z.unknown() }),
  stage: z.strictObject({ path: z.string(), name: z.string() }),
  lock: z.strictObject({ reason: LockReason }),
};

/** The answers of the desk to these calls. */
export const FromDesk = { stage: z.strictObject({ ticket: z.string() }) };

/** The calls from desk to shell. */
export const ToShell = {
  pdf: z.strictObject({ html: z.string(), title: z.string() }),
  print: z.strictObject({ html: z.string(), title: z.string() }),
  pickOpen: z.strictObject({ purpose: z.enum(FILE_PURPOSES) }),
  pickSave: z.strictObject({ suggestedName: z.string() }),
  pickFolder: z.strictObject({}),
  offer: z.strictObject({ path: z.string(), name: z.string() }),
  open: z.strictObject({ path: z.string() }),
  /** Kind and number only: whatever else stood here might be somebody's name. */
  notify: z.strictObject({
    kind: z.enum(['promise', 'overdue']),
    caseNo: z
      .string()
      .regex(/^[0-9A-Z-]{1,40}$/u)
      .nullable(),
  }),
  keyStore: z.null(),
  sealKey: z.strictObject({ key: z.instanceof(Uint8Array) }),
  openKey: z.strictObject({ sealed: z.base64() }),
};

/** The answers of the shell to these calls. */
export const FromShell = {
  pdf: z.instanceof(Uint8Array),
  print: z.strictObject({ printed: z.boolean() }),
  pickOpen: z.strictObject({ path: z.string(), name: z.string() }).nullable(),
  pickSave: z.strictObject({ path: z.string() }).nullable(),
  pickFolder: z.strictObject({ path: z.string() }).nullable(),
  offer: z.strictObject({ id: z.string() }).nullable(),
  open: z.strictObject({ opened: z.boolean() }),
  notify: z.enum(['shown', 'off', 'page']),
  keyStore: z.string().max(60).nullable(),
  sealKey: z.base64().nullable(),
  openKey: z
    .strictObject({ key: z.instanceof(Uint8Array), again: z.base64().nullable() })
    .nullable(),
};

/** A refusal of the host itself, in the shape of every other refusal. */
export type HostRefusal = {
  readonly ok: false;
  readonly failure: { readonly codes: readonly [HostCode] };
};
export type HostCode =
  | 'desk-unavailable'
  | 'folder-in-use'
  | 'disk-full'
  | 'storage-busy'
  | 'storage-read-only'
  | 'storage-unreachable'
  | 'database-damaged'
  | 'internal'
  | 'wrong-shape'
  | 'unknown-channel'
  | 'too-large'
  | 'fixed-by-policy'
  | 'attachment-too-large';

export function refusal(code: HostCode): HostRefusal {
  return { ok: false, failure: { codes: [code] } };
}
