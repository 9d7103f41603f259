import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Guards one loopback address: who may ask at all, and with which key. */
export type Gate = {
  /** The part after `#`: in no request, no log, no referrer. Good for one session. */
  readonly token: string;
  /** The status to refuse with, or null for a request that may be looked at further. */
  refusal(request: IncomingMessage): 403 | 415 | 421 | null;
  /** Resolves when the page has come in with the token. */
  readonly opened: Promise<void>;
  /** The session key in exchange for the token, once. */
  open(token: unknown): string | null;
  hasKey(request: IncomingMessage): boolean;
};

const secret = (): string => randomBytes(32).toString('base64url');

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Any other type could be posted by a foreign page without the browser asking first. */
function typeFits(request: IncomingMessage): boolean {
  if (request.method !== 'POST') return true;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const path = request.url?.split('?')[0];
  return type === (path === '/upload' ? 'application/octet-stream' : 'application/json');
}

function siteFits(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': target = 'document' } = request.headers;
  // A link may lead here; a frame or an embedded object of a foreign page may not.
  const navigates = request.method === 'GET' && mode === 'navigate' && target === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || navigates;
}

export function createGate(port: () => number): Gate {
  const token = secret();
  const key = secret();
  const { promise: opened, resolve: cameIn } = Promise.withResolvers<void>();
  let spent = false;
  return {
    token,
    opened,
    refusal: (request) => {
      const host = `127.0.0.1:${String(port())}`;
      // A foreign name that points to 127.0.0.1 (DNS rebinding) arrives with its own Host.
      if (request.headers.host !== host) return 421;
      const { origin } = request.headers;
      if (origin !== undefined && origin !== `http://${host}`) return 403;
      if (!siteFits(request)) return 403;
      return typeFits(request) ? null : 415;
    },
    open: (given) => {
      if (spent || typeof given !== 'string' || !same(given, token)) return null;
      spent = true;
      cameIn();
      return key;
    },
    hasKey: (request) => {
      const { authorization } = request.headers;
      return authorization !== undefined && same(authorization, `Bearer ${key}`);
    },
  };
}
