import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { moment } from '../../shared/domain/day.ts';

/**
 * A process that changes the data key of a folder and is killed at the n-th step on the disk (0 = never; it then says
 * how many there were). Each step is a call by which a file appears, moves, goes, or becomes durable.
 */
const [folder = '', killAt = '0', staffNo = '', password = '', beside = '', besidePassword = ''] =
  process.argv.slice(2);

let steps = -1;

function step(): void {
  if (steps < 0) return;
  steps += 1;
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

function counted<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    step();
    return work(...args);
  };
}

Object.assign(fs, {
  renameSync: counted(fs.renameSync),
  fsyncSync: counted(fs.fsyncSync),
  rmSync: counted(fs.rmSync),
  mkdirSync: counted(fs.mkdirSync),
  writeFileSync: counted(fs.writeFileSync),
});
Object.assign(fs.promises, {
  open: counted(fs.promises.open),
  rm: counted(fs.promises.rm),
  mkdir: counted(fs.promises.mkdir),
});
syncBuiltinESMExports();

const { createProgram } = await import('../../electron/services/program.ts');
const { testWorld } = await import('./test-world.ts');

const clock = { now: moment('2026-03-12T09:00:00'), ms: 2_000_000 };
const { router, session } = createProgram(testWorld(folder, clock));

async function ask(channel: string, payload: unknown): Promise<void> {
  const visit = session.visit();
  const caller = visit === null ? null : { visit, mustSetPassword: false };
  const answer = await router.answer(channel, payload, caller);
  if (!answer.ok) throw new Error(`${channel} is refused: ${answer.failure.codes.join(' ')}`);
}

await ask('session.unlock', { staffNo, password });
steps = 0;
await ask('staff.rekey', { password, second: { staffNo: beside, password: besidePassword } });
fs.writeSync(1, `${String(steps)}\n`);
process.exit(0);
