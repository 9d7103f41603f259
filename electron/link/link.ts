import { z } from 'zod';
import { LinkError, nameOf } from './error-name.ts';

/** One end of a channel between two processes. Messages are structured clones. */
export type Port = {
  post(message: object): void;
  listen(receive: (message: unknown) => void): void;
};

type Answer = (input: unknown) => Promise<unknown>;

/** Calls in both directions, and events, over one port. */
export type Link = {
  /** Rejects with a LinkError when the other side fails or is gone. */
  call(name: string, input: unknown): Promise<unknown>;
  answer(name: string, answer: Answer): void;
  send(name: string, data: unknown): void;
  listen(listener: (name: string, data: unknown) => void): void;
  /** The other side is gone: everyone who waits is refused now, everyone who asks later at once. */
  broken(reason: string): void;
};

const Frame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: z.int(), name: z.string(), input: z.unknown() }),
  z.object({ kind: z.literal('reply'), id: z.int(), value: z.unknown() }),
  z.object({ kind: z.literal('failure'), id: z.int(), reason: z.string() }),
  z.object({ kind: z.literal('event'), name: z.string(), data: z.unknown() }),
]);
type Frame = z.infer<typeof Frame>;
type Waiting = ReturnType<typeof Promise.withResolvers<unknown>>;

/** The calls of this side that have no answer yet. */
function createWaiting() {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const take = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  };
  return {
    add: (): readonly [number, Promise<unknown>] => {
      lastId += 1;
      const one = Promise.withResolvers<unknown>();
      waiting.set(lastId, one);
      return [lastId, one.promise];
    },
    resolve: (id: number, value: unknown): void => take(id)?.resolve(value),
    reject: (id: number, reason: string): void => take(id)?.reject(new LinkError(reason)),
    rejectAll: (reason: string): void => {
      for (const one of waiting.values()) one.reject(new LinkError(reason));
      waiting.clear();
    },
  };
}

async function replyTo(
  { id, input }: { readonly id: number; readonly input: unknown },
  answer: Answer | undefined,
): Promise<Frame> {
  if (answer === undefined) return { kind: 'failure', id, reason: 'UnknownCall' };
  try {
    return { kind: 'reply', id, value: await answer(input) };
  } catch (error) {
    return { kind: 'failure', id, reason: nameOf(error) };
  }
}

export function createLink(port: Port): Link {
  const waiting = createWaiting();
  const answers = new Map<string, Answer>();
  const listeners: ((name: string, data: unknown) => void)[] = [];
  let ended: string | null = null;

  const post = (frame: Frame): void => {
    if (ended === null) port.post(frame);
  };

  const receive = async (frame: Frame): Promise<void> => {
    switch (frame.kind) {
      case 'call':
        post(await replyTo(frame, answers.get(frame.name)));
        break;
      case 'reply':
        waiting.resolve(frame.id, frame.value);
        break;
      case 'failure':
        waiting.reject(frame.id, frame.reason);
        break;
      case 'event':
        for (const listener of listeners) listener(frame.name, frame.data);
        break;
    }
  };

  port.listen((message) => {
    const frame = Frame.safeParse(message);
    if (frame.success) void receive(frame.data);
  });

  return {
    call: async (name, input) => {
      if (ended !== null) throw new LinkError(ended);
      const [id, answer] = waiting.add();
      post({ kind: 'call', id, name, input });
      return await answer;
    },
    answer: (name, answer) => {
      answers.set(name, answer);
    },
    send: (name, data) => {
      post({ kind: 'event', name, data });
    },
    listen: (listener) => {
      listeners.push(listener);
    },
    broken: (reason) => {
      ended ??= reason;
      waiting.rejectAll(reason);
    },
  };
}
