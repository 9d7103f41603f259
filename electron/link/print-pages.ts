import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRINT_POLICY, htmlAnswer, plainAnswer, printPage, type PageAnswer } from './page-files.ts';

/** Forms that wait to be fetched once by a print window. */
export type PrintPages = {
  /** Keeps one form; returns its one-time id. */
  add(markup: string, title: string): string;
  /** The page of this id, once; 410 afterwards. */
  take(id: string): PageAnswer;
};

/** More forms than this are never in print at once; the oldest is forgotten. */
const MOST = 20;

export function createPrintPages(rendererFolder: string): PrintPages {
  const pages = new Map<string, string>();
  let frame: string | null = null;
  return {
    add: (markup, title) => {
      frame ??= readFileSync(join(rendererFolder, 'print.html'), 'utf8').replace(
        '<head>',
        '<head><base href="/">',
      );
      const id = randomBytes(24).toString('base64url');
      pages.set(id, printPage(frame, markup, title));
      const oldest = pages.keys().next();
      if (pages.size > MOST && oldest.done !== true) pages.delete(oldest.value);
      return id;
    },
    take: (id) => {
      const page = pages.get(id);
      if (page === undefined) return plainAnswer(410);
      pages.delete(id);
      return htmlAnswer(page, PRINT_POLICY);
    },
  };
}
