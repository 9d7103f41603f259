import { shell as english } from '../../shared/words/en/shell.ts';
import { shell as chinese } from '../../shared/words/zh-cn/shell.ts';
import type { Widen } from '../../shared/words/messages.ts';
import type { FolderProblem } from './data-folder.ts';
import type { Language } from './preferences.ts';

export type ShellWords = Widen<typeof chinese>;

/** The sentence about what keeps the program from starting, with the folder or the file that it is about. */
export function problemSentence(
  words: ShellWords,
  problem: FolderProblem,
  { folder, file }: { readonly folder: string; readonly file: string },
): string {
  return words[problem].replace('{{folder}}', () => folder).replace('{{file}}', () => file);
}

export function wordsIn(language: Language): ShellWords {
  return language === 'en' ? english : chinese;
}
