import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Response } from '../../shared/contract/api.ts';
import type { SalvageReport } from '../../shared/contract/salvage.ts';
import type { SecondProof } from '../../shared/contract/people-channels.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { foundByGroup } from '../../shared/domain/salvage.ts';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { SALVAGED_FILE } from '../storage/salvage.ts';
import type { Salvaged } from '../storage/salvage-mending.ts';
import { personIn } from '../storage/salvage-proof.ts';
import { DATES_FOLLOW } from './dates-refresh.ts';
import { FIGURES_FOLLOW } from './figures-refresh.ts';
import type { OpenHandlers } from './handler.ts';
import { freshIncoming, takeOver } from './incoming.ts';
import { forget } from './keys.ts';
import type { LongWork } from './long-work.ts';
import { plainStaffNo } from './passwords.ts';
import { runApart } from './salvage-thread.ts';
import { takeKey } from './key-from-backup.ts';
import { BY_RECOVERY_CODE, guessFailure } from './second-person.ts';
import type { Entrance } from './sign-in.ts';
import type { Unlocked } from './vault.ts';

export type SalvageParts = Entrance & { readonly work: LongWork };

/** What a salvage helps against. */
const SALVAGEABLE: ReadonlySet<Refusal | null> = new Set([
  'database-damaged',
  'database-truncated',
  'journal-damaged',
  'damage-found',
] as const);

/** So many numbers of lost cases are shown; the audit trail keeps them all. */
const MOST_SHOWN = 200;

type Proved = { readonly unlocked: Unlocked; readonly by: string };

/** The recovery code, or the password of somebody who is an administrator as far as that can still be read. */
async function prove(
  proof: SecondProof,
  { world, door }: SalvageParts,
): Promise<Result<Proved, Failure>> {
  const unlocked =
    'recoveryCode' in proof
      ? await door.recover(proof.recoveryCode)
      : await door.unlock(proof.staffNo, proof.password);
  if (!unlocked.ok) return fail(guessFailure(unlocked.failure));
  if ('recoveryCode' in proof) return ok({ unlocked: unlocked.value, by: BY_RECOVERY_CODE });
  const { dataKey, oneTime } = unlocked.value;
  const file = join(world.dataFolder, DATABASE_FILE);
  const place = { file, key: dataKey, nativeBinding: world.nativeBinding };
  const person = oneTime ? null : personIn(place, plainStaffNo(proof.staffNo));
  if (person?.isAdmin === true) return ok({ unlocked: unlocked.value, by: person.id });
  forget(dataKey);
  return fail({ codes: [person === null ? 'salvage-needs-recovery' : 'role-not-allowed'] });
}

function reportOf({ tables, lostCases, chainGaps }: Salvaged): SalvageReport {
  return {
    groups: foundByGroup(tables),
    lostCases: lostCases.length,
    caseNos: lostCases
      .flatMap(({ caseNo }) => (caseNo === null ? [] : [caseNo]))
      .slice(0, MOST_SHOWN),
    chainGaps,
  };
}

/** Everything but the new database goes: what was copied to be read is not kept twice. */
function keepOnlyNew(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== SALVAGED_FILE) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function run(
  { unlocked, by }: Proved,
  { world, session, work }: SalvageParts,
): Promise<Result<SalvageReport, Failure>> {
  const { dataFolder, nativeBinding } = world;
  const stamp = { at: world.now(), by };
  const done = await work.run('salvage', async (progress) => {
    const folder = freshIncoming(dataFolder);
    const file = join(dataFolder, DATABASE_FILE);
    const marks = { [DATES_FOLLOW]: 'salvaged', [FIGURES_FOLLOW]: 0 };
    const place = { file, folder, key: unlocked.dataKey, nativeBinding };
    const answer = await runApart({ kind: 'salvage', ...place, stamp, marks }, progress);
    if (!answer.ok || !('lostCases' in answer.value)) {
      rmSync(folder, { recursive: true, force: true });
      return fail(answer.ok ? ('internal' as const) : answer.failure);
    }
    keepOnlyNew(folder);
    takeOver(dataFolder, { why: 'damaged', at: stamp.at });
    return ok(answer.value);
  });
  if (!done.ok) return fail({ codes: [done.failure] });
  if (!done.value.ok) return fail({ codes: [done.value.failure] });
  session.lookAgain();
  return ok(reportOf(done.value.value));
}

/** Saving what can be read of a database that cannot be opened. The damaged one is set aside, whatever comes of it. */
export function salvageHandlers(
  parts: SalvageParts,
): Pick<OpenHandlers, 'salvage.run' | 'salvage.take-key'> {
  return {
    'salvage.run': async ({ proof }): Promise<Result<Response<'salvage.run'>, Failure>> => {
      if (!SALVAGEABLE.has(parts.session.status().problem)) {
        return fail({ codes: ['salvage-not-needed'] });
      }
      const proved = await prove(proof, parts);
      return proved.ok ? await run(proved.value, parts) : proved;
    },
    'salvage.take-key': async ({ recoveryCode }) => await takeKey(recoveryCode, parts),
  };
}
