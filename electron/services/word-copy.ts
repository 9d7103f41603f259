import type { Failure, Response } from '../../shared/contract/api.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { FORMS } from '../../shared/forms/catalog.ts';
import type { Visit } from './office.ts';
import { giveOut } from './outgoing.ts';
import { fileName, logPrints, marked, sheetOf } from './sheets.ts';
import type { Wish } from './sheets.ts';

/** An editable copy of a form, for those who must change its words before it goes out. */
export async function saveWord(
  wish: Wish,
  visit: Visit,
): Promise<Result<Response<'forms.word'>, Failure>> {
  const found = sheetOf(wish, visit);
  if (!found.ok) return found;
  const sheet = found.value;
  const print = marked(sheet, visit, 'word');
  const { rendered, form } = sheet;
  const reason = wish.fullReason;
  const given = await giveOut(
    {
      name: fileName(sheet, 'docx'),
      content: async () => {
        // Loaded when the first copy is made: nobody else waits for it at the start.
        const { wordFile } = await import('./word-sheet.ts');
        const { dense } = FORMS[form];
        const { bilingualPrint: bilingual } = visit.office.book().settings;
        const foot = rendered.foot(print.mark);
        return await wordFile({ title: print.title, ...rendered.parts, foot, dense, bilingual });
      },
      log: () => {
        logPrints([{ sheet, print, reason, pages: 0, medium: 'word' }], visit);
      },
    },
    visit.office,
  );
  return given.ok ? ok({ ...given.value, verifyCode: print.mark.code }) : given;
}
