import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { momentOfDate } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Desk, DeskOptions, Outside } from '../link/desk-types.ts';
import { logEvent } from '../link/event-log.ts';
import { clearUnfinished } from './attachment-files.ts';
import { DRILL_FOLDER } from './backup-drill.ts';
import { OUTGOING } from './outgoing.ts';
import { newUuid } from './ids.ts';
import { everyMinute } from './minute-watch.ts';
import { createReminders } from './reminders.ts';
import { scanBeside } from './scan.ts';
import { createProgram } from './program.ts';
import type { Program } from './program.ts';
import { wipeViewing } from './viewing.ts';
import type { World } from './world.ts';

function worldOf(options: DeskOptions, outside: Outside): World {
  return {
    now: () => momentOfDate(new Date()),
    nowMs: () => Date.now(),
    newId: () => newUuid(Date.now(), randomBytes),
    random: randomBytes,
    outside,
    log: logEvent,
    dataFolder: options.dataFolder,
    nativeBinding: options.nativeBinding,
    version: options.version,
    host: options.host,
    policy: options.policy,
  };
}

/** Looks for what fell due every minute and after every jump of the clock, as long as the vault is open. */
function watchTheClock({ door, session, backups }: Program): { readonly stop: () => void } {
  const reminders = createReminders();
  return everyMinute(() => {
    backups.look();
    const office = door.office();
    if (office !== null) {
      scanBeside(office, async () => {
        await reminders.look(session.visit());
      });
    }
  });
}

type Gate = {
  /** Runs beside others, but never while someone is being signed in or out. */
  readonly beside: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Waits until all that runs has ended, and runs alone: a lock never pulls the store from under a print. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

function createGate(): Gate {
  let last: Promise<unknown> = Promise.resolve();
  const running = new Set<Promise<unknown>>();
  return {
    beside: async (work) => {
      await last;
      const mine = work();
      const settled = mine.catch(() => undefined);
      running.add(settled);
      await settled;
      running.delete(settled);
      return await mine;
    },
    alone: async (work) => {
      const before = last;
      const mine = (async () => {
        await before;
        await Promise.all(running);
        return await work();
      })();
      last = mine.catch(() => undefined);
      return await mine;
    },
  };
}

/** Calls that may wait for a person in a file dialog, or look through every open case, a whole ledger or a whole backup: a lock does not wait for them. */
const WITH_DIALOG: ReadonlySet<string> = new Set([
  'attachments.pick',
  'attachments.save',
  'attachments.open',
  'audit.export',
  'configuration.export',
  'configuration.preview',
  'configuration.waiting',
  'configuration.propose',
  'configuration.decide',
  'exports.ledger',
  'forms.save',
  'forms.print',
  'forms.word',
  'sheets.finish',
  'workstation.diagnose',
  'payouts.save-file',
  'imports.read',
  'imports.check',
  'imports.commit',
  'attachments.check',
  'backups.make',
  'backups.drill',
  'backups.set-place',
  'rescue.list',
  'rescue.pick',
]);

/** Work at whose end another store stands in the place of this one. */
const REPLACING: ReadonlySet<string> = new Set(['rekey', 'restore', 'salvage']);

/** Answered beside everything: the page asks it while it waits for something else. */
const AT_ONCE = 'app.status';

/** Calls that change who is signed in, or what opens the vault. */
function changesSession(channel: string): boolean {
  const areas = ['session.', 'setup.', 'staff.', 'salvage.', 'backups.restore', 'rescue.restore'];
  return areas.some((area) => channel.startsWith(area));
}

/** What a crash left half written, or offered and never fetched. */
async function clearLeftovers(dataFolder: string): Promise<void> {
  await clearUnfinished(dataFolder);
  for (const name of [OUTGOING, DRILL_FOLDER]) {
    await rm(join(dataFolder, name), { recursive: true, force: true });
  }
  wipeViewing(dataFolder);
}

/** The desk: the program with a real clock, behind the message link. */
export function createDesk(options: DeskOptions, outside: Outside): Desk {
  const world = worldOf(options, outside);
  const program = createProgram(world);
  const { router, session, door, tray, work } = program;
  const clock = watchTheClock(program);
  const cleared = clearLeftovers(options.dataFolder).catch(() => {
    world.log('leftovers-kept');
  });
  const gate = createGate();
  // Beside everything: a key store may ask the person, and the sign-in waits for nobody.
  door.keyStore.open().catch(() => {
    world.log('key-store-not-asked');
  });
  return {
    answer: async (channel, payload) => {
      // What does not wait for the others would write into the store that is about to be replaced.
      const isBarred = REPLACING.has(work.now()?.kind ?? '') && WITH_DIALOG.has(channel);
      if (isBarred) return fail({ codes: ['work-running'] });
      const run = changesSession(channel) ? gate.alone : gate.beside;
      const answer = async (): Promise<unknown> => {
        const visit = session.visit();
        const caller =
          visit === null ? null : { visit, mustSetPassword: session.mustSetPassword() };
        return await router.answer(channel, payload, caller);
      };
      if (channel === AT_ONCE) return await answer();
      // A file that somebody asks for now must not go with those of the run before.
      await cleared;
      return WITH_DIALOG.has(channel) ? await answer() : await run(answer);
    },
    stage: async (path, name) => await Promise.resolve(tray.stage({ path, name, ours: true })),
    lock: async (reason) =>
      await gate.alone(async () => {
        session.lock(reason);
        await Promise.resolve();
      }),
    close: async () =>
      await gate.alone(async () => {
        clock.stop();
        wipeViewing(options.dataFolder);
        program.backups.beforeClosing();
        door.close();
        await program.backups.settled();
      }),
  };
}
