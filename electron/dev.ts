// Runs the program while it is being written: the page from Vite's own server, the rest rebuilt and restarted.
import { spawn, type ChildProcess } from 'node:child_process';
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

function restart(page: string | null): void {
  if (pending !== null) clearTimeout(pending);
  pending = setTimeout(() => {
    running?.kill();
    running = startProgram(page);
  }, RESTART_AFTER_MS);
}

const page = await addressOfPage();
const builder = await createBuilder({ build: { watch: {} } });
for (const [name, environment] of Object.entries(builder.environments)) {
  if (name !== 'client' || electron === null) {
    const watcher = await builder.build(environment);
    if ('on' in watcher) {
      watcher.on('event', ({ code }) => {
        if (code === 'END') restart(page);
      });
    }
  }
}
