import type { AuditResult } from '../../shared/contract/audit-channels.ts';
import type { AuditBreak, AuditHead, SignedHead } from '../../shared/domain/audit-trail.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { isSignedHead } from './audit-heads.ts';
import type { Office } from './office.ts';

/** Lines checked at once: other calls are answered between two slices. */
const SLICE = 2_000;
/** Signatures cost more than lines: so many of the newest heads are verified, the digests of all are compared. */
const SIGNATURES = 100;

type Found = Omit<AuditResult, 'at' | 'milliseconds'>;

async function othersFirst(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}

function brokenBy({ badSeq, kind, otherSeq }: AuditBreak): Found['broken'] {
  return { badSeq, kind, otherSeq: otherSeq ?? null };
}

/** The first thing wrong with a head that this workstation is said to have signed. */
function headBreak(head: SignedHead, { store }: Pick<Office, 'store'>): AuditBreak | null {
  const ours = store.workstation.key()?.publicKey === head.publicKey;
  if (!ours || !isSignedHead(head)) return { kind: 'head-forged', badSeq: head.seq };
  return store.audit.against(head);
}

async function chainOf(office: Office): Promise<Result<Found, 'locked'>> {
  const { audit } = office.store;
  const last = audit.head()?.seq ?? 0;
  let head: AuditHead | null = null;
  for (let from = 1; from <= last; from += SLICE) {
    const checked = audit.verify(from, Math.min(from + SLICE - 1, last));
    if (!checked.intact) {
      return ok({ checked: from - 1, heads: 0, head, broken: brokenBy(checked) });
    }
    head = checked.head;
    await othersFirst();
    if (!office.isOpen()) return fail('locked');
  }
  return ok({ checked: last, heads: 0, head, broken: null });
}

/** The heads kept here, oldest first, and the one that was handed in. */
function headsOf(found: Found, given: AuditHead | null, office: Office): Found {
  const { audit } = office.store;
  const kept = audit.headsOver(1, Number.MAX_SAFE_INTEGER);
  const newest = kept.slice(-SIGNATURES);
  const older = kept.slice(0, -SIGNATURES);
  const broken =
    older.map((head) => audit.against(head)).find((one) => one !== null) ??
    newest.map((head) => headBreak(head, office)).find((one) => one !== null) ??
    (given === null ? null : audit.against(given));
  const heads = kept.length + (given === null ? 0 : 1);
  return { ...found, heads, broken: broken === null ? null : brokenBy(broken) };
}

/** Checks the whole trail beside other calls: each line, then every signed head. */
export async function checkTrail(
  given: AuditHead | null,
  office: Office,
): Promise<Result<AuditResult, 'locked'>> {
  const began = performance.now();
  const chain = await chainOf(office);
  if (!chain.ok) return chain;
  const found = chain.value.broken === null ? headsOf(chain.value, given, office) : chain.value;
  const milliseconds = Math.round(performance.now() - began);
  return ok({ ...found, at: office.world.now(), milliseconds });
}
