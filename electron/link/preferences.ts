import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { NO_POLICY, type Policy } from './policy.ts';

/** Preferences of this workstation: never a customer's data. One file, written by Electron and the browser host alike. */
export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

const WindowPlace = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

/** The name of the preferences file, without `.json`. */
export const PREFERENCES_FILE = 'settings';

/** What electron-store and its base have in common. */
export type KeyValueStore = {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
};

export type Preferences = {
  readonly policy: Policy;
  /** True for what the computer's policy fixes: setting it changes nothing. */
  isFixed(name: 'language' | 'notifications'): boolean;
  language(): Language;
  setLanguage(language: Language): void;
  /** Whether this workstation reminds when something falls due. */
  notifications(): boolean;
  setNotifications(on: boolean): void;
  window(): WindowPlace;
  setWindow(place: WindowPlace): void;
};

/** 1366×768 is the smallest screen of a branch; the window fits above its task bar. */
const FIRST_WINDOW: WindowPlace = { width: 1280, height: 720, maximized: true };

/** Checked on reading and on writing; a value that does not fit gives the default instead. */
export function createPreferences(store: KeyValueStore, policy: Policy = NO_POLICY): Preferences {
  const { values } = policy;
  const isFixed: Preferences['isFixed'] = (name) => values[name] !== undefined;
  return {
    policy,
    isFixed,
    language: () => values.language ?? Language.catch('zh-CN').parse(store.get('language')),
    setLanguage: (language) => {
      if (!isFixed('language')) store.set('language', Language.parse(language));
    },
    notifications: () =>
      values.notifications ?? z.boolean().catch(true).parse(store.get('notifications')),
    setNotifications: (on) => {
      if (!isFixed('notifications')) store.set('notifications', on);
    },
    window: () => WindowPlace.catch(FIRST_WINDOW).parse(store.get('window')),
    setWindow: (place) => {
      store.set('window', WindowPlace.parse(place));
    },
  };
}

/** A damaged file would stop the program at its start: it is moved aside (kept for support), and defaults hold. */
export function setDamagedAside(file: string): void {
  if (!existsSync(file)) return;
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    renameSync(file, `${file}.${randomUUID()}.damaged`);
  }
}
