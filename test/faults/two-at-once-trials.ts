import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { API } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { runDesk } from './desk-run.ts';
import type { DeskRun } from './desk-run.ts';
import { copyOf, PASSWORD, removeFolder, trialFolder } from './seeded-folder.ts';
import { chanceOf, inLanes } from './trials.ts';
import type { Found, Wish } from './trials.ts';

/** So many desks are started on one folder at nearly the same moment. */
const AT_ONCE = 3;

async function holds(run: DeskRun): Promise<boolean | string> {
  const said = await run.ask('app.status', {});
  if (said === 'gone') return 'a desk died';
  if (said.ok) return true;
  return said.codes.join(' ') === 'folder-in-use' ? false : `refused with ${said.codes.join(' ')}`;
}

/** Starts, then ends whoever holds the folder, roughly or not, and lets the others try again. */
async function round(folder: string, wish: Wish, piece: number): Promise<readonly string[]> {
  const chance = chanceOf(wish.seed, 200_000 + piece);
  const runs = Array.from({ length: AT_ONCE }, () => runDesk(folder));
  const starting = runs.map(async (run) => {
    await sleep(chance.whole(0, 40));
    await run.start();
  });
  await Promise.all(starting);
  const problems: string[] = [];
  let left = runs;
  while (left.length > 0) {
    const seen = await Promise.all(left.map(holds));
    problems.push(...seen.filter((one) => typeof one === 'string'));
    const holders = left.filter((_, place) => seen[place] === true);
    if (holders.length !== 1) problems.push(`${String(holders.length)} hold one folder`);
    const ended = holders[0] ?? left[0];
    if (ended === undefined) break;
    await (chance.percent(50) ? ended.kill() : ended.close());
    left = left.filter((run) => run !== ended);
  }
  return problems.map((one) => `seed ${String(wish.seed)}, round ${String(piece)}: ${one}`);
}

async function startTrials(wish: Wish): Promise<Found> {
  const rounds = Math.ceil(wish.trials / AT_ONCE);
  const failures = await inLanes(rounds, async (piece) => {
    const folder = copyOf(wish.seeded, 'two');
    const found = await round(folder, wish, piece);
    removeFolder(folder);
    return found;
  });
  return {
    what: 'desk processes started at once on one folder, holders ended with and without kill -9',
    trials: rounds * AT_ONCE,
    failures: failures.flat(),
    seen: `${String(rounds)} rounds of ${String(AT_ONCE)}, exactly one holder at any look`,
  };
}

const Raced = z.object({ taken: z.int(), broken: z.int() });
const RACERS = 4;

/** Bare lockers that take, leave and abandon one folder as fast as they can. */
async function raceTrials(ms: number): Promise<Found> {
  const folder = trialFolder('race');
  const racers = Array.from({ length: RACERS }, async () => {
    const child = fork(join(import.meta.dirname, 'lock-racer.ts'), [folder, String(ms)]);
    const message: unknown = (await once(child, 'message'))[0];
    return Raced.parse(message);
  });
  const ended = await Promise.all(racers);
  removeFolder(folder);
  const taken = ended.reduce((sum, one) => sum + one.taken, 0);
  const broken = ended.reduce((sum, one) => sum + one.broken, 0);
  return {
    what: `${String(RACERS)} processes that take, leave and abandon the lock of one folder without a pause`,
    trials: taken,
    failures:
      broken === 0 ? [] : [`two held the folder ${String(broken)} times of ${String(taken)}`],
    seen: 'taken so often, never by two',
  };
}

const View = API['cases.view'].response;

/** Both change the case at the revision that they saw; one must win. */
async function bothEdit(run: DeskRun, { id, rev }: Case, pair: number): Promise<readonly string[]> {
  const edits = ['左', '右'].map(async (side) => {
    const input = { narrative: `${side}${String(pair)}` };
    return await run.ask('case.edit-case', { id, revision: rev, input });
  });
  const codes = (await Promise.all(edits)).map((one) =>
    one === 'gone' ? 'gone' : one.ok ? 'ok' : one.codes.join(' '),
  );
  const after = View.parse(await run.answered('cases.view', { id })).case;
  const right = codes.toSorted().join() === 'ok,stale-revision' && after.rev === rev + 1;
  return right ? [] : [`pair ${String(pair)}: ${codes.join()}, revision ${String(after.rev)}`];
}

/** Two windows that change one case at the revision both saw. */
async function windowTrials(wish: Wish): Promise<Found> {
  const folder = copyOf(wish.seeded, 'windows');
  const run = runDesk(folder);
  await run.start();
  await run.ask('session.unlock', { staffNo: 'lin', password: PASSWORD });
  const opened = await run.answered('cases.open', { input: { source: 'S04' } });
  const { id } = opened.case;
  const failures: string[] = [];
  for (let pair = 0; pair < wish.trials; pair += 1) {
    const seen = View.parse(await run.answered('cases.view', { id })).case;
    failures.push(...(await bothEdit(run, seen, pair)));
  }
  await run.close();
  removeFolder(folder);
  return {
    what: 'two windows that change one case at the same revision at once',
    trials: wish.trials,
    failures,
    seen: 'one goes through, the other hears that its view is stale',
  };
}

export async function twoAtOnceTrials(wish: Wish): Promise<readonly Found[]> {
  return [
    await startTrials(wish),
    await raceTrials(Math.min(20_000, wish.trials * 50)),
    await windowTrials({ ...wish, trials: wish.trials * 5 }),
  ];
}
