import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** One answer of a host to the page: what Electron's protocol and the loopback server both need. */
export type PageAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const NOTHING = new Uint8Array();

/** The policy of the page. A fresh nonce per load lets the component library's own style elements through. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A printed form runs no script and loads nothing but the bundled fonts and styles. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Built files carry no secret, and a new build gives them new names. */
const KEEP = 'private, max-age=31536000, immutable';

export function plainAnswer(status: number): PageAnswer {
  return {
    status,
    headers: { ...HEADERS, 'cache-control': 'no-store', 'content-type': 'text/plain' },
    body: NOTHING,
  };
}

/** A whole page made in memory, under the given policy. */
export function htmlAnswer(html: string, policy: string): PageAnswer {
  return {
    status: 200,
    headers: {
      ...HEADERS,
      'cache-control': 'no-store',
      'content-type': TYPES['.html'] ?? '',
      'content-security-policy': policy,
    },
    body: new TextEncoder().encode(html),
  };
}

/** The path below `root`, or null when the address points out of it (also when encoded). */
function pathBelow(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(root + sep) ? file : null;
}

/** What the host knows before the desk answers: the language, and the screen to paint first. */
export type FirstSight = { readonly language: string; readonly locked: boolean };

/** Fills what only the host knows, and the nonce of this load. */
function fillPage(html: string, nonce: string, { language, locked }: FirstSight): string {
  return html
    .replace(/(<meta name="csp-nonce" content=")(")/, `$1${nonce}$2`)
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"${locked ? ' data-locked' : ''}`);
}

/** Serves the built page. 403 for an address outside the folder, 404 for a file that is not there. */
export async function pageAnswer(
  root: string,
  pathname: string,
  sight: FirstSight,
): Promise<PageAnswer> {
  const file = pathBelow(root, pathname);
  if (file === null) return plainAnswer(403);
  const type = TYPES[extname(file)];
  if (type === undefined) return plainAnswer(404);
  try {
    const body = await readFile(file);
    if (extname(file) === '.html') {
      const nonce = randomBytes(16).toString('base64');
      return htmlAnswer(fillPage(body.toString('utf8'), nonce, sight), pagePolicy(nonce));
    }
    // Names of built files carry a hash of their contents; they may be kept for the life of the window.
    return {
      status: 200,
      headers: { ...HEADERS, 'cache-control': KEEP, 'content-type': type },
      body: Uint8Array.from(body),
    };
  } catch {
    return plainAnswer(404);
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The print frame with one form in it. `markup` comes escaped from the desk; the title is escaped here. */
export function printPage(frame: string, markup: string, title: string): string {
  const safeTitle = title.replace(/[&<>]/g, (char) => escapes[char] ?? char);
  return frame.replace('<!--title-->', () => safeTitle).replace('<!--form-->', () => markup);
}
