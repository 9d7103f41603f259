import type * as ContractModule from '../../shared/contract/api.ts';
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

type Contract = typeof ContractModule;

/** A refusal that never left the page. */
export const UNAVAILABLE: Failure = { codes: ['desk-unavailable'] };
const UNREADABLE: Failure = { codes: ['internal'] };

let loading: Promise<Contract> | null = null;

/** The contract is fetched beside the first screen, which can be painted before it is there. */
async function contract(): Promise<Contract> {
  loading ??= fetchContract();
  return await loading;
}

async function fetchContract(): Promise<Contract> {
  const [api] = await Promise.all([
    import('../../shared/contract/api.ts'),
    import('../json-check.ts'),
  ]);
  return api;
}

function isResponse<C extends ChannelName>(
  { API }: Contract,
  channel: C,
  value: unknown,
): value is Response<C> {
  return API[channel].response.safeParse(value).success;
}

async function readAnswer<C extends ChannelName>(channel: C, answer: unknown): Promise<Answer<C>> {
  const known = await contract();
  const refused = known.FailureShape.safeParse(answer);
  if (refused.success) {
    const { codes, waitSeconds, lines } = refused.data.failure;
    const wait = waitSeconds === undefined ? {} : { waitSeconds };
    return fail({ codes, ...wait, ...(lines === undefined ? {} : { lines }) });
  }
  if (typeof answer !== 'object' || answer === null) return fail(UNREADABLE);
  const value: unknown = Reflect.get(answer, 'value');
  return isResponse(known, channel, value) ? ok(value) : fail(UNREADABLE);
}

/** Asks the desk; what comes back is checked against the contract. Never throws for a refusal. */
export async function call<C extends ChannelName>(
  channel: C,
  request: Request<C>,
): Promise<Answer<C>> {
  try {
    return await readAnswer(channel, await hostBridge().call(channel, request));
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

async function hand(
  name: EventName,
  data: unknown,
  listener: (caseId: string | null, told: unknown) => void,
): Promise<void> {
  const read = (await contract()).EVENTS[name].safeParse(data);
  if (!read.success) return;
  const id: unknown = Reflect.get(read.data, 'id');
  listener(typeof id === 'string' ? id : null, read.data);
}

/** Listens to what the desk tells without being asked; returns the remover. */
export function listen(
  name: EventName,
  listener: (caseId: string | null, told: unknown) => void,
): () => void {
  return hostBridge().on(name, (data) => void hand(name, data, listener));
}
