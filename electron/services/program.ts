import { ok } from '../../shared/domain/result.ts';
import { attachmentHandlers, createTray } from './attachments.ts';
import type { Tray } from './attachments.ts';
import { bookHandlers } from './book-channels.ts';
import { caseHandlers } from './case-channels.ts';
import { formHandlers } from './form-service.ts';
import type { StaffHandlers } from './handler.ts';
import { listHandlers } from './lists.ts';
import { createRouter } from './router.ts';
import type { Router } from './router.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';
import { createBranch } from './setup.ts';
import { staffHandlers } from './staff-service.ts';
import { createVaultDoor } from './vault-door.ts';
import type { VaultDoor } from './vault-door.ts';
import type { World } from './world.ts';

/** The program behind its one entrance, whatever carries the calls to it. */
export type Program = {
  readonly router: Router;
  readonly session: Session;
  readonly door: VaultDoor;
  readonly tray: Tray;
};

type SessionChannels =
  'session.set-password' | 'session.confirm' | 'setup.confirm-recovery' | 'setup.renew-recovery';

function sessionHandlers(session: Session): StaffHandlers<SessionChannels> {
  return {
    'session.set-password': async ({ current, password }) =>
      await session.setPassword(current, password),
    'session.confirm': async ({ password }) => await session.confirm(password),
    'setup.confirm-recovery': async ({ recoveryCode }) =>
      await session.confirmRecovery(recoveryCode),
    'setup.renew-recovery': async () => await session.renewRecovery(),
  };
}

export function createProgram(world: World): Program {
  const door = createVaultDoor(world);
  const session = createSession(world, door);
  const tray = createTray(world.newId);
  const handlers = {
    open: {
      'app.status': () => ok(session.status()),
      'setup.create': async (wish) => await createBranch(wish, { world, door, session }),
      'session.unlock': async ({ staffNo, password }) => await session.unlock(staffNo, password),
      'session.recover': async ({ recoveryCode, staffNo, password }) =>
        await session.recover(recoveryCode, staffNo, password),
      'session.lock': () => {
        session.lock('person');
        return ok({});
      },
    },
    staff: {
      ...sessionHandlers(session),
      ...staffHandlers(door),
      ...bookHandlers(),
      ...listHandlers(),
      ...caseHandlers(),
      ...attachmentHandlers(tray),
      ...formHandlers(),
    },
  } satisfies Parameters<typeof createRouter>[0];
  return { router: createRouter(handlers, world.log), session, door, tray };
}
