import { scanBranch } from './branch-scan.ts';
import { scanDueBeside } from './due-scan.ts';
import type { Office } from './office.ts';

async function scanAll(office: Office): Promise<void> {
  await scanDueBeside(office);
  if (office.isOpen()) scanBranch(office);
}

/**
 * Looks for what fell due, on the cases and in the branch's own books, and does `then`. Begins at once and goes on by
 * itself: whoever comes in after a week asleep does not wait for all of it.
 */
export function scanBeside(
  office: Office,
  then: () => Promise<void> = async () => await Promise.resolve(),
): void {
  scanAll(office)
    .then(then)
    .catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'unknown';
      office.world.log('scan-failed', { error: name });
    });
}
