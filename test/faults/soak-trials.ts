import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { z } from 'zod';
import type { Chance } from '../bench/chance.ts';
import { FACTS } from '../support/branch-desk.ts';
import { runDesk } from './desk-run.ts';
import type { DeskRun } from './desk-run.ts';
import { inspect } from './inspection.ts';
import { copyOf, PASSWORD, removeFolder } from './seeded-folder.ts';
import { newStory } from './story.ts';
import { chanceOf } from './trials.ts';
import type { Found, Wish } from './trials.ts';
import { now } from './workload.ts';

const Probed = z.object({
  probed: z.object({
    heapUsed: z.number(),
    rss: z.number(),
    external: z.number(),
    handles: z.number(),
  }),
});
type Memory = z.infer<typeof Probed>['probed'];
/** No more of a case is read than the next call needs: this side must not be the slower one. */
const Shown = z.object({ case: z.object({ id: z.string(), rev: z.int() }) });
type Seen = { readonly id: string; readonly rev: number };

/** Waits until no backup is under way: its thread has handles and memory of its own, which go with it. */
async function atRest(run: DeskRun): Promise<void> {
  for (;;) {
    const { work } = await run.answered('app.status', {});
    if (work === null) return;
    await sleep(20);
  }
}

/** What the desk holds between two actions. */
async function probe(run: DeskRun): Promise<Memory> {
  await atRest(run);
  const { child } = run;
  const answer = Promise.withResolvers<Memory>();
  const hear = (message: unknown): void => {
    const probed = Probed.safeParse(message);
    if (!probed.success) return;
    child.off('message', hear);
    answer.resolve(probed.data.probed);
  };
  child.on('message', hear);
  child.send({ probe: true });
  return await answer.promise;
}

const OPENED = { ...FACTS, narrative: '客户要求退还手续费。' };

/** One desk that is worked at without a pause: mostly typing, with all that a day holds in between. */
async function worker(run: DeskRun, chance: Chance): Promise<() => Promise<string | null>> {
  let seen: Seen = { id: '', rev: 0 };
  let count = 0;
  const learn = (value: unknown): void => {
    const shown = Shown.safeParse(value);
    if (shown.success) seen = shown.data.case;
  };
  const call = async (channel: string, payload: object): Promise<string | null> => {
    const said = await run.ask(channel, payload);
    if (said === 'gone') return `${channel}: gone`;
    if (!said.ok) return `${channel}: ${said.codes.join(' ')}`;
    if (channel !== 'cases.list') learn(said.value);
    return null;
  };
  const open = async (): Promise<string | null> => {
    const complainant = { name: '纪安宁', phone: '13900002468', noticeGivenAt: now() };
    return await call('cases.open', { input: { ...OPENED, complainant } });
  };
  const on = (): object => ({ id: seen.id, revision: seen.rev });
  const enter = async (): Promise<string | null> =>
    await call('session.unlock', { staffNo: 'lin', password: PASSWORD });
  await enter();
  return async () => {
    count += 1;
    if (count % 500 === 0) return (await call('session.lock', {})) ?? (await enter());
    if (count % 200 === 1) return await open();
    if (count % 200 === 100) return await call('case.register', { ...on(), input: {} });
    if (count % 50 === 2) {
      return await call('forms.print', {
        id: seen.id,
        form: 'F01',
        copy: 'internal',
        fullReason: null,
      });
    }
    if (count % 50 === 3) {
      return await call('attachments.add', {
        ...on(),
        ticket: null,
        input: { kind: 'EV05', title: '回单' },
      });
    }
    if (count % 20 === 4) return await call('home.page', {});
    if (count % 20 === 5) return await call('cases.view', { id: seen.id });
    const narrative = `客户第${String(count)}次说：${'要求退还手续费。'.repeat(chance.whole(1, 20))}`;
    return await call('case.edit-case', { ...on(), input: { narrative } });
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Growth in percent from the first tenth after the warm-up to the last tenth. */
function growth(samples: readonly Memory[], of: keyof Memory): number {
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  // The first tenth is the warm-up: caches of the database and of the compiler fill.
  const first = samples.slice(tenth, 2 * tenth).map((one) => one[of]);
  const last = samples.slice(-tenth).map((one) => one[of]);
  return (mean(last) / mean(first) - 1) * 100;
}

const MEGABYTE = 2 ** 20;
const MOST_GROWTH = 10;
/** So few actions say nothing about memory: the short form looks at answers and handles alone. */
const TELLING = 20_000;

function verdict(samples: readonly Memory[], actions: number): readonly string[] {
  const handles = samples.slice(Math.floor(samples.length / 10)).map((one) => one.handles);
  const grown = (['heapUsed', 'rss'] as const).filter((of) => growth(samples, of) > MOST_GROWTH);
  return [
    ...(Math.max(...handles) - Math.min(...handles) > 3
      ? [`handles from ${String(Math.min(...handles))} to ${String(Math.max(...handles))}`]
      : []),
    ...(actions < TELLING
      ? []
      : grown.map((of) => `${of} grew by ${growth(samples, of).toFixed(1)} %`)),
  ];
}

const mb = (bytes = 0): string => (bytes / MEGABYTE).toFixed(1);

function wordsOf(samples: readonly Memory[]): string {
  const [first, last] = [samples[Math.floor(samples.length / 10)], samples.at(-1)];
  const memory = (['heapUsed', 'rss'] as const).map(
    (of) => `${of} ${mb(first?.[of])} → ${mb(last?.[of])} MB (${growth(samples, of).toFixed(1)} %)`,
  );
  return `${memory.join(', ')}, handles ${String(first?.handles)} → ${String(last?.handles)}`;
}

/** A day and more of work without a pause at one desk process: what it holds at the end is what it held at the beginning. */
export async function soakTrials(wish: Wish): Promise<Found> {
  const folder = copyOf(wish.seeded, 'soak');
  const probing = pathToFileURL(join(import.meta.dirname, 'memory-probe.ts')).href;
  const run = runDesk(folder, { execArgv: ['--expose-gc', '--import', probing] });
  await run.start();
  const act = await worker(run, chanceOf(wish.seed, 0));
  const failures: string[] = [];
  const samples: Memory[] = [];
  const every = Math.max(1, Math.floor(wish.trials / 100));
  for (let count = 1; count <= wish.trials && failures.length < 10; count += 1) {
    const problem = await act();
    if (problem !== null) failures.push(`action ${String(count)}: ${problem}`);
    if (count % every === 0) samples.push(await probe(run));
  }
  await run.close();
  failures.push(
    ...(await inspect(folder, newStory(chanceOf(wish.seed, 1)))),
    ...verdict(samples, wish.trials),
  );
  removeFolder(folder);
  return {
    what: 'soak: actions without a pause at one desk process, memory after collection',
    trials: wish.trials,
    failures,
    seen: wordsOf(samples),
  };
}
