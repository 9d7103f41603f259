import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { NO_KEY_STORE } from '../../../electron/link/no-key-store.ts';
import { nativeBinding } from '../../../electron/link/native-binding.ts';
import { newUuid } from '../../../electron/services/ids.ts';
import { createProgram } from '../../../electron/services/program.ts';
import type { Program } from '../../../electron/services/program.ts';
import type { World } from '../../../electron/services/world.ts';
import { API } from '../../../shared/contract/api.ts';
import type { ChannelName, Request, Response } from '../../../shared/contract/api.ts';
import { moment } from '../../../shared/domain/day.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import { root } from '../../host/launched.ts';
import { BRANCH, COLLEAGUES, PEOPLE } from './people.ts';
import type { Person } from './people.ts';

const ANSWERS: { readonly [C in ChannelName]: { readonly response: z.ZodType<Response<C>> } } = API;

/** The desk's services in this process on a real data folder, to prepare what a journey starts from. */
export type SeedDesk = {
  /** What the desk takes for now. */
  readonly clock: { now: Moment };
  /** Asks as the page does; an answer that refuses is a mistake of the test. */
  readonly ask: <C extends ChannelName>(channel: C, request: Request<C>) => Promise<Response<C>>;
  readonly signIn: (person: Person) => Promise<void>;
  /** Hands over a file as an upload does; gives its ticket. */
  readonly stage: (path: string, name: string) => string;
  readonly close: () => void;
};

/** Guesses cost little here, and the vault remembers that: signing in takes no time in the journeys. */
const CHEAP = { N: 2 ** 8, r: 8, p: 1 };

function worldOf(dataFolder: string, clock: { now: Moment }): World {
  let counter = 0;
  return {
    now: () => clock.now,
    nowMs: () => Date.now(),
    newId: () => {
      counter += 1;
      return newUuid(Date.parse(`${clock.now}+08:00`) + counter, randomBytes);
    },
    random: randomBytes,
    outside: {
      pdf: async () => await Promise.resolve(new Uint8Array()),
      print: async () => await Promise.resolve(true),
      pickOpen: async () => await Promise.resolve(null),
      pickSave: async () => await Promise.resolve(null),
      pickFolder: async () => await Promise.resolve(null),
      offer: async () => await Promise.resolve(null),
      open: async () => await Promise.resolve(false),
      ...NO_KEY_STORE,
      notify: async () => await Promise.resolve('off'),
      event: () => undefined,
    },
    log: () => undefined,
    dataFolder,
    nativeBinding: nativeBinding(root),
    version: '0.1.0',
    host: 'browser',
    kdfCost: CHEAP,
  };
}

async function asked<C extends ChannelName>(
  { router, session }: Program,
  channel: C,
  request: Request<C>,
): Promise<Response<C>> {
  const visit = session.visit();
  const caller = visit === null ? null : { visit, mustSetPassword: session.mustSetPassword() };
  const answer = await router.answer(channel, request, caller);
  if (!answer.ok) throw new Error(`${channel}: ${answer.failure.codes.join(' ')}`);
  return ANSWERS[channel].response.parse(answer.value);
}

function openSeedDesk(dataFolder: string, at: string): SeedDesk {
  const clock = { now: moment(at) };
  const program = createProgram(worldOf(dataFolder, clock));
  const ask: SeedDesk['ask'] = async (channel, request) => await asked(program, channel, request);
  return {
    clock,
    ask,
    signIn: async ({ staffNo, password }) => {
      await ask('session.unlock', { staffNo, password });
    },
    stage: (path, name) => program.tray.stage({ path, name, ours: false }),
    close: () => {
      program.door.close();
    },
  };
}

async function admit({ ask, signIn }: SeedDesk, person: Person): Promise<void> {
  const { staffNo, name, roles, password } = person;
  await signIn(PEOPLE.admin);
  const rest = { isSeller: false, active: true, deputyId: null, leaderId: null };
  const wish = { id: null, revision: 0, staffNo, name, roles: [...roles], ...rest };
  const { oneTimeCode } = await ask('staff.save', wish);
  await ask('session.unlock', { staffNo, password: oneTimeCode ?? '' });
  await ask('session.set-password', { current: null, password });
}

export type SeededBranch = { readonly desk: SeedDesk; readonly recoveryCode: string };

/** A branch that has been set up, with everybody of `PEOPLE` signed in once. Close the desk before a program opens the folder. */
export async function aBranch(dataFolder: string, at: string): Promise<SeededBranch> {
  const desk = openSeedDesk(dataFolder, at);
  const { admin, manager } = PEOPLE;
  const created = await desk.ask('setup.create', {
    branch: BRANCH,
    admin: { staffNo: admin.staffNo, name: admin.name, password: admin.password },
    manager: { staffNo: manager.staffNo, name: manager.name },
  });
  await desk.ask('setup.confirm-recovery', { recoveryCode: created.recoveryCode });
  await desk.ask('session.unlock', {
    staffNo: manager.staffNo,
    password: created.managerCode ?? '',
  });
  await desk.ask('session.set-password', { current: null, password: manager.password });
  for (const who of COLLEAGUES) await admit(desk, PEOPLE[who]);
  return { desk, recoveryCode: created.recoveryCode };
}
