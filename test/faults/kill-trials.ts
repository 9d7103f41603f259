import { runDesk } from './desk-run.ts';
import { runHost } from './host-run.ts';
import type { Carrier } from './host-run.ts';
import { inspect } from './inspection.ts';
import { copyOf, removeFolder, trialFolder } from './seeded-folder.ts';
import { newStory } from './story.ts';
import type { Story } from './story.ts';
import { afterMs, chanceOf, inLanes, shortWhileMs } from './trials.ts';
import type { Found, Wish } from './trials.ts';
import { step } from './workload.ts';

/** A data folder lives through so many crashes, one after the other, before a new one is taken. */
const MOST_CRASHES = 20;
/** A crash comes within so many calls. */
const MOST_CALLS = 24;

type Victim = 'desk' | 'everything';
type Chain = { readonly folder: string; readonly files: string; readonly story: Story };

/** Starts what will be killed; `enter` is the first thing that a crash may meet. */
function started(victim: Victim, folder: string): Carrier & { enter: () => Promise<boolean> } {
  if (victim === 'everything') return runHost(folder);
  const run = runDesk(folder);
  return {
    ...run,
    enter: async () => {
      const said = await run.start();
      return said !== 'gone' && said.ok;
    },
  };
}

/** Works until the blow falls: a short while after some call has been sent. */
async function crash(victim: Victim, { folder, files, story }: Chain): Promise<string[]> {
  const { chance } = story;
  const run = started(victim, folder);
  let left = chance.whole(0, MOST_CALLS);
  const blow = { struck: false };
  const strike = (): void => {
    blow.struck = true;
    void run.kill();
  };
  const sent = (): void => {
    if (left === 0) afterMs(shortWhileMs(chance), strike);
    left -= 1;
  };
  story.person = null;
  const entering = run.enter();
  sent();
  const problems = (await entering) || blow.struck ? [] : ['it did not start again'];
  if (problems.length > 0) await run.kill();
  const work = { run, story, files, sent, prints: victim === 'desk' };
  while (!blow.struck && problems.length === 0) await step(work);
  await run.gone;
  return story.surprises.length === 0 ? problems : [...problems, run.output()];
}

/** What went through in all chains of a group. */
function createTally() {
  let [done, refused, unanswered, cases] = [0, 0, 0, 0];
  return {
    add: ({ count, cases: known }: Story): void => {
      done += count.done;
      refused += count.refused;
      unanswered += count.unanswered;
      cases += known.size;
    },
    words: (): string =>
      `${String(done)} calls acknowledged on ${String(cases)} cases, ${String(refused)} refused, ${String(unanswered)} cut off`,
  };
}
type Group = Wish & {
  /** How many crashes one data folder lives through. */
  readonly crashes: number;
  readonly victim: Victim;
  readonly tally: ReturnType<typeof createTally>;
};

async function chainOf(
  piece: number,
  { victim, tally, crashes, ...wish }: Group,
): Promise<readonly string[]> {
  const folder = copyOf(wish.seeded, victim);
  const files = trialFolder('files');
  const story = newStory(chanceOf(wish.seed, piece));
  const failures: string[] = [];
  const count = Math.min(crashes, wish.trials - piece * crashes);
  for (let at = 0; at < count; at += 1) {
    const problems = await crash(victim, { folder, files, story });
    const copy = copyOf(folder, 'look');
    problems.push(...(await inspect(copy, story)), ...story.surprises.splice(0));
    removeFolder(copy);
    failures.push(
      ...problems.map(
        (one) => `seed ${String(wish.seed)}, trial ${String(piece * crashes + at)}: ${one}`,
      ),
    );
    // What is broken stays broken: the next crash would tell the same again.
    if (problems.length > 0) break;
  }
  tally.add(story);
  removeFolder(folder);
  removeFolder(files);
  return failures;
}

/** kill -9 of the desk process, or of host and desk at once, at random moments of a random workload. */
export async function killTrials(victim: Victim, wish: Wish): Promise<Found> {
  const tally = createTally();
  const crashes = Math.min(MOST_CRASHES, Math.ceil(wish.trials / 2));
  const chains = Math.ceil(wish.trials / crashes);
  const failures = await inLanes(
    chains,
    async (piece) => await chainOf(piece, { ...wish, victim, tally, crashes }),
  );
  return {
    what: victim === 'desk' ? 'kill -9 of the desk process' : 'kill -9 of host and desk at once',
    trials: wish.trials,
    failures: failures.flat(),
    seen: tally.words(),
  };
}
