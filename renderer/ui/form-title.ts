import type { Messages } from '../../shared/words/zh-cn.ts';

type Titles = Readonly<Record<string, string>>;

/** The title of a form, or of the one sheet of it that is meant; the bare code when it is unknown. */
export function formTitle(forms: Messages['forms'], form: string, sheet: string | null): string {
  const titles: Titles = forms.title;
  const bySheet: Readonly<Record<string, Titles>> = forms.sheet;
  const own = sheet === null ? undefined : bySheet[form]?.[sheet];
  return own ?? titles[form] ?? form;
}
