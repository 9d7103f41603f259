import { join } from 'node:path';
import Store from 'electron-store';
import {
  PREFERENCES_FILE,
  createPreferences,
  setDamagedAside,
  type Preferences,
} from '../link/preferences.ts';

/** The workstation's preferences, in the data folder. */
export function openSettings(folder: string): Preferences {
  setDamagedAside(join(folder, `${PREFERENCES_FILE}.json`));
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name: PREFERENCES_FILE,
    configFileMode: 0o600,
  });
  return createPreferences({
    get: (key) => store.get(key),
    set: (key, value) => {
      store.set(key, value);
    },
  });
}
