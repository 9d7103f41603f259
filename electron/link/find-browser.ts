import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;
type IsProgram = (file: string) => boolean;

const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const LINUX = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-browser',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

/** True for a file that may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Every place a program of this name may stand on a Unix system: PATH first, then the usual folders. */
export function unixPlaces(name: string, env: Environment): readonly string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, ...LINUX_FOLDERS].map((folder) => posix.join(folder, name));
}

function windowsPlaces(env: Environment): readonly string[] {
  const bases = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
  return bases
    .filter((base) => base !== undefined)
    .flatMap((base) => WINDOWS.map((parts) => win32.join(base, ...parts)));
}

/** The places to look for Chromium, Chrome or Edge, best first. `CHROMIUM_PATH` and `CHROMIUM` come before all. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  const chosen = [env['CHROMIUM_PATH'], env['CHROMIUM']]
    .filter((file) => file !== undefined)
    .filter((file) => file !== '');
  if (platform === 'win32') return [...chosen, ...windowsPlaces(env)];
  if (platform === 'darwin') return [...chosen, ...MAC];
  return [...chosen, ...LINUX.flatMap((name) => unixPlaces(name, env))];
}

/** The program file of a browser with Chromium's engine, or null. */
export function findChromium(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  exists: IsProgram = isProgram,
): string | null {
  return browserPlaces(platform, env).find((file) => exists(file)) ?? null;
}

/** As root Chromium starts only without its sandbox. For headless runs on our own markup; never for the person's window. */
export function rootSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
