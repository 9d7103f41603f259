import { chanceFrom } from '../bench/chance.ts';
import type { Chance } from '../bench/chance.ts';
import { runDesk } from './desk-run.ts';
import { readJournal } from './disk-journal.ts';
import { CUTS, diskWith } from './disk-states.ts';
import type { Cut, Disk } from './disk-states.ts';
import { inspect } from './inspection.ts';
import { copyOf, removeFolder, trialFolder } from './seeded-folder.ts';
import { shimFor } from './shim.ts';
import { newStory, storyUntil } from './story.ts';
import type { Story } from './story.ts';
import { inLanes } from './trials.ts';
import type { Found, Wish } from './trials.ts';
import { step } from './workload.ts';

/** So many cuts are looked at of one working day. */
const CUTS_OF_A_DAY = 50;
const CALLS_OF_A_DAY = 60;

type Day = {
  /** The disk as it was in the morning. */
  readonly disk: Disk;
  readonly journal: string;
  readonly story: Story;
  readonly end: () => void;
};

/** A while of work on a disk that writes down all it is told. */
async function workedDay(seeded: string, chance: Chance): Promise<Day> {
  const [folder, files] = [copyOf(seeded, 'power'), trialFolder('files')];
  const disk = diskWith(folder);
  const shim = shimFor(folder);
  const run = runDesk(folder, { env: shim.env });
  const story = newStory(chance);
  await run.start();
  const work = { run, story, files, sent: () => undefined, prints: true };
  const most = chance.whole(CALLS_OF_A_DAY / 3, CALLS_OF_A_DAY);
  while (story.count.done < most) await step(work);
  // Some days end with a desk that is closed, some with one that is not.
  await (chance.percent(50) ? run.close() : run.kill());
  removeFolder(folder);
  removeFolder(files);
  return { disk, journal: shim.journal, story, end: shim.end };
}

/** The moments of a day, in order, at which the power goes. */
function moments(changes: number, count: number, chance: Chance): readonly number[] {
  const all = Array.from({ length: count }, () => chance.whole(0, changes));
  return all.toSorted((one, other) => one - other);
}

async function look(disk: Disk, cut: Cut, story: Story): Promise<readonly string[]> {
  const folder = trialFolder('cut');
  disk.cutInto(folder, cut, story.chance);
  const problems = await inspect(folder, story);
  removeFolder(folder);
  return problems.map((one) => `${cut}: ${one}`);
}

type Tally = { cuts: number; changes: number; acknowledged: number };

async function dayOf(piece: number, wish: Wish, tally: Tally): Promise<readonly string[]> {
  const chance = chanceFrom(wish.seed * 100_003 + 50_000 + piece);
  const day = await workedDay(wish.seeded, chance);
  const failures: string[] = [...day.story.surprises];
  const changes = readJournal(day.journal);
  const { disk } = day;
  const count = Math.min(CUTS_OF_A_DAY, wish.trials - piece * CUTS_OF_A_DAY);
  let [at, marks] = [0, 0];
  for (const [nth, until] of moments(changes.length, count, chance).entries()) {
    for (; at < until; at += 1) {
      const change = changes[at];
      if (change?.kind === 'mark') marks += 1;
      if (change !== undefined) disk.take(change);
    }
    const cut = CUTS[nth % CUTS.length] ?? 'kept';
    const problems = await look(disk, cut, storyUntil(day.story, marks));
    failures.push(
      ...problems.map(
        (one) => `seed ${String(wish.seed)}, day ${String(piece)}, change ${String(until)}, ${one}`,
      ),
    );
    tally.cuts += 1;
  }
  tally.changes += changes.length;
  tally.acknowledged += marks;
  day.end();
  return failures;
}

/** The power goes at random moments of random days: what was not synced is lost, in part or whole, or torn. */
export async function powerTrials(wish: Wish): Promise<Found> {
  const tally: Tally = { cuts: 0, changes: 0, acknowledged: 0 };
  const days = Math.ceil(wish.trials / CUTS_OF_A_DAY);
  const failures = await inLanes(days, async (piece) => await dayOf(piece, wish, tally));
  return {
    what: 'power cut: unsynced writes kept, dropped, lost in part, torn; unsynced names undone',
    trials: tally.cuts,
    failures: failures.flat(),
    seen: `${String(days)} days of ${String(tally.changes)} changes of the disk`,
  };
}
