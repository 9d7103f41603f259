import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { headText } from '../../shared/domain/audit-trail.ts';
import type { HeadReason, SignedHead } from '../../shared/domain/audit-trail.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Office } from './office.ts';

/**
 * Signs the newest line of the audit trail with the key of this workstation and keeps what it signed. Everything up
 * to it can be held against this head later, wherever else it was written down.
 */
export function signHead(
  { store, world }: Pick<Office, 'store' | 'world'>,
  reason: HeadReason,
): SignedHead {
  const newest = store.audit.head();
  const key = store.workstation.key();
  if (newest === null || key === null) throw new TypeError('a vault without trail or key');
  const plain = { ...newest, at: world.now() };
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const signature = sign(null, Buffer.from(headText(plain)), privateKey).toString('base64');
  const head = { ...plain, publicKey: key.publicKey, signature };
  store.write((writes) => {
    writes.audit.keepHead(head, reason);
    return ok(null);
  });
  return head;
}

/** Whether the key that the head names signed it; what is no key signed nothing. */
export function isSignedHead(head: SignedHead): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(head.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return verify(null, Buffer.from(headText(head)), key, Buffer.from(head.signature, 'base64'));
  } catch {
    return false;
  }
}

/** Hex digits in fours, as they are read aloud. */
export function inFours(digits: string): string {
  return digits.match(/.{1,4}/gu)?.join(' ') ?? '';
}

/** The public key short enough to compare by eye: the first 16 hex digits of its SHA-256, in fours. */
export function fingerprintOf(publicKey: string): string {
  const digest = hash('sha256', Buffer.from(publicKey, 'base64'), 'hex');
  return inFours(digest.slice(0, 16));
}
