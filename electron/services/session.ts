import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { ok } from '../../shared/domain/result.ts';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { tellFailedGuesses } from './failed-guesses.ts';
import type { Backups } from './backups.ts';
import type { LongWork } from './long-work.ts';
import { removeReplaced } from './rekey-files.ts';
import { scanBeside } from './scan.ts';
import { checkBeside } from './soundness.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import { isSet } from './own-settings.ts';
import { meOf } from './staff-service.ts';
import type { VaultDoor } from './vault-door.ts';
import { wipeViewing } from './viewing.ts';
import { hasVault, readVault } from './vault-file.ts';
import type { World } from './world.ts';

export type Status = Response<'app.status'>;

/** Who is signed in at this desk. */
export type Session = {
  readonly status: () => Status;
  readonly visit: () => Visit | null;
  /** True while the person has only a one-time code. */
  readonly mustSetPassword: () => boolean;
  readonly begin: (visit: Visit, oneTime: boolean) => void;
  /** The person now has a password of their own. */
  readonly passwordSet: (visit: Visit) => void;
  /** Shuts the vault without a word: before someone else comes in, or when the way in failed. */
  readonly end: (problem: Refusal | null) => void;
  readonly lock: (reason: string) => void;
  /** The database turned out to be damaged: nobody works on it any further, and the page is told why. */
  readonly damaged: () => void;
  /** The person says that the trouble is over: looks again. */
  readonly lookAgain: () => void;
};

/** What the session knows of the rest: the world, the long work under way, the backups. */
export type Around = {
  readonly world: World;
  readonly work: Pick<LongWork, 'now'>;
  readonly backups: Pick<Backups, 'beforeClosing'>;
};

type Seat = { readonly visit: Visit; readonly oneTime: boolean };

/** Who came, went or changed their way in, as a line of the audit trail. */
export function noteVisit(
  visit: Visit,
  action: string,
  ids: Readonly<Record<string, string>> = {},
): void {
  visit.office.store.write((writes) => {
    const stamp = stampOf(visit);
    writes.audit.append({ stamp, entity: 'staff', entityId: visit.me.id, action, ids });
    return ok(null);
  });
}

/** What can be seen of a database without its key. */
function databaseTrouble(dataFolder: string): Refusal | null {
  const size = statSync(join(dataFolder, DATABASE_FILE), { throwIfNoEntry: false })?.size;
  if (size === undefined) return 'database-missing';
  return size === 0 ? 'database-empty' : null;
}

function outside(
  { dataFolder }: World,
  problem: Refusal | null,
): Pick<Status, 'vault' | 'problem'> {
  if (!hasVault(dataFolder)) {
    // A database without its key file is a loss to be mended, never a first start.
    const orphaned = existsSync(join(dataFolder, DATABASE_FILE));
    return orphaned
      ? { vault: 'unusable', problem: 'vault-missing' }
      : { vault: 'none', problem: null };
  }
  const vault = readVault(dataFolder);
  const trouble = problem ?? (vault.ok ? databaseTrouble(dataFolder) : vault.failure);
  return { vault: trouble === null ? 'locked' : 'unusable', problem: trouble };
}

/** The person as last saved: roles may have changed since they came in. */
function upToDate({ office, me }: Visit): Visit {
  return { office, me: office.directory().find(({ id }) => id === me.id) ?? me };
}

const IDLE_LOCK_MIN = 5;

/** What the institution set, or sooner where the computer's policy says so. */
function idleLockOf(minutes: number, { policy }: World): number {
  return Math.min(minutes, policy?.values.idleLockMinutes ?? minutes);
}

function statusOf(seat: Seat | null, problem: Refusal | null, { world, work }: Around): Status {
  const { version, host, dataFolder } = world;
  const always = { version, host, dataFolder, now: world.now(), work: work.now() };
  if (seat === null) {
    const nobody = { me: null, mustSetPassword: false, recoveryUnconfirmed: false };
    return {
      ...outside(world, problem),
      ...nobody,
      ...always,
      idleLockMin: idleLockOf(IDLE_LOCK_MIN, world),
    };
  }
  const { office, me } = upToDate(seat.visit);
  return {
    vault: 'open',
    problem: null,
    me: meOf(me),
    mustSetPassword: seat.oneTime,
    recoveryUnconfirmed: !isSet(office.store, 'recoveryConfirmed'),
    idleLockMin: idleLockOf(office.book().settings.idleLockMin, world),
    ...always,
  };
}

export function createSession(around: Around, door: VaultDoor): Session {
  const { world, backups } = around;
  let seat: Seat | null = null;
  let problem: Refusal | null = null;
  const end = (trouble: Refusal | null): void => {
    seat = null;
    problem = trouble;
    wipeViewing(world.dataFolder);
    door.close();
  };
  const damaged = (): void => {
    seat = null;
    problem = 'damage-found';
    world.outside.event('locked', { reason: 'damage' });
    // Whatever met the damage is still running and holds the database.
    setImmediate(() => {
      door.close();
    });
  };
  return {
    status: () => statusOf(seat, problem, around),
    visit: () => {
      const visit = seat === null ? null : upToDate(seat.visit);
      if (visit === null || visit.me.active) return visit;
      // Whoever was let go is out, also where they did it themselves.
      end(null);
      return null;
    },
    mustSetPassword: () => seat?.oneTime ?? false,
    begin: (visit, oneTime) => {
      seat = { visit, oneTime };
      problem = null;
      tellFailedGuesses(visit);
      noteVisit(visit, 'signed-in');
      if (isSet(visit.office.store, 'recoveryConfirmed')) removeReplaced(world.dataFolder);
      scanBeside(visit.office);
      checkBeside(door, { damaged }, world).catch(() => {
        world.log('check-failed');
      });
    },
    passwordSet: (visit) => {
      seat = { visit, oneTime: false };
    },
    end,
    damaged,
    lookAgain: () => {
      if (seat === null) problem = null;
    },
    lock: (reason) => {
      if (seat === null) return;
      try {
        noteVisit(seat.visit, 'locked', { reason });
        backups.beforeClosing();
      } finally {
        // A full or pulled disk must not keep the vault open.
        end(null);
        world.outside.event('locked', { reason });
      }
    },
  };
}
