import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { holdsVault } from '../link/data-folder.ts';
import type { DeskSupervisor } from '../link/desk-supervisor.ts';
import { answerHostCall, isHostCall } from '../link/host-calls.ts';
import { refusal } from '../link/messages.ts';
import { pageAnswer, plainAnswer } from '../link/page-files.ts';
import type { Preferences } from '../link/preferences.ts';
import type { PrintPages } from '../link/print-pages.ts';
import { readJson, send, sendJson, turnAway } from './answers.ts';
import type { EventStreams } from './event-streams.ts';
import type { Gate } from './gate.ts';
import type { Offers } from './offers.ts';
import { isOwnUser } from './peer-owner.ts';
import type { Uploads } from './uploads.ts';

export type RouteParts = {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  readonly preferences: Preferences;
  readonly gate: Gate;
  readonly streams: EventStreams;
  readonly uploads: Uploads;
  readonly offers: Offers;
  readonly pages: PrintPages;
  readonly desk: DeskSupervisor;
};

type Route = (request: IncomingMessage, response: ServerResponse, rest: string) => Promise<void>;

const BODY_LIMIT = 8 * 1024 * 1024;
const Session = z.strictObject({ token: z.string() });
const Call = z.strictObject({ channel: z.string(), payload: z.unknown() });

function sessionRoute({ gate }: RouteParts): Route {
  return async (request, response) => {
    const { localPort = 0, remotePort } = request.socket;
    const body = await readJson(request, 1024);
    const given = typeof body === 'string' ? null : Session.safeParse(body.value).data;
    const key = isOwnUser(localPort, remotePort) ? gate.open(given?.token) : null;
    if (key === null) send(response, plainAnswer(403));
    else sendJson(response, 200, { key });
  };
}

function rpcRoute({ desk, preferences }: RouteParts): Route {
  return async (request, response) => {
    const body = await readJson(request, BODY_LIMIT);
    if (body === 'too-large') {
      sendJson(response, 413, refusal('too-large'));
      return;
    }
    const call = Call.safeParse(body === 'not-json' ? undefined : body.value);
    if (!call.success) {
      sendJson(response, 400, refusal('wrong-shape'));
      return;
    }
    const { channel, payload } = call.data;
    const answer = isHostCall(channel)
      ? answerHostCall(channel, payload, preferences)
      : await desk.rpc(channel, payload);
    sendJson(response, 200, answer);
  };
}

function uploadRoute({ desk, uploads }: RouteParts): Route {
  return async (request, response) => {
    const received = await uploads.receive(request);
    if (!received.ok) {
      const code = received.status === 413 ? 'attachment-too-large' : 'wrong-shape';
      // One cut off in the middle leaves a connection on which no further request is understood.
      if (request.destroyed) response.setHeader('connection', 'close');
      else request.resume();
      sendJson(response, received.status, refusal(code));
      return;
    }
    const ticket = await desk.stage(received.path, received.name);
    sendJson(
      response,
      200,
      ticket === null ? refusal('desk-unavailable') : { ok: true, value: { ticket } },
    );
  };
}

/** The addresses that need the session key; their names end where the id begins. */
function keyedRoutes(parts: RouteParts): Readonly<Record<string, Route>> {
  return {
    'POST /rpc': rpcRoute(parts),
    'POST /upload': uploadRoute(parts),
    'GET /events': async (_request, response) => {
      parts.streams.add(response);
      await Promise.resolve();
    },
    'GET /file': async (_request, response, id) => {
      await parts.offers.give(id, response);
    },
  };
}

/** The path as it was sent: the URL parser would tidy `/../` away before it can be refused. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/)[0] ?? '/';
}

/** The addresses without a key: the handshake and what carries no secret. */
function openRoute(parts: RouteParts): Route {
  const { dataFolder, pages, preferences, rendererFolder } = parts;
  const session = sessionRoute(parts);
  return async (request, response, rest) => {
    const path = pathOf(request);
    if (request.method === 'POST' && path === '/session') await session(request, response, rest);
    else if (request.method !== 'GET') send(response, plainAnswer(405));
    else if (path.startsWith('/print/')) send(response, pages.take(rest));
    else {
      const sight = { language: preferences.language(), locked: holdsVault(dataFolder) };
      send(response, await pageAnswer(rendererFolder, path, sight));
    }
  };
}

/** Answers every request of the loopback server, each after the gate's checks. */
export function createRoutes(
  parts: RouteParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { gate } = parts;
  const keyed = keyedRoutes(parts);
  const open = openRoute(parts);

  return async (request, response) => {
    const refused = gate.refusal(request);
    if (refused !== null) {
      turnAway(response, refused);
      return;
    }
    const [, first = '', rest = ''] = pathOf(request).split('/');
    const name = `${request.method ?? ''} /${first}`;
    const route = Object.hasOwn(keyed, name) ? keyed[name] : undefined;
    if (route === undefined) await open(request, response, rest);
    else if (gate.hasKey(request)) await route(request, response, rest);
    else turnAway(response, 401);
  };
}
