/// <reference types="node" />
// Runs on any Node from 20 on: builds the program and starts it with the Node that came with `npm ci`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const node = existsSync(own) ? own : process.execPath;
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

if (!existsSync(vite)) {
  process.stderr.write('Run "npm ci" first.\n');
  process.exit(1);
}
if (!existsSync(own) && Number(process.versions.napi) < 10) {
  process.stderr.write(
    `Ansu needs Node 24, which "npm ci" brings along; it is missing (was "npm ci" run with --ignore-scripts?). This is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}

// The build speaks on the error channel, so that the output holds the address alone.
const built = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (built.status !== 0) process.exit(built.status ?? 1);

const program = spawn(node, [join(root, 'out', 'main', 'start.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl+C reaches the program too: wait for it to close its store.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal));
program.on('exit', (code) => process.exit(code ?? 1));
