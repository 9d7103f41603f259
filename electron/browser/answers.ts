import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainAnswer, type PageAnswer } from '../link/page-files.ts';

/** Sends one answer. There is never a CORS header: no other page may read anything. */
export function send(response: ServerResponse, answer: PageAnswer): void {
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

/** Refuses and hangs up: what a stranger still has to say is not read. */
export function turnAway(response: ServerResponse, status: number): void {
  response.setHeader('connection', 'close');
  send(response, plainAnswer(status));
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
  response.end(JSON.stringify(value));
}

/** What is above the limit is still read up to this, so that the page gets its refusal instead of a broken connection. */
const DRAIN_LIMIT = 64 * 1024 * 1024;

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  return await new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      if (size > DRAIN_LIMIT) request.destroy();
    });
    request.on('end', () => {
      resolve(size > limit ? null : Buffer.concat(parts));
    });
    request.on('error', reject);
    request.on('close', () => {
      resolve(null);
    });
  });
}

/** The body as JSON, or why there is none. The limit is in bytes. */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly value: unknown } | 'too-large' | 'not-json'> {
  const body = await readBody(request, limit);
  if (body === null) return 'too-large';
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return { value };
  } catch {
    return 'not-json';
  }
}
