import { momentOfDate } from '../../shared/domain/day.ts';
import { ok } from '../../shared/domain/result.ts';
import { attemptsIn } from './attempts.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import { readVault } from './vault-file.ts';
import { whoOf } from './vault-wraps.ts';

/**
 * Wrong guesses since the trail was last told, one line for each person: they were counted in a file, because the
 * vault was shut while they were made. Forgotten there once they stand in the trail.
 */
export function tellFailedGuesses(visit: Visit): void {
  const { world, directory, store } = visit.office;
  const attempts = attemptsIn(world.dataFolder);
  const untold = attempts.untold();
  const vault = readVault(world.dataFolder);
  if (untold.length === 0 || !vault.ok) return;
  const people = new Map(
    directory().map(({ id, staffNo }) => [whoOf(vault.value.vault, staffNo), id]),
  );
  store.write((writes) => {
    for (const { who, failures, lastMs } of untold) {
      writes.audit.append({
        stamp: { ...stampOf(visit), by: 'system' },
        entity: 'staff',
        // Of nobody's number and of the recovery code only that it was tried is known.
        entityId: people.get(who) ?? 'unknown',
        action: 'sign-in-failed',
        ids: { times: String(failures) },
        dueAt: momentOfDate(new Date(lastMs)),
      });
    }
    return ok(null);
  });
  attempts.told();
}
