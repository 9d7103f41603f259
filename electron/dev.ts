// Runs the program while it is being written: the page from Vite's own server, the rest rebuilt and restarted.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createBuilder, createServer } from 'vite';
import { findElectron } from './link/find-electron.ts';

const root = join(import.meta.dirname, '..');
const electron = findElectron();
const RESTART_AFTER_MS = 100;
let running: ChildProcess | null = null;
let pending: NodeJS.Timeout | null = null;

/** Without Electron the browser host shows the built page, rebuilt at each change. */
async function addressOfPage(): Promise<string | null> {
  if (electron === null) return null;
  const server = await createServer({ server: { host: '127.0.0.1' } });
  await server.listen();
  return server.resolvedUrls?.local[0] ?? null;
}

function startProgram(page: string | null): ChildProcess {
  const env = { ...process.env, ...(page === null ? {} : { APP_DEV_URL: page }) };
  const options = { cwd: root, stdio: 'inherit', env } as const;
  return electron === null
    ? spawn(process.execPath, [join(root, 'out', 'main', 'start.js'), '--browser'], options)
    : spawn(electron, [root], options);
}

/** The old program must have let go of the data folder before the new one takes it. */
async function stop(): Promise<void> {
  const old = running;
  running = null;
  if (old === null || old.exitCode !== null || old.signalCode !== null) return;
  old.kill();
  await once(old, 'exit');
}

async function restart(page: string | null): Promise<void> {
  await stop();
  running = startProgram(page);
}

const page = await addressOfPage();
const builder = await createBuilder({ build: { watch: {} } });
const built = Object.entries(builder.environments).filter(
  ([name]) => name !== 'client' || electron === null,
);
const ready = new Set<string>();
for (const [name, environment] of built) {
  const watcher = await builder.build(environment);
  if (!('on' in watcher)) continue;
  watcher.on('event', ({ code }) => {
    if (code !== 'END') return;
    ready.add(name);
    if (ready.size < built.length) return;
    if (pending !== null) clearTimeout(pending);
    pending = setTimeout(() => void restart(page), RESTART_AFTER_MS);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void stop().then(() => process.exit(0));
  });
}
