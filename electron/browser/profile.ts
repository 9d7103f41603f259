import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlineArguments } from '../link/quiet-switches.ts';
import { PROFILE_PREFIX } from './leftovers.ts';

/** No first-run pages, no traffic of the browser's own. */
export const QUIET_SWITCHES: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  ...offlineArguments(),
];

/**
 * Nothing of a customer stays on the disk: an incognito window (Edge calls it InPrivate) keeps cache and
 * form entries in memory; the rest holds where a bank's policy forbids such windows.
 */
export const PRIVATE_SWITCHES = [
  '--incognito',
  '--inprivate',
  '--disk-cache-size=1',
  '--media-cache-size=1',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-extensions',
  '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
] as const;

const PREFERENCES = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [] },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  signin: { allowed: false },
  session: { restore_on_startup: 5 },
};

/** On Linux the browser's cache would stand apart from its profile, and stay. */
export function profileEnvironment(profile: string): NodeJS.ProcessEnv {
  return { ...process.env, XDG_CACHE_HOME: join(profile, 'cache') };
}

/** A fresh browser profile in a folder that only this user may read (mkdtemp makes it 0700). */
export function createProfile(dataFolder: string): string {
  const profile = mkdtempSync(join(dataFolder, PROFILE_PREFIX));
  mkdirSync(join(profile, 'Default'), { mode: 0o700 });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES), {
    mode: 0o600,
  });
  return profile;
}
