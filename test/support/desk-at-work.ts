import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { Outside } from '../../electron/link/desk-types.ts';
import type { Office } from '../../electron/services/office.ts';
import { createProgram } from '../../electron/services/program.ts';
import type { Program } from '../../electron/services/program.ts';
import type { World } from '../../electron/services/world.ts';
import { API } from '../../shared/contract/api.ts';
import type { ChannelName, Response } from '../../shared/contract/api.ts';
import { moment } from '../../shared/domain/day.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { aFolder } from './database.ts';
import { testWorld } from './test-world.ts';
import type { TestClock } from './test-world.ts';

export const ADMIN = { staffNo: '9001', name: '安澄', password: '江水慢慢流过三座桥' };
export const MANAGER = { staffNo: '1001', name: '何岚' };
export const OWN_PASSWORD = '柳树底下有七只小鸟';

const BRANCH = {
  institution: '示例银行',
  code: '0101',
  name: '滨江支行',
  address: '示例路1号',
  complaintPhone: '0571-55550100',
};

/** What the first start asks for. */
export const SETUP_WISH = { branch: BRANCH, admin: ADMIN, manager: MANAGER };

export type Desk = {
  readonly program: Program;
  readonly world: World;
  readonly clock: TestClock;
  /** What the desk told its page, as `name data`. */
  readonly events: readonly string[];
  /** Calls as the person who is signed in, or as nobody. */
  readonly ask: (channel: string, payload: unknown) => Promise<AskedAnswer>;
  /** The open vault; an exception while it is locked. */
  readonly office: () => Office;
};

type AskedAnswer = Awaited<ReturnType<Program['router']['answer']>>;

type Wish = Partial<Pick<World, 'host' | 'policy' | 'drives' | 'freeBytes'>> & {
  readonly outside?: Partial<Outside>;
};

/** A desk on a folder of its own (or one that is there already), as the page meets it: nothing set up yet. */
export function aDesk({ outside = {}, ...around }: Wish = {}, folder = aFolder()): Desk {
  const clock: TestClock = { now: moment('2026-03-11T09:00:00'), ms: 1_000_000 };
  const events: string[] = [];
  const event: Outside['event'] = (name, data) => {
    events.push(`${name} ${JSON.stringify(data)}`);
  };
  const world = testWorld(folder, clock, { ...around, outside: { event, ...outside } });
  const program = createProgram(world);
  onTestFinished(async () => {
    program.door.close();
    await program.backups.settled();
  });
  const ask: Desk['ask'] = async (channel, payload) => {
    const visit = program.session.visit();
    const mustSetPassword = program.session.mustSetPassword();
    return await program.router.answer(
      channel,
      payload,
      visit === null ? null : { visit, mustSetPassword },
    );
  };
  return {
    program,
    world,
    clock,
    events,
    ask,
    office: () => {
      const open = program.door.office();
      if (open === null) throw new Error('the vault is locked');
      return open;
    },
  };
}

/** The codes that refuse the call; none when it went through. */
export async function refusal(
  desk: Desk,
  channel: string,
  payload: unknown,
): Promise<readonly Refusal[]> {
  const answer = await desk.ask(channel, payload);
  return answer.ok ? [] : answer.failure.codes;
}

/** The answer to a call that must go through. */
export async function answered<C extends ChannelName>(
  desk: Desk,
  channel: C,
  payload: unknown,
): Promise<Response<C>> {
  const answer = await desk.ask(channel, payload);
  if (!answer.ok) throw new Error(`${channel} is refused: ${answer.failure.codes.join(' ')}`);
  return CONTRACT[channel].response.parse(answer.value);
}

const CONTRACT: {
  readonly [C in ChannelName]: { readonly response: z.ZodType<Response<C>> };
} = API;

export type SetUp = Response<'setup.create'>;

/** First start, done: branch, administrator (signed in) and branch manager with a one-time code. */
export async function setUp(desk: Desk): Promise<SetUp> {
  return await answered(desk, 'setup.create', SETUP_WISH);
}

export async function signIn(desk: Desk, staffNo: string, password: string): Promise<void> {
  await answered(desk, 'session.unlock', { staffNo, password });
}

/** A new member of staff, added by the administrator who is signed in; returns the one-time code. */
export async function addStaff(
  desk: Desk,
  staffNo: string,
  roles: readonly RoleId[],
): Promise<{ readonly id: string; readonly code: string }> {
  const wish = {
    id: null,
    revision: 0,
    staffNo,
    name: `员工${staffNo}`,
    roles,
    isSeller: false,
    active: true,
    deputyId: null,
    leaderId: null,
  };
  const { staff, oneTimeCode } = await answered(desk, 'staff.save', wish);
  return { id: staff.id, code: oneTimeCode ?? '' };
}

/** Signs in with the one-time code and sets a password; the person is then at the desk. */
export async function settleIn(desk: Desk, staffNo: string, code: string): Promise<void> {
  await signIn(desk, staffNo, code);
  await answered(desk, 'session.set-password', { current: null, password: OWN_PASSWORD });
}

/** A branch at work: everyone of these roles has an account (工号 = role), the administrator is signed in. */
export async function aBranchAtWork(desk: Desk, roles: readonly RoleId[]): Promise<SetUp> {
  const made = await setUp(desk);
  await settleIn(desk, MANAGER.staffNo, made.managerCode ?? '');
  for (const role of roles) {
    await signIn(desk, ADMIN.staffNo, ADMIN.password);
    const { code } = await addStaff(desk, role, [role]);
    await settleIn(desk, role, code);
  }
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  return made;
}
