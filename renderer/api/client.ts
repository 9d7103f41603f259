import { API, EVENTS, FailureShape } from '../../shared/contract/api.ts';
import type {
  Answer,
  ChannelName,
  EventName,
  Failure,
  Request,
  Response,
} from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { hostBridge } from './bridge.ts';
import { firstStatus } from './first-status.ts';

/** A refusal that never left the page. */
export const UNAVAILABLE: Failure = { codes: ['desk-unavailable'] };
const UNREADABLE: Failure = { codes: ['internal'] };

function isResponse<C extends ChannelName>(channel: C, value: unknown): value is Response<C> {
  return API[channel].response.safeParse(value).success;
}

function readAnswer<C extends ChannelName>(channel: C, answer: unknown): Answer<C> {
  const refused = FailureShape.safeParse(answer);
  if (refused.success) {
    const { codes, waitSeconds } = refused.data.failure;
    return fail(waitSeconds === undefined ? { codes } : { codes, waitSeconds });
  }
  if (typeof answer !== 'object' || answer === null) return fail(UNREADABLE);
  const value: unknown = Reflect.get(answer, 'value');
  return isResponse(channel, value) ? ok(value) : fail(UNREADABLE);
}

/** Asks the desk; what comes back is checked against the contract. Never throws for a refusal. */
export async function call<C extends ChannelName>(
  channel: C,
  request: Request<C>,
): Promise<Answer<C>> {
  try {
    return readAnswer(channel, await hostBridge().call(channel, request));
  } catch {
    return fail(UNAVAILABLE);
  }
}

/** The answer to the question of `first-status.ts`. */
export async function readFirstStatus(): Promise<Answer<'app.status'>> {
  try {
    return readAnswer('app.status', await firstStatus);
  } catch {
    return fail(UNAVAILABLE);
  }
}

/** Tells the host the language for its own menus and the next start. Not part of the desk's contract. */
export async function tellHostLanguage(language: string): Promise<void> {
  try {
    await hostBridge().call('host.language', { language });
  } catch {
    // The choice also stands in this browser's own storage.
  }
}

/** Listens to what the desk tells without being asked; returns the remover. */
export function listen(name: EventName, listener: (caseId: string | null) => void): () => void {
  return hostBridge().on(name, (data) => {
    const read = EVENTS[name].safeParse(data);
    if (!read.success) return;
    const id: unknown = Reflect.get(read.data, 'id');
    listener(typeof id === 'string' ? id : null);
  });
}
