import { API } from '../../shared/contract/api.ts';
import type { ChannelName, Request, Response } from '../../shared/contract/api.ts';
import type { LineRefusal } from '../../shared/domain/line-refusals.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';

type Refused = {
  readonly refused: readonly Refusal[];
  readonly waitSeconds?: number;
  readonly lines?: readonly LineRefusal[];
};
type Given<C extends ChannelName> = (request: Request<C>) => Response<C> | Refused;
export type Answers = { readonly [C in ChannelName]?: Given<C> };

export type FakeDesk = {
  /** Every call in order, with what was sent. */
  readonly calls: readonly { readonly channel: string; readonly payload: unknown }[];
  /** What was sent on one channel. */
  readonly sent: (channel: ChannelName) => readonly unknown[];
  readonly emit: (event: string, data: unknown) => void;
  /** Replaces answers while a test runs. */
  readonly answer: (more: Answers) => void;
};

function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && Reflect.has(value, 'refused');
}

function isKnown(channel: string): channel is ChannelName {
  return Object.hasOwn(API, channel);
}

/** Asks the answer of one channel; the request is checked against the contract like the desk does. */
function askOne<C extends ChannelName>(channel: C, payload: unknown, answers: Answers): unknown {
  const given: Given<C> | undefined = answers[channel];
  const request = API[channel].request.safeParse(payload);
  if (!request.success) return { ok: false, failure: { codes: ['wrong-shape'] } };
  if (given === undefined) return { ok: false, failure: { codes: ['unknown-channel'] } };
  const answer: unknown = Reflect.apply(given, undefined, [request.data]);
  if (!isRefused(answer)) return { ok: true, value: answer };
  const { refused, waitSeconds, lines } = answer;
  const wait = waitSeconds === undefined ? {} : { waitSeconds };
  return {
    ok: false,
    failure: { codes: refused, ...wait, ...(lines === undefined ? {} : { lines }) },
  };
}

/** Stands for host and desk: gives the page its two functions and keeps what was asked. */
export function fakeDesk(first: Answers): FakeDesk {
  const calls: { channel: string; payload: unknown }[] = [];
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  let answers = first;
  Reflect.set(window, 'bridge', {
    call: async (channel: string, payload: unknown): Promise<unknown> => {
      calls.push({ channel, payload });
      await Promise.resolve();
      if (!isKnown(channel)) return { ok: true, value: {} };
      return askOne(channel, payload, answers);
    },
    on: (event: string, listener: (data: unknown) => void) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => known.delete(listener);
    },
  });
  return {
    calls,
    sent: (channel) => calls.filter((one) => one.channel === channel).map((one) => one.payload),
    emit: (event, data) => {
      for (const listener of listeners.get(event) ?? []) listener(data);
    },
    answer: (more) => {
      answers = { ...answers, ...more };
    },
  };
}
