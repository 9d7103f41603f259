import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { findChromium } from '../link/find-browser.ts';
import { PRIVATE_SWITCHES, QUIET_SWITCHES, createProfile, profileEnvironment } from './profile.ts';

/** The person's window. */
export type AppWindow = {
  /** Resolves when the browser has ended. */
  readonly gone: Promise<unknown>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
};
/** How the page was brought before the person. */
export type Shown =
  | { readonly kind: 'window'; readonly window: AppWindow }
  | { readonly kind: 'default-browser' }
  | { readonly kind: 'not-shown' };

/** A browser that ends sooner than this, and not in peace, did not open a window. */
const SETTLED_MS = 1500;

async function staysOpen(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<AppWindow | null> {
  const child = spawn(program, args, { stdio: 'ignore', env });
  const gone = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
    child.on('error', () => {
      resolve(1);
    });
  });
  const settled = new Promise<'open'>((resolve) => {
    setTimeout(resolve, SETTLED_MS, 'open');
  });
  if ((await Promise.race([gone, settled])) !== 'open') return null;
  return {
    gone,
    close: async () => {
      child.kill();
      await gone;
    },
  };
}

/** What the browser is started with for the person's window. */
export function windowArguments(address: string, profile: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,720',
    ...QUIET_SWITCHES,
    ...PRIVATE_SWITCHES,
  ];
}

async function openAppWindow(address: string, dataFolder: string): Promise<AppWindow | null> {
  const program = findChromium();
  if (program === null) return null;
  const profile = createProfile(dataFolder);
  const remove = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const args = windowArguments(address, profile);
  const window = await staysOpen(program, args, profileEnvironment(profile));
  if (window === null) {
    remove();
    return null;
  }
  return {
    gone: window.gone,
    close: async () => {
      await window.close();
      remove();
    },
  };
}

function defaultBrowser(platform: NodeJS.Platform, address: string): readonly [string, string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}

async function openDefaultBrowser(address: string): Promise<boolean> {
  const [program, args] = defaultBrowser(process.platform, address);
  return await new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => {
      resolve(false);
    });
    child.on('exit', (code) => {
      resolve(code === 0);
    });
    child.unref();
  });
}

/** Opens the page in a window of its own with a private profile, else in the default browser. */
export async function showPage(address: string, dataFolder: string): Promise<Shown> {
  const window = await openAppWindow(address, dataFolder);
  if (window !== null) return { kind: 'window', window };
  return { kind: (await openDefaultBrowser(address)) ? 'default-browser' : 'not-shown' };
}
