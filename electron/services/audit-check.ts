import type { AuditResult } from '../../shared/contract/audit-channels.ts';
import type { AuditBreak, AuditHead, SignedHead } from '../../shared/domain/audit-trail.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { backupsIn } from './backup-folder.ts';
import { keptPlaces } from './backup-places.ts';
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

/** Restores looked back at: between the backup and its restoring the trail took a course that was given up. */
const MOST_RESTORES = 100;

/** Heads that stand outside the database: a tail that was cut shows against those of the backups. */
function headsOfBackups({ world, store }: Office): readonly AuditHead[] {
  const restores = store.audit.page({ limit: MOST_RESTORES, action: 'restored' });
  const givenUp = (at: Moment): boolean =>
    restores.some((line) => at > (line.ids['madeAt'] ?? '') && at <= line.at);
  return keptPlaces(world)
    .flatMap(({ folder }) => backupsIn(folder))
    .filter(({ manifest }) => !givenUp(manifest.at))
    .flatMap(({ manifest }) => manifest.head ?? []);
}

/** The heads kept here, oldest first, the one that was handed in, and those of the backups. */
function headsOf(found: Found, given: AuditHead | null, office: Office): Found {
  const { audit } = office.store;
  const outside = [...(given === null ? [] : [given]), ...headsOfBackups(office)];
  const kept = audit.headsOver(1, Number.MAX_SAFE_INTEGER);
  const newest = kept.slice(-SIGNATURES);
  const older = kept.slice(0, -SIGNATURES);
  const broken =
    older.map((head) => audit.against(head)).find((one) => one !== null) ??
    newest.map((head) => headBreak(head, office)).find((one) => one !== null) ??
    outside.map((head) => audit.against(head)).find((one) => one !== null) ??
    null;
  const heads = kept.length + outside.length;
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
