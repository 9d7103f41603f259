import type { ServerResponse } from 'node:http';

/** The open event streams of the page: one JSON object a line. */
export type EventStreams = {
  add(response: ServerResponse): void;
  send(name: string, data: unknown): void;
  /** The window is gone: the grace begins, unless another window listens. */
  readonly windowGone: () => void;
  end(): void;
};

const line = (name: string, data: unknown): string => `${JSON.stringify({ name, data })}\n`;

/** `onEmpty` runs when no stream has been open for `graceMs` after the last one closed (a reload is no end). */
export function createEventStreams(graceMs: number, onEmpty: () => void): EventStreams {
  const streams = new Set<ServerResponse>();
  let grace: NodeJS.Timeout | null = null;
  const beginGrace = (): void => {
    if (grace !== null) clearTimeout(grace);
    if (streams.size === 0) grace = setTimeout(onEmpty, graceMs);
  };
  return {
    windowGone: beginGrace,
    add: (response) => {
      if (grace !== null) clearTimeout(grace);
      streams.add(response);
      response.writeHead(200, {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      response.write(line('connected', null));
      response.on('close', () => {
        streams.delete(response);
        beginGrace();
      });
    },
    send: (name, data) => {
      for (const stream of streams) stream.write(line(name, data));
    },
    end: () => {
      if (grace !== null) clearTimeout(grace);
      for (const stream of streams) stream.end();
    },
  };
}
