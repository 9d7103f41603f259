import type { Failure, Response } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StaffHandlers } from './handler.ts';
import type { Visit } from './office.ts';
import { giveOut, offer } from './outgoing.ts';
import { headingsOf, withPlainBookmarks } from './pdf-bookmarks.ts';
import { pagesOf } from './printed-content.ts';
import { fileName, logPrints, marked, sheetOf } from './sheets.ts';
import type { Marked, Sheet, Wish } from './sheets.ts';
import { onlyInFallback, unprintable } from './unprintable.ts';

/** The PDF of one sheet, with plain bookmarks. */
export async function sheetPdf(
  { rendered }: Sheet,
  { html, title }: Marked,
  { office }: Visit,
): Promise<Uint8Array> {
  const pdf = await office.world.outside.pdf(html, title);
  return withPlainBookmarks(pdf, headingsOf(rendered.content));
}

async function savePdf(wish: Wish, visit: Visit): Promise<Result<Response<'forms.save'>, Failure>> {
  const found = sheetOf(wish, visit);
  if (!found.ok) return found;
  const sheet = found.value;
  const print = marked(sheet, visit);
  const reason = wish.fullReason;
  const given = await giveOut(
    {
      name: fileName(sheet, 'pdf'),
      content: async () => await sheetPdf(sheet, print, visit),
      log: (pdf) => {
        logPrints([{ sheet, print, reason, pages: pagesOf(pdf), medium: 'paper' }], visit);
      },
    },
    visit.office,
  );
  const { code: verifyCode, count } = print.mark;
  return given.ok ? ok({ ...given.value, verifyCode, count }) : given;
}

async function printForm(
  wish: Wish,
  visit: Visit,
): Promise<Result<Response<'forms.print'>, Failure>> {
  const found = sheetOf(wish, visit);
  if (!found.ok) return found;
  const sheet = found.value;
  const { outside, host } = visit.office.world;
  const print = marked(sheet, visit);
  const { code: verifyCode, count } = print.mark;
  const logged = { sheet, print, reason: wish.fullReason, medium: 'paper' } as const;
  if (host === 'electron') {
    const printed = await outside.print(print.html, print.title);
    if (!visit.office.isOpen()) return fail({ codes: ['locked'] });
    if (printed) logPrints([{ ...logged, pages: 0 }], visit);
    return ok({ printed, downloadId: null, verifyCode, count });
  }
  const pdf = await sheetPdf(sheet, print, visit);
  if (!visit.office.isOpen()) return fail({ codes: ['locked'] });
  logPrints([{ ...logged, pages: pagesOf(pdf) }], visit);
  const downloadId = await offer(fileName(sheet, 'pdf'), pdf, visit.office);
  return ok({ printed: downloadId !== null, downloadId, verifyCode, count });
}

type FormChannels = 'forms.preview' | 'forms.print' | 'forms.save';

/** Paper: what is previewed is what is printed. */
export function formHandlers(): StaffHandlers<FormChannels> {
  return {
    'forms.preview': (wish, visit) => {
      const sheet = sheetOf(wish, visit);
      if (!sheet.ok) return sheet;
      const { title, content, page } = sheet.value.rendered;
      const rare = onlyInFallback(content);
      return ok({ title, markup: page(null), unprintable: unprintable(content), rare });
    },
    'forms.print': printForm,
    'forms.save': savePdf,
  };
}
