import { shell as english } from '../../shared/words/en/shell.ts';
import { shell as chinese } from '../../shared/words/zh-cn/shell.ts';
import type { Widen } from '../../shared/words/messages.ts';
import type { FolderProblem } from './data-folder.ts';
import type { Language } from './preferences.ts';

export type ShellWords = Widen<typeof chinese>;

/** The sentence about a data folder that cannot be used, with its path. */
export function folderSentence(words: ShellWords, folder: string, problem: FolderProblem): string {
  return words[problem].replace('{{folder}}', () => folder);
}

export function wordsIn(language: Language): ShellWords {
  return language === 'en' ? english : chinese;
}
