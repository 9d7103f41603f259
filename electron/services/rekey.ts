import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { openStore } from '../storage/open-store.ts';
import type { RekeyCopied, RekeyPlan } from '../storage/rekey-copy.ts';
import { attachmentName, resealAttachment } from './attachment-files.ts';
import type { AttachmentPlace } from './attachment-files.ts';
import { placeOf } from './attachment-place.ts';
import { forget, subKeys } from './keys.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import type { Progress } from './long-work.ts';
import { setOwn } from './own-settings.ts';
import { newKeyFor, rekeyFolder } from './rekey-files.ts';
import { roomIn } from './room.ts';
import { runInThread } from './thread.ts';
import { readVault, writeVault } from './vault-file.ts';
import type { VaultFile } from './vault-file.ts';

/** The copy, its journal while it is written again, and what else the disk is used for meanwhile. */
const COPIES = 3;
const SPARE_BYTES = 64 * 2 ** 20;
/** Changes that go on beside the copying (imports, the watch of the clock) are waited for so many times. */
const MOST_TRIES = 3;

function hasRoom({ store, world }: Office): boolean {
  const database = statSync(join(world.dataFolder, DATABASE_FILE)).size;
  const files = store.attachments.all().reduce((sum, { size }) => sum + size, 0);
  const free = roomIn(world, world.dataFolder);
  return free === null || free > COPIES * database + files + SPARE_BYTES;
}

type Both = { readonly from: AttachmentPlace; readonly to: AttachmentPlace };

/** A file that is missing stays missing; one that is damaged stops it: its bytes mean nothing under another key. */
async function resealAll(
  { store }: Office,
  { from, to }: Both,
  progress: Progress,
): Promise<Result<null, Refusal>> {
  const all = store.attachments.all();
  for (const [count, attachment] of all.entries()) {
    progress(count, all.length + 1);
    const sealed = await resealAttachment(from, to, attachment);
    if (!sealed.ok && sealed.failure === 'attachment-damaged') return fail(sealed.failure);
  }
  return ok(null);
}

type Keys = { readonly dataKey: Uint8Array; readonly newKey: Uint8Array };

async function copyDatabase(
  office: Office,
  { dataKey, newKey }: Keys,
  { to }: Both,
): Promise<Result<boolean, Refusal>> {
  const { store, world } = office;
  const ran = await runInThread<RekeyCopied>('rekey', {
    from: join(world.dataFolder, DATABASE_FILE),
    key: Uint8Array.from(dataKey),
    to: join(rekeyFolder(world.dataFolder), DATABASE_FILE),
    newKey: Uint8Array.from(newKey),
    nativeBinding: world.nativeBinding,
    names: store.attachments.all().map(({ hash }) => [hash, attachmentName(to, hash)]),
  } satisfies RekeyPlan);
  if (!ran.ok) return ran;
  const copied = ran.value;
  if (copied.kind === 'unequal') return fail('database-damaged');
  return ok(copied.head?.digest === store.audit.head()?.digest);
}

/** What the new store has to know of itself before it takes the place of the old one. */
function noteInCopy(newKey: Uint8Array, second: string, visit: Visit): Result<null, Refusal> {
  const { world } = visit.office;
  const file = join(rekeyFolder(world.dataFolder), DATABASE_FILE);
  const place = { file, key: newKey, nativeBinding: world.nativeBinding };
  const opened = openStore({ ...place, expect: 'existing' });
  if (!opened.ok) return opened;
  const store = opened.value;
  const stamp = stampOf(visit);
  store.write((writes) => {
    setOwn(writes, { recoveryConfirmed: false, codesDue: true, leavers: 0 }, stamp);
    const ids = { second };
    writes.audit.append({ stamp, entity: 'vault', entityId: 'vault', action: 'rekeyed', ids });
    return ok(null);
  });
  store.close();
  return ok(null);
}

type Wish<Value> = {
  readonly visit: Visit;
  /** Who confirmed beside the administrator. */
  readonly second: string;
  readonly dataKey: Uint8Array;
  /** The vault file of the new key. */
  readonly vaultOf: (vaultId: string, newKey: Uint8Array) => Promise<VaultFile>;
  /** Called once all is written and proved, in the same breath, so that no change comes between; keeps the key. */
  readonly switchNow: (newKey: Buffer) => Result<Value, Failure>;
};

async function databaseUpToDate(office: Office, keys: Keys, both: Both, progress: Progress) {
  for (let time = 0; time < MOST_TRIES; time += 1) {
    const files = await resealAll(office, both, progress);
    if (!files.ok) return files;
    const same = await copyDatabase(office, keys, both);
    if (!same.ok || same.value) return same;
  }
  return fail('storage-busy' as const);
}

/**
 * Writes the whole store again under a new key, beside the old one, and proves it. Nothing of the old is touched:
 * cut off at any moment it is as if it had not begun, and the next try uses what is there.
 */
export async function writeUnderNewKey<Value>(
  { visit, second, dataKey, vaultOf, switchNow }: Wish<Value>,
  progress: Progress,
): Promise<Result<Value, Failure>> {
  const { office } = visit;
  const { dataFolder, random } = office.world;
  const vault = readVault(dataFolder);
  if (!vault.ok) return fail({ codes: [vault.failure] });
  if (!hasRoom(office)) return fail({ codes: ['disk-full'] });
  const vaultId = vault.value.vault;
  const newKey = newKeyFor({ dataFolder, dataKey, vault: vaultId, random });
  const keys = subKeys(newKey);
  const to = { folder: rekeyFolder(dataFolder), keys, random };
  const both = { from: placeOf(office), to };
  const file = await vaultOf(vaultId, newKey);
  const written = await databaseUpToDate(office, { dataKey, newKey }, both, progress);
  const noted = written.ok ? noteInCopy(newKey, second, visit) : written;
  forget(...Object.values(keys));
  if (!noted.ok) {
    forget(newKey);
    return fail({ codes: [noted.failure] });
  }
  writeVault(rekeyFolder(dataFolder), file);
  return switchNow(newKey);
}
