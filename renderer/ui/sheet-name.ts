import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../shared/contract/views.ts';
import { formTitle } from './form-title.ts';
import { showMoment } from './show-time.ts';
import { useWords } from './use-words.ts';

export type SheetView = CaseView['forms'][number]['sheets'][number];

/** What stands for one sheet in a list: an id and the name of the sheet together. */
export function sheetKey({ sheet, subjectId }: Pick<SheetView, 'sheet' | 'subjectId'>): string {
  return `${sheet ?? ''}/${subjectId ?? ''}`;
}

/** What one of a form's sheets is called among them: its name, its number or place, and when it was written. */
export function useSheetName(): (
  form: string,
  one: SheetView,
  all: readonly SheetView[],
) => string {
  const { t } = useTranslation();
  const { forms } = useWords();
  return (form, one, all) => {
    const { sheet, no, at } = one;
    const index = all.findIndex((known) => sheetKey(known) === sheetKey(one));
    return [
      ...(sheet === null ? [] : [formTitle(forms, form, sheet)]),
      no ?? (sheet === null ? t('case.print.nth', { count: index + 1 }) : ''),
      at === null ? t('case.print.blank') : showMoment(at),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
}

type OfForm = SheetView & { readonly form: string };

/** `F07 移交/督办单 · 编号 · 时间`: the form, and which of its sheets where these have several. */
export function useFormSheetName(): (one: OfForm, all: readonly OfForm[]) => string {
  const { forms } = useWords();
  const sheetName = useSheetName();
  const titles: Readonly<Record<string, string>> = forms.title;
  return (one, all) => {
    const own = all.filter(({ form }) => form === one.form);
    const name = `${one.form} ${titles[one.form] ?? ''}`.trim();
    return own.length < 2 ? name : `${name} · ${sheetName(one.form, one, own)}`;
  };
}
