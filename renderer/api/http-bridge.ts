import type { Bridge } from '../../shared/contract/api.ts';
import { hostFetch } from './http-session.ts';

const RETRY_MS = 1_000;
const UNAVAILABLE = { ok: false, failure: { codes: ['desk-unavailable'] } };

type Listener = (data: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

function announce(line: string): void {
  const event: unknown = JSON.parse(line);
  if (typeof event !== 'object' || event === null) return;
  const name: unknown = Reflect.get(event, 'name');
  if (typeof name !== 'string') return;
  for (const listener of listeners.get(name) ?? []) listener(Reflect.get(event, 'data'));
}

async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = `${rest}${value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') announce(line);
  }
}

/** Keeps one stream of events open for the life of the page. */
async function follow(): Promise<void> {
  const response = await hostFetch('/events', {});
  try {
    if (response?.ok === true && response.body !== null) await readEvents(response.body);
  } catch {
    // The stream broke: the host restarts or is gone. The next call says which.
  }
  setTimeout(() => void follow(), RETRY_MS);
}

let following = false;

/** The contract over the loopback address of the browser host. */
export const httpBridge: Bridge = {
  call: async (channel, payload) => {
    const response = await hostFetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel, payload }),
    });
    if (response === null || response.status === 401) return UNAVAILABLE;
    try {
      const answer: unknown = await response.json();
      return answer;
    } catch {
      return UNAVAILABLE;
    }
  },
  on: (event, listener) => {
    const known = listeners.get(event) ?? new Set<Listener>();
    listeners.set(event, known.add(listener));
    if (!following) {
      following = true;
      void follow();
    }
    return () => {
      known.delete(listener);
    };
  },
};
