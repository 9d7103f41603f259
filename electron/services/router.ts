import type { z } from 'zod';
import { API, isChannel } from '../../shared/contract/api.ts';
import type { ChannelName, Failure, Request, Response } from '../../shared/contract/api.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { surroundingsOf } from '../storage/surroundings.ts';
import type { OpenChannel, OpenHandlers, StaffChannel, StaffHandlers } from './handler.ts';
import type { Visit } from './office.ts';
import { createRefusedRights } from './refused-rights.ts';

type Contract = {
  readonly [C in ChannelName]: {
    readonly access: 'anyone' | 'staff' | 'case' | PermissionRow;
    readonly request: z.ZodType<Request<C>>;
    readonly response: z.ZodType<Response<C>>;
  };
};
const CONTRACT: Contract = API;

export type Handlers = { readonly open: OpenHandlers; readonly staff: StaffHandlers<StaffChannel> };

/** The person at the desk when a call comes; null while nobody is signed in. */
type Caller = { readonly visit: Visit; readonly mustSetPassword: boolean } | null;

type Answered = Result<unknown, Failure>;

function refused(code: Refusal): Result<never, Failure> {
  return fail({ codes: [code] });
}

/** Open to someone who still has only a one-time code. */
const BEFORE_PASSWORD: ReadonlySet<ChannelName> = new Set(['session.set-password']);

function isOpenChannel(name: ChannelName): name is OpenChannel {
  return CONTRACT[name].access === 'anyone';
}

/** Session, then the permission table: null when the call may go on. */
function barFor(name: StaffChannel, caller: Caller): Refusal | null {
  if (caller === null) return 'not-logged-in';
  if (caller.mustSetPassword && !BEFORE_PASSWORD.has(name)) return 'one-time-code';
  const { access } = CONTRACT[name];
  if (access === 'anyone' || access === 'staff' || access === 'case') return null;
  return isPermitted(access, caller.visit.me, null) ? null : 'role-not-allowed';
}

/** A value that does not fit its own contract is a bug, never shown to the page. */
function parsedAnswer<C extends ChannelName>(
  name: C,
  answer: Result<Response<C>, Failure>,
): Answered {
  if (!answer.ok) return answer;
  const parsed = CONTRACT[name].response.safeParse(answer.value);
  if (!parsed.success) throw new TypeError(`the answer of ${name} does not fit its contract`);
  return ok(parsed.data);
}

export type Router = {
  /** The only entrance to the program. Never throws: what goes wrong inside becomes a code. */
  readonly answer: (channel: string, payload: unknown, caller: Caller) => Promise<Answered>;
};

export function createRouter(
  handlers: Handlers,
  log: (event: string, ids: Readonly<Record<string, string>>) => void,
): Router {
  const rights = createRefusedRights();
  async function openAnswer<C extends OpenChannel>(name: C, payload: unknown): Promise<Answered> {
    const request = CONTRACT[name].request.safeParse(payload);
    if (!request.success) return refused('wrong-shape');
    const handle: OpenHandlers[C] = handlers.open[name];
    return parsedAnswer(name, await handle(request.data));
  }
  async function staffAnswer<C extends StaffChannel>(
    name: C,
    payload: unknown,
    caller: Caller,
  ): Promise<Answered> {
    const request = CONTRACT[name].request.safeParse(payload);
    if (!request.success) return refused('wrong-shape');
    const bar = barFor(name, caller);
    if (bar !== null || caller === null) return refused(bar ?? 'not-logged-in');
    const handle: StaffHandlers<StaffChannel>[C] = handlers.staff[name];
    return parsedAnswer(name, await handle(request.data, caller.visit));
  }
  return {
    answer: async (channel, payload, caller) => {
      if (!isChannel(channel)) return refused('unknown-channel');
      try {
        if (isOpenChannel(channel)) return await openAnswer(channel, payload);
        const answered = await staffAnswer(channel, payload, caller);
        if (!answered.ok && caller !== null) {
          rights.note(channel, answered.failure.codes, caller.visit);
        }
        return answered;
      } catch (error) {
        const code = surroundingsOf(error) ?? 'internal';
        log('call-failed', {
          channel,
          code,
          error: error instanceof Error ? error.name : 'unknown',
        });
        return refused(code);
      }
    },
  };
}
