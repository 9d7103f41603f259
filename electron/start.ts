import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showPage } from './browser/app-window.ts';
import type { BrowserHost } from './browser-host.ts';
import { openFrontDoor } from './browser/front-door.ts';
import { leftovers } from './browser/leftovers.ts';
import { chosenFolder, startProblem } from './link/data-folder.ts';
import { electronFolder, findElectron } from './link/find-electron.ts';
import { nameOf } from './link/error-name.ts';
import { keepLog, logEvent } from './link/event-log.ts';
import { policySource, readPolicy } from './link/policy.ts';
import { requireNodeApi } from './link/runtime.ts';
import { problemSentence, wordsIn } from './link/shell-words.ts';

requireNodeApi();
// What is made from here on is this user's alone.
process.umask(0o077);

const root = join(import.meta.dirname, '..', '..');
const args = process.argv.slice(2);
// In a delivered program no tests stand beside it, and then only the computer's own file counts.
const source = policySource(existsSync(join(root, 'test')), process.env);
const policy = readPolicy(source);
const dataFolder = chosenFolder(policy, args);
const { values: options } = parseArgs({
  args,
  strict: false,
  options: { browser: { type: 'boolean' }, 'no-open': { type: 'boolean' } },
});
const locale = new Intl.DateTimeFormat().resolvedOptions().locale;
const words = wordsIn(locale.startsWith('zh') ? 'zh-CN' : 'en');
const INSTALL_LIMIT_MS = 10 * 60_000;
/** Electron that ends sooner than this with a failure never showed a window (a missing system library). */
const BIRTH_MS = 5000;

/** Remarks go beside the address, so that a script can read the address alone from the output. */
const remark = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const hasDisplay =
  process.platform !== 'linux' ||
  ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');

/** Electron's program file; one try to fetch it where it is missing. */
function obtainElectron(): string | null {
  const found = findElectron();
  const folder = electronFolder();
  if (found !== null || folder === null) return found;
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] === '1') return null;
  remark(words.installing);
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: INSTALL_LIMIT_MS,
  });
  return findElectron();
}

/** Runs the program in Electron; false when it did not come to life. */
async function runElectron(program: string): Promise<boolean> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const born = Date.now();
  const child = spawn(program, [root, '--data', dataFolder], { stdio: 'inherit', env });
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => {
      resolve(127);
    });
    child.on('exit', (exitCode) => {
      resolve(exitCode ?? 1);
    });
  });
  if (code !== 0 && code !== 70 && Date.now() - born < BIRTH_MS) return false;
  process.exitCode = code;
  return true;
}

async function triedElectron(): Promise<boolean> {
  const program = obtainElectron();
  if (program !== null && (await runElectron(program))) return true;
  remark(words.noElectron);
  return false;
}

async function runBrowser(open: boolean): Promise<void> {
  const { promise: running, resolve } = Promise.withResolvers<BrowserHost>();
  const end = async (): Promise<void> => {
    await (await running).end();
  };
  // Before the address is out: whoever reads it may end this at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end());
  }
  const old = leftovers(dataFolder);
  const door = await openFrontDoor();
  const showing = open ? showPage(door.address, dataFolder) : null;
  if (showing === null) process.stdout.write(`${door.address}\n`);
  // The host is read while the browser starts, which takes longer.
  const { runBrowserHost } = await import('./browser-host.ts');
  resolve(
    runBrowserHost({ dataFolder, policy, root, door, old, showing, onEnd: () => process.exit(0) }),
  );
  const shown = await showing;
  if (shown === null || shown.kind === 'window') return;
  remark(shown.kind === 'default-browser' ? words.defaultBrowser : words.noBrowser);
  process.stdout.write(`${door.address}\n`);
}

process.on('uncaughtException', (error) => {
  logEvent('host-failed', { error: nameOf(error) });
  process.exit(70);
});

const where = { folder: dataFolder, file: source.file };
const problem = startProblem(dataFolder, policy);
if (problem !== null) {
  remark(problemSentence(words, problem, where));
  process.exit(1);
}
keepLog(dataFolder, 'shell');
if (policy.state !== 'none') logEvent(`policy-${policy.state}`);
if (policy.state === 'broken') remark(problemSentence(words, 'policyBroken', where));

const noOpen = options['no-open'] === true;
const canOpen = !isRoot && hasDisplay;
if (noOpen || options.browser === true) {
  if (!noOpen && !canOpen) remark(isRoot ? words.asRoot : words.noDisplay);
  await runBrowser(!noOpen && canOpen);
} else if (!canOpen) {
  remark(isRoot ? words.asRoot : words.noDisplay);
  await runBrowser(false);
} else if (!(await triedElectron())) {
  await runBrowser(true);
}
