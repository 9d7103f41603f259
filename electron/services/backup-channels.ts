import { join } from 'node:path';
import type { Lost } from '../../shared/contract/backup-channels.ts';
import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { isInside } from '../link/folder-place.ts';
import { checkAttachments } from './attachment-mending.ts';
import { sizeOf } from './backup-folder.ts';
import type { Backup } from './backup-folder.ts';
import { drillBackup, knownBackup, noteBackup } from './backup-drill.ts';
import type { FoundBackup } from './backup-drill.ts';
import { candidates, keptPlaces, placeOn, rowsIn } from './backup-places.ts';
import type { NamedPlace } from './backup-places.ts';
import { readBackupState, writeBackupState } from './backup-state.ts';
import { placeProblem } from './backups.ts';
import type { Backups } from './backups.ts';
import type { StaffHandlers } from './handler.ts';
import type { Visit } from './office.ts';
import { restore } from './restore.ts';
import type { RestoreParts } from './restore.ts';
import { roomIn } from './room.ts';
import type { SigningProofs } from './signing-proofs.ts';
import { guessFailure } from './second-person.ts';
import { unlockByRecovery } from './vault.ts';
import { keyFileOf } from './vault-wraps.ts';
import { makeFolder } from './vault-file.ts';
import type { World } from './world.ts';

const MOST_NUMBERS = 60;
/** Warned early: below room for so many more backups. */
const FEW_MORE = 8;

type Places = Response<'backups.page'>['places'];

function placeViews(world: World): Places {
  const size = sizeOf(join(world.dataFolder, DATABASE_FILE));
  const view = ({ place, folder }: NamedPlace): Places[number] => {
    const isOwn = place === 'own';
    const problem = placeProblem(folder, world, isOwn);
    const free = roomIn(world, isOwn ? world.dataFolder : folder);
    const low = problem === null && free !== null && free < size * FEW_MORE;
    return { place, folder, problem, freeBytes: free, low };
  };
  return keptPlaces(world).map(view);
}

function lostSince({ manifest }: Backup, { office }: Visit): Lost {
  const { backups } = office.store;
  const { head } = manifest;
  const comparable = head === null || backups.digestAt(head.seq) === head.digest;
  if (!comparable) {
    return { count: 0, first: null, last: null, cases: 0, caseNos: [], comparable };
  }
  return { ...backups.changesSince(head?.seq ?? 0, MOST_NUMBERS), comparable };
}

/** The second place is not the administrator's to choose where a policy fixes it. */
function isFixed({ policy }: World): boolean {
  return policy?.values.secondBackupFolder !== undefined;
}

async function choose(
  { choice }: Request<'backups.set-place'>,
  visit: Visit,
): Promise<Result<Response<'backups.set-place'>, Failure>> {
  const { world } = visit.office;
  if (isFixed(world)) return fail({ codes: ['fixed-by-policy'] });
  const chosen = choice === null ? null : await folderOf(choice, world);
  if (choice !== null && chosen === null) return ok({ changed: false });
  const second = chosen === null ? null : placeOn(chosen, world);
  if (second !== null) {
    if (isInside(second, world.dataFolder)) return fail({ codes: ['backup-place-inside'] });
    makeFolder(second);
  }
  const state = readBackupState(world.dataFolder);
  writeBackupState(world.dataFolder, { ...state, second });
  noteBackup(second === null ? 'backup-place-dropped' : 'backup-place-set', {}, visit);
  return ok({ changed: true });
}

/** The folder behind a choice of the page: what the person picks in the host's dialog, or a candidate by its number. */
async function folderOf(choice: string, world: World): Promise<string | null> {
  if (choice === 'pick') return await world.outside.pickFolder();
  return candidates(world)[Number(choice)] ?? null;
}

/** The key of a backup and whether it is ours: the open vault's, or by the recovery code one that was changed since. */
async function keyOf(
  { backup }: FoundBackup,
  recoveryCode: string | null,
  { world, door }: RestoreParts,
): Promise<Result<{ readonly key: Uint8Array; readonly withVault: boolean }, Failure>> {
  if (recoveryCode === null) {
    const key = door.keyCopy();
    return key === null ? fail({ codes: ['locked'] }) : ok({ key, withVault: false });
  }
  const place = keyFileOf(backup.folder, world);
  const unlocked = await unlockByRecovery(place, recoveryCode, world.nowMs());
  if (!unlocked.ok) return fail(guessFailure(unlocked.failure));
  return ok({ key: unlocked.value.dataKey, withVault: true });
}

async function restoreHere(
  { recoveryCode, ...ref }: Request<'backups.restore'>,
  visit: Visit,
  parts: RestoreParts,
): Promise<Result<Response<'backups.restore'>, Failure>> {
  const found = knownBackup(ref, parts.world);
  if (!found.ok) return found;
  const opened = await keyOf(found.value, recoveryCode, parts);
  if (!opened.ok) return opened;
  const { folder: place, backup } = found.value;
  const done = await restore({ place, backup, ...opened.value, by: visit.me.id }, parts);
  return done.ok ? ok({ lacking: done.value.lacking.length }) : fail({ codes: [done.failure] });
}

type Channels =
  | 'backups.page'
  | 'backups.make'
  | 'backups.candidates'
  | 'backups.set-place'
  | 'backups.drill'
  | 'backups.preview'
  | 'backups.restore'
  | 'attachments.check';

/** Backups by the administrator: list, making one, the second place, the drill, restoring (permission row 61). */
export function backupHandlers(
  parts: RestoreParts & { readonly backups: Backups },
  proofs: SigningProofs,
): StaffHandlers<Channels> {
  const { world, backups } = parts;
  return {
    'backups.page': () => {
      const { last, lastGood } = readBackupState(world.dataFolder);
      const places = placeViews(world);
      const how = { picks: world.host === 'electron', fixed: isFixed(world) };
      return ok({ places, backups: rowsIn(keptPlaces(world)), last, lastGood, ...how });
    },
    'backups.make': async () => {
      const made = await backups.make();
      return made.ok ? made : fail({ codes: [made.failure] });
    },
    'backups.candidates': () =>
      ok(candidates(world).map((folder, n) => ({ id: String(n), folder: placeOn(folder, world) }))),
    'backups.set-place': async (wish, visit) => await choose(wish, visit),
    'backups.drill': async (wish, visit) => await drillBackup(wish, visit, parts),
    'attachments.check': async (_, visit) => {
      const ran = await parts.work.run(
        'files',
        async (progress) => await checkAttachments(visit, progress),
      );
      return ran.ok ? ran : fail({ codes: [ran.failure] });
    },
    'backups.preview': (wish, visit) => {
      const found = knownBackup(wish, world);
      return found.ok ? ok(lostSince(found.value.backup, visit)) : found;
    },
    'backups.restore': async (wish, visit) =>
      proofs.take(visit.me.id)
        ? await restoreHere(wish, visit, parts)
        : fail({ codes: ['password-needed'] }),
  };
}
