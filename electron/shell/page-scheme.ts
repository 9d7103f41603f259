import { protocol } from 'electron';
import { pageAnswer, plainAnswer, type FirstSight, type PageAnswer } from '../link/page-files.ts';
import type { PrintPages } from '../link/print-pages.ts';

/** Must run before the program is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

async function answerTo(
  address: URL,
  root: string,
  sight: FirstSight,
  pages: PrintPages,
): Promise<PageAnswer> {
  if (address.host !== 'bundle') return plainAnswer(404);
  const [, folder, id] = address.pathname.split('/');
  if (folder === 'print' && id !== undefined) return pages.take(id);
  return await pageAnswer(root, address.pathname, sight);
}

/** Serves the built page and the one-time print pages under `app://bundle/`. */
export function servePage(root: string, sight: () => FirstSight, pages: PrintPages): void {
  protocol.handle('app', async (request) => {
    const answer = await answerTo(new URL(request.url), root, sight(), pages);
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  });
}
