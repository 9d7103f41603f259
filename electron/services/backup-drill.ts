import { join } from 'node:path';
import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { markUnsound } from './backup-folder.ts';
import type { Backup } from './backup-folder.ts';
import { isProved } from './backup-manifest.ts';
import { findBackup, placesOf } from './backup-places.ts';
import type { NamedPlace } from './backup-places.ts';
import { forget, subKeys } from './keys.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import type { TaskDone } from './backup-tasks.ts';
import { runInThread } from './thread.ts';
import type { RestoreParts } from './restore.ts';
import type { World } from './world.ts';

export type FoundBackup = NamedPlace & { readonly backup: Backup };

/** The backup that the page names; refuses `backup-missing`. */
export function knownBackup(
  wish: Request<'backups.preview'>,
  world: World,
): Result<FoundBackup, Failure> {
  const found = findBackup(placesOf(world), wish);
  return found === null ? fail({ codes: ['backup-missing'] }) : ok(found);
}

/** A line of the audit trail about backups. */
export function noteBackup(
  action: string,
  ids: Readonly<Record<string, string>>,
  visit: Visit,
): void {
  visit.office.store.write((writes) => {
    const { backup: entityId = action } = ids;
    writes.audit.append({ stamp: stampOf(visit), entity: 'backup', entityId, action, ids });
    return ok(null);
  });
}

/** A folder in which a drill leaves nothing behind. */
export const DRILL_FOLDER = 'drill';

/** What the drill found: the names it lacks; null when the backup cannot be read at all. */
async function drilled(
  { folder: place, backup }: FoundBackup,
  { world, door, work }: RestoreParts,
): Promise<Result<readonly string[] | null, Refusal>> {
  const key = door.keyCopy();
  if (key === null) return fail('locked');
  const keys = subKeys(key);
  const isOfThisKey = isProved(backup.manifest, keys.backups);
  forget(...Object.values(keys));
  if (!isOfThisKey) {
    forget(key);
    return fail('backup-other-key');
  }
  const scratch = join(world.dataFolder, DRILL_FOLDER);
  const { nativeBinding } = world;
  const task = { kind: 'drill', place, id: backup.id, key, nativeBinding, scratch } as const;
  const ran = await work.run(
    'drill',
    async (step) => await runInThread<TaskDone>('backup', task, step),
  );
  forget(key);
  if (!ran.ok) return ran;
  if (ran.value.ok) return ok(ran.value.value.lacking);
  return ran.value.failure === 'backup-unreadable' ? ok(null) : ran.value;
}

/** 演练恢复: opens, reads and compares a whole backup in a scratch folder; one that cannot be read no longer counts. */
export async function drillBackup(
  wish: Request<'backups.drill'>,
  visit: Visit,
  parts: RestoreParts,
): Promise<Result<Response<'backups.drill'>, Failure>> {
  const { world } = parts;
  const found = knownBackup(wish, world);
  if (!found.ok) return found;
  const began = world.nowMs();
  const done = await drilled(found.value, parts);
  if (!done.ok) return fail({ codes: [done.failure] });
  const { backup, place } = found.value;
  if (done.value === null) markUnsound(backup);
  const lacking = done.value?.length ?? 0;
  const sound = done.value !== null && lacking === 0;
  if (visit.office.isOpen()) {
    const result = sound ? 'sound' : 'unsound';
    noteBackup('backup-drilled', { backup: backup.id, place, result }, visit);
  }
  return ok({ sound, lacking, took: Math.max(0, world.nowMs() - began) / 1000 });
}
