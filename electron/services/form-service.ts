import type { Failure } from '../../shared/contract/api.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StaffHandlers } from './handler.ts';
import type { Visit } from './office.ts';
import { printOut, saveAsPdf } from './printing.ts';
import type { Printable } from './printing.ts';
import { fileName, logPrints, marked, sheetOf } from './sheets.ts';
import type { Wish } from './sheets.ts';
import { onlyInFallback, unprintable } from './unprintable.ts';

/** The sheet this person may have, marked as the print it is about to become. */
function printable(wish: Wish, visit: Visit): Result<Printable, Failure> {
  const found = sheetOf(wish, visit);
  if (!found.ok) return found;
  const sheet = found.value;
  const print = marked(sheet, visit);
  const { code: verifyCode, count } = print.mark;
  return ok({
    html: print.html,
    title: print.title,
    content: sheet.rendered.content,
    name: fileName(sheet, 'pdf'),
    verifyCode,
    count,
    log: (pages) => {
      logPrints([{ sheet, print, reason: wish.fullReason, pages, medium: 'paper' }], visit);
    },
  });
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
    'forms.print': async (wish, visit) => {
      const sheet = printable(wish, visit);
      return sheet.ok ? await printOut(sheet.value, visit.office) : sheet;
    },
    'forms.save': async (wish, visit) => {
      const sheet = printable(wish, visit);
      return sheet.ok ? await saveAsPdf(sheet.value, visit.office) : sheet;
    },
  };
}
