import { z } from 'zod';
import { API } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { FACTS } from '../support/branch-desk.ts';
import { runDesk } from './desk-run.ts';
import type { DeskRun, Said } from './desk-run.ts';
import { inspect } from './inspection.ts';
import { copyOf, PASSWORD, removeFolder, seededFolder } from './seeded-folder.ts';
import { shimFor } from './shim.ts';
import type { Shim } from './shim.ts';
import { newStory } from './story.ts';
import { chanceOf, inLanes } from './trials.ts';
import type { Found, Wish } from './trials.ts';

/** Where and when the wall clock changes, and how far the clock is moved between two looks, in minutes. */
type Walk = {
  readonly name: string;
  readonly zone: string;
  /** The moment of the beginning, in UTC. */
  readonly from: string;
  readonly steps: readonly number[];
};

const QUARTERS = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
const DAY = 1_440;
const SUMMER_TIME: readonly (readonly [zone: string, from: string])[] = [
  ['America/New_York', '2026-03-08T06:25:00Z'],
  ['America/New_York', '2026-11-01T05:25:00Z'],
  ['Europe/Berlin', '2026-03-29T00:25:00Z'],
  ['Europe/Berlin', '2026-10-25T00:25:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T14:55:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T14:25:00Z'],
  ['Asia/Shanghai', '2026-03-29T00:25:00Z'],
];
const JUMPS: readonly (readonly [name: string, steps: readonly number[]])[] = [
  ['back a minute and on', [5, -1, 5]],
  ['back an hour and right again', [5, -60, 65]],
  ['back a day and right again', [5, -DAY, DAY + 5]],
  ['back a year and right again', [5, -365 * DAY, 365 * DAY + 5]],
  ['a week asleep', [5, 7 * DAY, 5]],
  ['on a year', [5, 365 * DAY, 5]],
];
export const WALKS: readonly Walk[] = [
  ...SUMMER_TIME.map(([zone, from]) => ({
    name: `summer time in ${zone}, ${from.slice(0, 10)}`,
    zone,
    from,
    steps: QUARTERS,
  })),
  ...JUMPS.map(([name, steps]) => ({
    name,
    zone: 'Asia/Shanghai',
    from: '2026-03-11T02:00:00Z',
    steps,
  })),
];

const View = API['cases.view'].response;
type Scene = { readonly run: DeskRun; readonly shim: Shim; readonly problems: string[] };

function viewed(said: Said): Case | null {
  const view = said === 'gone' || !said.ok ? null : View.safeParse(said.value);
  return view?.success === true ? view.data.case : null;
}

function set(shim: Shim, utcMs: number): void {
  shim.set({ clockOffsetUs: (utcMs - Date.now()) * 1000 });
}

/** The wall clock of the desk as it says it itself. */
async function wallOf(run: DeskRun): Promise<Moment> {
  return (await run.answered('app.status', {})).now;
}

/** Every moment that a stored document holds and that is not planned. */
function timesIn(c: Case): readonly string[] {
  const text = z.array(z.string());
  return text.parse([c.openedAt, c.updatedAt, c.registeredAt].filter((at) => at !== null));
}

function codes(said: Said): string {
  if (said === 'gone') return 'gone';
  return said.ok ? 'ok' : said.codes.join(' ');
}

/** One look: a draft is typed in, a registered case gets a notice, both at the clock as it is now. */
async function look({ run, problems }: Scene, cases: { draft: Case; open: Case }): Promise<void> {
  const wall = await wallOf(run);
  const { open } = cases;
  // What fell due meanwhile is recorded on a draft too, and the page hears of it.
  const draft = View.parse(await run.answered('cases.view', { id: cases.draft.id })).case;
  const typed = await run.ask('case.edit-case', {
    id: draft.id,
    revision: draft.rev,
    input: { narrative: `写于 ${wall}` },
  });
  // The words of a draft are saved whatever the clock says.
  cases.draft = viewed(typed) ?? draft;
  if (codes(typed) !== 'ok') problems.push(`${wall}: typing in a draft: ${codes(typed)}`);
  const current = View.parse(await run.answered('cases.view', { id: open.id })).case;
  const acted = await run.ask('case.contact', {
    id: current.id,
    revision: current.rev,
    input: { reached: true, party: 'PA1' },
  });
  cases.open = viewed(acted) ?? current;
  if (!['ok', 'clock-set-back'].includes(codes(acted))) {
    problems.push(`${wall}: a contact: ${codes(acted)}`);
  }
  const after = await wallOf(run);
  const saved = codes(typed) === 'ok' ? cases.draft.updatedAt : wall;
  if (saved > after) problems.push(`${wall}: saved at ${saved}`);
  if (codes(acted) !== 'ok') return;
  const ahead = timesIn(cases.open).find((at) => at > after);
  // What was recorded before the clock went back stays as it was recorded.
  if (ahead === cases.open.updatedAt) problems.push(`${wall}: recorded at ${ahead}`);
}

async function begun(run: DeskRun): Promise<{ draft: Case; open: Case }> {
  await run.answered('session.unlock', { staffNo: 'lin', password: PASSWORD });
  const at = await wallOf(run);
  const complainant = { name: '纪安宁', phone: '13900002468', noticeGivenAt: at };
  const { case: draft } = await run.answered('cases.open', { input: { ...FACTS, complainant } });
  const { case: second } = await run.answered('cases.open', { input: { ...FACTS, complainant } });
  const { case: open } = await run.answered('case.register', {
    id: second.id,
    revision: second.rev,
    input: {},
  });
  return { draft, open };
}

/** After a jump forward what fell due meanwhile is recorded with both times; true when something was. */
async function caughtUp(run: DeskRun): Promise<void> {
  await run.lock('gap');
  await run.answered('session.unlock', { staffNo: 'lin', password: PASSWORD });
}

async function walk({ name, zone, from, steps }: Walk, wish: Wish): Promise<readonly string[]> {
  const began = Date.parse(from);
  const wall = moment(new Date(began - DAY * 60_000).toISOString().slice(0, 19));
  const seeded = await seededFolder(wall);
  const folder = copyOf(seeded, 'clock');
  removeFolder(seeded);
  const shim = shimFor(folder);
  set(shim, began);
  const run = runDesk(folder, { env: { ...shim.env, TZ: zone } });
  const problems: string[] = [];
  await run.start();
  const cases = await begun(run);
  let at = began;
  for (const step of steps) {
    at += step * 60_000;
    set(shim, at);
    // A gap of more than half a minute locks the desk, as the host does it.
    if (Math.abs(step) > 60) await caughtUp(run);
    await look({ run, shim, problems }, cases);
  }
  await run.close();
  problems.push(...(await inspect(folder, newStory(chanceOf(wish.seed, 0)))));
  shim.end();
  removeFolder(folder);
  return problems.map((one) => `${name}: ${one}`);
}

/** The desk's clock moved through summer time and by hand, both ways. */
export async function clockTrials(wish: Wish): Promise<Found> {
  const walks = wish.trials < WALKS.length ? WALKS.slice(1, 2) : WALKS;
  const failures = await inLanes(walks.length, async (piece) => {
    const one = walks[piece];
    return one === undefined ? [] : await walk(one, wish);
  });
  return {
    what: 'clock: summer time in four zones, jumps both ways, a week asleep',
    trials: walks.length,
    failures: failures.flat(),
    seen: `${String(walks.reduce((sum, { steps }) => sum + steps.length, 0))} looks; a draft is saved at each, an act is done or refused as clock-set-back`,
  };
}
