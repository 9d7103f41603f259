import { Notification } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Duties } from '../link/desk-supervisor.ts';
import type { Preferences } from '../link/preferences.ts';
import { reminderText } from '../link/reminder-text.ts';
import type { ShellWords } from '../link/shell-words.ts';

type NotifierParts = {
  readonly title: string;
  readonly preferences: Preferences;
  readonly words: () => ShellWords;
  readonly window: () => BrowserWindow;
};

function comeForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Shows a reminder as a notification of the system, without a sound; a click brings the window forward. */
export function createNotifier({
  title,
  preferences,
  words,
  window,
}: NotifierParts): Duties['notify'] {
  // One that nobody holds is collected, and its click with it.
  let shown: Notification | null = null;
  return async (reminder) => {
    await Promise.resolve();
    if (!preferences.notifications()) return 'off';
    if (!Notification.isSupported()) return 'page';
    shown = new Notification({ title, body: reminderText(reminder, words()), silent: true });
    shown.on('click', () => {
      comeForward(window());
    });
    shown.show();
    return 'shown';
  };
}
