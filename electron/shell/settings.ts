import { join } from 'node:path';
import Store from 'electron-store';
import type { Policy } from '../link/policy.ts';
import {
  PREFERENCES_FILE,
  createPreferences,
  setDamagedAside,
  type Preferences,
} from '../link/preferences.ts';

/** The workstation's preferences, in the data folder. */
export function openSettings(folder: string, policy: Policy): Preferences {
  setDamagedAside(join(folder, `${PREFERENCES_FILE}.json`));
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name: PREFERENCES_FILE,
    configFileMode: 0o600,
  });
  const values = {
    get: (key: string) => store.get(key),
    set: (key: string, value: unknown) => {
      store.set(key, value);
    },
  };
  return createPreferences(values, policy);
}
