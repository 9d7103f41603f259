import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { runApart } from './salvage-thread.ts';
import type { Session } from './session.ts';
import type { VaultDoor } from './vault-door.ts';
import type { World } from './world.ts';

/** Lies in the data folder while the database is open; still there at the next opening = the last run was cut off. */
const MARK = 'in-use';

export type UseMark = {
  /** Sets the mark. Where it stands already nobody knows what the last run left. */
  readonly begin: () => void;
  /** Takes it away, unless that is still not known. */
  readonly end: () => void;
  /** Everything was read and is sound. */
  readonly checked: () => void;
  readonly isUnchecked: () => boolean;
};

export function createUseMark(folder: string): UseMark {
  const file = join(folder, MARK);
  let unchecked = false;
  return {
    begin: () => {
      unchecked = existsSync(file);
      if (!unchecked) writeFileSync(file, '', { flush: true });
    },
    end: () => {
      if (!unchecked) rmSync(file, { force: true });
    },
    checked: () => {
      unchecked = false;
    },
    isUnchecked: () => unchecked,
  };
}

/**
 * After a run that was cut off every page is read once, in a thread of its own beside the work. Damage ends the work;
 * a check that was cut off itself is done again at the next opening.
 */
export async function checkBeside(
  door: VaultDoor,
  session: Pick<Session, 'damaged'>,
  { dataFolder, nativeBinding, log }: World,
): Promise<void> {
  if (!door.mark.isUnchecked()) return;
  const office = door.office();
  const file = join(dataFolder, DATABASE_FILE);
  const checked = await door.withKey(
    async (key) =>
      await runApart({ kind: 'check', file, key: Uint8Array.from(key), nativeBinding }),
  );
  if (checked === null || office?.isOpen() !== true) return;
  if (!checked.ok || !('sound' in checked.value)) {
    log('check-failed', { code: checked.ok ? 'internal' : checked.failure });
    return;
  }
  if (checked.value.sound) door.mark.checked();
  else session.damaged();
}
