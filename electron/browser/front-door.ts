import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createGate, type Gate } from './gate.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The loopback address of the browser host, there before the host behind it. */
export type FrontDoor = {
  readonly server: Server;
  readonly origin: string;
  readonly gate: Gate;
  /** The page's address with the token of this start. */
  readonly address: string;
  /** From now on requests are answered so; those that came earlier have waited for it. */
  readonly open: (answer: Answer) => void;
};

/** How long a request may take to arrive, and how many may come at once. Whatever is slower or more is no page of ours. */
export type Limits = {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often both are looked at. */
  readonly lookMs: number;
  readonly headerBytes: number;
  readonly connections: number;
};

/** The largest upload takes a second on loopback; a browser holds six connections to one address. */
export const LIMITS: Limits = {
  headersMs: 10_000,
  requestMs: 60_000,
  lookMs: 2000,
  headerBytes: 16 * 1024,
  connections: 64,
};

/** Listens on a free port. The browser takes longer to start than the host: both start together. */
export async function openFrontDoor(limits: Limits = LIMITS): Promise<FrontDoor> {
  const { promise: ready, resolve: open } = Promise.withResolvers<Answer>();
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.lookMs,
      maxHeaderSize: limits.headerBytes,
      insecureHTTPParser: false,
    },
    (request, response) => {
      void (async () => {
        (await ready)(request, response);
      })();
    },
  );
  server.maxConnections = limits.connections;
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const origin = `http://127.0.0.1:${String(port)}`;
  const gate = createGate(() => port);
  return { server, origin, gate, address: `${origin}/#${gate.token}`, open };
}
