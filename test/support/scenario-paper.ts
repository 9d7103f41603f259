import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { send } from '../../electron/browser/answers.ts';
import { createPdfMaker } from '../../electron/browser/pdf-maker.ts';
import { findChromium } from '../../electron/link/find-browser.ts';
import { pageAnswer } from '../../electron/link/page-files.ts';
import { createPrintPages } from '../../electron/link/print-pages.ts';
import { ScenarioError } from './scenario-values.ts';

const BUILT_PAGE = resolve(import.meta.dirname, '../../out/renderer');

/** How many A4 sheets this markup fills when the browser of this machine prints it in the program's print frame. */
export async function sheetsOf(markup: string, title: string): Promise<number> {
  if (!existsSync(join(BUILT_PAGE, 'print.html'))) {
    throw new ScenarioError('counting pages needs the built print page: run "npm run build" first');
  }
  if (findChromium() === null) {
    throw new ScenarioError('counting pages needs Chromium, Chrome or Edge');
  }
  const folder = mkdtempSync(join(tmpdir(), 'ansu-paper-'));
  const pages = createPrintPages(BUILT_PAGE);
  const pdfs = createPdfMaker(folder);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const [, first, id = ''] = path.split('/');
    if (first === 'print') send(response, pages.take(id));
    else {
      void (async () => {
        send(response, await pageAnswer(BUILT_PAGE, path, { language: 'zh-CN', locked: false }));
      })();
    }
  });
  try {
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const pdf = await pdfs.make(
      `http://127.0.0.1:${String(port)}/print/${pages.add(markup, title)}`,
    );
    const text = Buffer.from(pdf).toString('latin1');
    return text.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  } finally {
    await pdfs.end();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
