import { ok } from '../../shared/domain/result.ts';
import { attachmentHandlers, createTray } from './attachments.ts';
import type { Tray } from './attachments.ts';
import { auditHandlers } from './audit-channels.ts';
import { backupHandlers } from './backup-channels.ts';
import { createBackups } from './backups.ts';
import type { Backups } from './backups.ts';
import { bookHandlers } from './book-channels.ts';
import { branchTodoHandlers } from './branch-todos.ts';
import { bulletinHandlers } from './bulletin-channels.ts';
import { caseHandlers } from './case-channels.ts';
import { creditDutyHandlers } from './credit-duty-channels.ts';
import { assessmentHandlers } from './assessment-channels.ts';
import { dataRequestHandlers } from './data-request-channels.ts';
import { digestHandlers } from './digest-channels.ts';
import { exportHandlers } from './export-jobs.ts';
import { formHandlers } from './form-service.ts';
import { keyHandlers } from './key-channels.ts';
import { ledgerHandlers } from './ledger.ts';
import { ledgerImportHandlers } from './ledger-import-channels.ts';
import { listHandlers } from './lists.ts';
import { configurationHandlers } from './configuration-channels.ts';
import { monitorHandlers } from './monitor-channels.ts';
import { payoutHandlers } from './payout-channels.ts';
import { paperHandlers } from './paper-service.ts';
import { penaltyHandlers } from './penalty-channels.ts';
import { purgeHandlers } from './purge.ts';
import { opinionHandlers } from './opinion-channels.ts';
import { finishTakeOver } from './incoming.ts';
import { createLongWork } from './long-work.ts';
import type { LongWork } from './long-work.ts';
import { ownCaseHandlers } from './own-cases.ts';
import { rescueHandlers } from './rescue.ts';
import { createRouter } from './router.ts';
import type { Router } from './router.ts';
import { createSession } from './session.ts';
import { reportHandlers } from './report-channels.ts';
import type { Session } from './session.ts';
import { salvageHandlers } from './salvage.ts';
import { createBranch } from './setup.ts';
import { createSigningProofs } from './signing-proofs.ts';
import { secretHandlers, signInHandlers } from './sign-in.ts';
import { shiftHandlers } from './shift-channels.ts';
import { staffHandlers } from './staff-service.ts';
import { sheetHandlers } from './sheet-channels.ts';
import { setUnfinishedAside } from './unfinished-setup.ts';
import { volumeHandlers } from './volume-channels.ts';
import { createVaultDoor } from './vault-door.ts';
import type { VaultDoor } from './vault-door.ts';
import { workstationHandlers } from './workstation-channels.ts';
import type { World } from './world.ts';

/** The program behind its one entrance, whatever carries the calls to it. */
export type Program = {
  readonly router: Router;
  readonly session: Session;
  readonly door: VaultDoor;
  readonly tray: Tray;
  readonly work: LongWork;
  readonly backups: Backups;
};

export function createProgram(world: World): Program {
  finishTakeOver(world.dataFolder);
  setUnfinishedAside(world.dataFolder, world.now());
  const door = createVaultDoor(world, () => {
    session.damaged();
  });
  const work = createLongWork(world);
  const backups = createBackups({ world, door, work });
  const session = createSession({ world, work, backups }, door);
  const entrance = { world, door, session, backups };
  const restoring = { world, door, session, work };
  const proofs = createSigningProofs(world.nowMs);
  const tray = createTray(world.newId);
  const handlers = {
    open: {
      'app.status': () => ok(session.status()),
      'setup.create': async (wish) => await createBranch(wish, entrance),
      ...signInHandlers(entrance),
      ...salvageHandlers({ ...entrance, work }),
      ...rescueHandlers(restoring),
    },
    staff: {
      ...secretHandlers(entrance, proofs),
      ...staffHandlers(door),
      ...keyHandlers(entrance, work, proofs),
      ...bookHandlers(),
      ...configurationHandlers(tray),
      ...listHandlers(),
      ...ledgerHandlers(),
      ...ownCaseHandlers(),
      ...branchTodoHandlers(),
      ...opinionHandlers(),
      ...creditDutyHandlers(),
      ...bulletinHandlers(),
      ...reportHandlers(),
      ...volumeHandlers(),
      ...dataRequestHandlers(),
      ...assessmentHandlers(),
      ...shiftHandlers(),
      ...workstationHandlers(),
      ...digestHandlers(),
      ...caseHandlers(proofs),
      ...attachmentHandlers(tray),
      ...formHandlers(),
      ...paperHandlers(),
      ...penaltyHandlers(),
      ...sheetHandlers(),
      ...monitorHandlers(),
      ...payoutHandlers(tray),
      ...exportHandlers(),
      ...auditHandlers(),
      ...ledgerImportHandlers(tray),
      ...purgeHandlers(door, proofs),
      ...backupHandlers({ ...restoring, backups }, proofs),
    },
  } satisfies Parameters<typeof createRouter>[0];
  return { router: createRouter(handlers, world.log), session, door, tray, work, backups };
}
