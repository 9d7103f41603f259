import type { z } from 'zod';
import type { ToShell } from './messages.ts';
import type { ShellWords } from './shell-words.ts';

type Told = z.infer<typeof ToShell.notify>;

/** All that a notification says: anybody may stand before the screen. */
export function reminderText({ kind, caseNo }: Told, words: ShellWords): string {
  const what = kind === 'promise' ? words.reminderPromise : words.reminderOverdue;
  return caseNo === null ? what : `${what} ${caseNo}`;
}
