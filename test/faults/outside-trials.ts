import { chmodSync, chownSync, copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/launched.ts';
import { runDesk } from './desk-run.ts';
import type { DeskWish, Said } from './desk-run.ts';
import { inspect } from './inspection.ts';
import { copyOf, PASSWORD, removeFolder, trialFolder } from './seeded-folder.ts';
import { shimFor } from './shim.ts';
import { newStory } from './story.ts';
import { chanceOf } from './trials.ts';
import type { Found, Wish } from './trials.ts';
import { step } from './workload.ts';

/** A user of every Linux who owns nothing. */
const NOBODY = 65_534;
const DRIVER = join('node_modules', 'better-sqlite3-multiple-ciphers');

/** The program where another user may read it; this tree may be closed to them. */
function programForOthers(): { readonly base: string; readonly program: string } {
  const base = trialFolder('program');
  chmodSync(base, 0o755);
  cpSync(join(root, 'out', 'main'), join(base, 'out', 'main'), { recursive: true });
  cpSync(join(root, DRIVER), join(base, DRIVER), { recursive: true, dereference: true });
  copyFileSync(join(root, 'package.json'), join(base, 'package.json'));
  const program = join(base, 'node');
  copyFileSync(process.execPath, program);
  chmodSync(program, 0o755);
  return { base, program };
}

/** Gives a folder and all in it to another user. */
function giveTo(user: number, folder: string): void {
  chownSync(folder, user, user);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), user, user);
  }
}

function codesOf(said: Said): string {
  if (said === 'gone') return 'gone';
  return said.ok ? 'ok' : said.codes.join(' ');
}

type Expected = readonly [what: string, said: Said, right: readonly string[]];

function wrong(expected: readonly Expected[]): readonly string[] {
  return expected
    .filter(([, said, right]) => !right.includes(codesOf(said)))
    .map(([what, said, right]) => `${what}: ${codesOf(said)} instead of ${right.join(' or ')}`);
}

const LIN = { staffNo: 'lin', password: PASSWORD };
const NARROW = 0o500;
const WIDE = 0o700;

/** A folder that may not be written from the start on. */
async function closedFromTheStart(seeded: string, wish: DeskWish): Promise<readonly string[]> {
  const folder = copyOf(seeded, 'closed');
  giveTo(wish.user ?? 0, folder);
  chmodSync(folder, NARROW);
  const run = runDesk(folder, wish);
  const started = await run.start();
  const asked = await run.ask('session.unlock', LIN);
  chmodSync(folder, WIDE);
  const again = await run.ask('session.unlock', LIN);
  await run.close();
  removeFolder(folder);
  const right = ['storage-read-only'];
  return wrong([
    ['a start on a read-only folder', started, right],
    ['a sign-in on a read-only folder', asked, right],
    ['a sign-in once it may be written', again, ['ok']],
  ]);
}

/** A folder that is closed while somebody works: what is open goes on or is refused in words. */
async function closedAtWork(seeded: string, wish: DeskWish): Promise<readonly string[]> {
  const folder = copyOf(seeded, 'closed');
  giveTo(wish.user ?? 0, folder);
  const run = runDesk(folder, wish);
  await run.start();
  await run.answered('session.unlock', LIN);
  const { case: c } = await run.answered('cases.open', { input: { source: 'S04' } });
  chmodSync(folder, NARROW);
  const refused = ['storage-read-only'];
  const edit = { id: c.id, revision: c.rev, input: { narrative: '还在写' } };
  const typed = await run.ask('case.edit-case', edit);
  const printed = await run.ask('forms.print', {
    id: c.id,
    form: 'F01',
    copy: 'internal',
    fullReason: null,
  });
  const locked = await run.ask('session.lock', {});
  const back = await run.ask('session.unlock', LIN);
  chmodSync(folder, WIDE);
  const later = await run.ask('session.unlock', LIN);
  const seen = await run.ask('cases.view', { id: c.id });
  await run.close();
  const problems = await inspect(folder, newStory(chanceOf(0, 0)));
  removeFolder(folder);
  return [
    ...problems,
    ...wrong([
      ['typing with the folder closed', typed, ['ok', ...refused]],
      ['a print with the folder closed', printed, refused],
      ['a lock with the folder closed', locked, ['ok']],
      ['a sign-in with the folder closed', back, refused],
      ['a sign-in when it is open again', later, ['ok']],
      ['the case when it is open again', seen, ['ok']],
    ]),
  ];
}

/** A data folder that may not be written, as a user who is not root. */
export async function readOnlyTrials(wish: Wish): Promise<Found> {
  const isRoot = process.getuid?.() === 0;
  const other = isRoot ? programForOthers() : null;
  const as: DeskWish = other === null ? {} : { ...other, user: NOBODY };
  const rounds = Math.max(1, Math.ceil(wish.trials / 2));
  const failures: string[] = [];
  for (let count = 0; count < rounds; count += 1) {
    failures.push(...(await closedFromTheStart(wish.seeded, as)));
    failures.push(...(await closedAtWork(wish.seeded, as)));
  }
  if (other !== null) removeFolder(other.base);
  return {
    what: `read-only folder, as ${isRoot ? 'nobody (uid 65534)' : 'this user'}: from the start, and closed at work`,
    trials: rounds * 2,
    failures,
    seen: 'refused as storage-read-only, goes on when it may be written again',
  };
}

const SYNC_MS = 200;

/** Every sync takes long: calls are answered, in turn, and nothing breaks off a save. */
export async function slowDiskTrials(wish: Wish): Promise<Found> {
  const folder = copyOf(wish.seeded, 'slow');
  const files = trialFolder('files');
  const shim = shimFor(folder);
  const run = runDesk(folder, { env: shim.env });
  const story = newStory(chanceOf(wish.seed, 7));
  await run.start();
  shim.set({ syncDelayUs: SYNC_MS * 1000 });
  let [slowest, sent] = [0, 0];
  const timed = {
    ...run,
    ask: async (channel: string, payload: unknown): Promise<Said> => {
      sent += 1;
      const began = performance.now();
      const said = await run.ask(channel, payload);
      slowest = Math.max(slowest, performance.now() - began);
      return said;
    },
  };
  const work = { run: timed, story, files, sent: () => undefined, prints: true };
  while (sent < wish.trials) await step(work);
  const began = performance.now();
  await run.close();
  const closing = performance.now() - began;
  const problems = [...story.surprises, ...(await inspect(folder, story))];
  if (story.count.unanswered > 0) problems.push('a call was not answered');
  shim.end();
  removeFolder(folder);
  removeFolder(files);
  return {
    what: `slow disk: each sync takes ${String(SYNC_MS)} ms`,
    trials: sent,
    failures: problems,
    seen: `slowest call ${(slowest / 1000).toFixed(1)} s, closing ${(closing / 1000).toFixed(1)} s`,
  };
}
