const KEY = 'ansu.session-key';

function keyIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const key: unknown = Reflect.get(answer, 'key');
  return typeof key === 'string' ? key : null;
}

/** Posts the one-time token of the address and keeps the key for this tab; null when the token is spent. */
async function exchange(token: string): Promise<string | null> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) return null;
  const key = keyIn(await response.json());
  if (key !== null) sessionStorage.setItem(KEY, key);
  return key;
}

async function findKey(): Promise<string | null> {
  const known = sessionStorage.getItem(KEY);
  const token = location.hash.replace(/^#/u, '');
  // Addresses of pages start with `/`; anything else after `#` is the token of the start.
  if (token === '' || token.startsWith('/')) return known;
  history.replaceState(null, '', '#/');
  return (await exchange(token)) ?? known;
}

let finding: Promise<string | null> | null = null;

/** The session key of this tab, fetched once; null when the page was opened without a valid address. */
export async function sessionKey(): Promise<string | null> {
  finding ??= findKey();
  return await finding;
}

/** A request to the browser host with the session key; null when there is no key or no host any more. */
export async function hostFetch(
  path: string,
  init: { readonly method?: string; readonly headers?: Record<string, string>; body?: BodyInit },
): Promise<Response | null> {
  const key = await sessionKey();
  if (key === null) return null;
  try {
    return await fetch(path, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${key}` },
    });
  } catch {
    return null;
  }
}
