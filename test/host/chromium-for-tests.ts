import { rootSwitches } from '../../electron/link/find-browser.ts';

/** Switches for every Chromium of the tests: no network, the same pixels everywhere. */
export const TEST_SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ...rootSwitches(),
];

/** The smallest screen of a branch. */
export const SCREEN = { width: 1366, height: 768 };
