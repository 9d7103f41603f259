import { shell as english } from '../../shared/words/en/shell.ts';
import { shell as chinese } from '../../shared/words/zh-cn/shell.ts';
import type { Widen } from '../../shared/words/messages.ts';
import type { Language } from './preferences.ts';

export type ShellWords = Widen<typeof chinese>;

export function wordsIn(language: Language): ShellWords {
  return language === 'en' ? english : chinese;
}
