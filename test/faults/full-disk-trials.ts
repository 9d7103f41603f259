import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../shared/domain/day.ts';
import { API } from '../../shared/contract/api.ts';
import type { Chance } from '../bench/chance.ts';
import { runDesk } from './desk-run.ts';
import type { DeskRun, Said } from './desk-run.ts';
import { inspect } from './inspection.ts';
import { PASSWORD, copyOf, removeFolder, trialFolder } from './seeded-folder.ts';
import { ERRNO, shimFor } from './shim.ts';
import type { Shim } from './shim.ts';
import { newStory } from './story.ts';
import type { Story } from './story.ts';
import { chanceOf, inLanes } from './trials.ts';
import type { Found, Wish } from './trials.ts';
import { now, seat, step } from './workload.ts';
import type { Work } from './workload.ts';

const View = API['cases.view'].response;

type Scene = Work & { readonly run: DeskRun; readonly shim: Shim; readonly folder: string };

/** A case as it is now. */
async function caseNow({
  run,
  story,
}: Scene): Promise<{ readonly id: string; readonly revision: number }> {
  const id = [...story.cases.keys()].at(-1) ?? '';
  const said = await run.ask('cases.view', { id });
  if (said === 'gone' || !said.ok) throw new Error('the case cannot be seen');
  const { rev } = View.parse(said.value).case;
  return { id, revision: rev };
}

const NARRATIVE = '客户办完汇款才知道扣了手续费，要求退还。';

async function edit(scene: Scene): Promise<Said> {
  const on = await caseNow(scene);
  return await scene.run.ask('case.edit-case', {
    ...on,
    input: { narrative: NARRATIVE + String(on.revision) },
  });
}

let files = 0;

async function attach(scene: Scene): Promise<Said> {
  const on = await caseNow(scene);
  files += 1;
  const path = join(scene.files, `scan-${String(files)}`);
  writeFileSync(path, `%PDF-1.7\n${String(files).repeat(150_000)}\n%%EOF`);
  const ticket = await scene.run.stage(path, '回单.pdf');
  return await scene.run.ask('attachments.add', {
    ...on,
    ticket,
    input: { kind: 'EV05', title: '回单' },
  });
}

type Deed = {
  readonly by: 'lin' | 'gu' | 'an';
  readonly act: (scene: Scene) => Promise<Said>;
};

/** What is tried with a full disk: each must be refused in words until there is room, and then go through. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'add evidence with a file': { by: 'lin', act: attach },
  'open a case': {
    by: 'lin',
    act: async ({ run }) =>
      await run.ask('cases.open', { input: { source: 'S04', narrative: NARRATIVE } }),
  },
  'type on in a case': { by: 'lin', act: edit },
  'print a form': {
    by: 'lin',
    act: async (scene) => {
      const { id } = await caseNow(scene);
      return await scene.run.ask('forms.print', {
        id,
        form: 'F01',
        copy: 'internal',
        fullReason: null,
      });
    },
  },
  'save a form as a file': {
    by: 'lin',
    act: async (scene) => {
      const { id } = await caseNow(scene);
      return await scene.run.ask('forms.word', {
        id,
        form: 'F01',
        copy: 'internal',
        fullReason: null,
      });
    },
  },
  'enter an opinion': {
    by: 'gu',
    act: async ({ run }) =>
      await run.ask('opinions.enter', { on: dayOf(now()), input: { content: '等候太久' } }),
  },
  'lock and come in again': {
    by: 'lin',
    act: async ({ run }) => {
      const locked = await run.ask('session.lock', {});
      const back = await run.ask('session.unlock', { staffNo: 'lin', password: PASSWORD });
      return locked === 'gone' || locked.ok ? back : locked;
    },
  },
  'renew the recovery code': {
    by: 'an',
    act: async ({ run }) => await run.ask('setup.renew-recovery', {}),
  },
};

/** How a disk refuses, and what the person may then be told. */
type How = {
  readonly name: string;
  readonly with: number;
  readonly half: boolean;
  readonly syncs: boolean;
  readonly codes: readonly string[];
};
const FULL: How = {
  name: 'full',
  with: ERRNO.ENOSPC,
  half: false,
  syncs: false,
  codes: ['disk-full'],
};
const HALF: How = { ...FULL, name: 'full in the middle of a write', half: true };
/** SQLite does not say why a sync failed. */
const LATE: How = {
  ...FULL,
  name: 'full at the sync',
  syncs: true,
  codes: ['disk-full', 'storage-unreachable'],
};
const BAD: How = {
  name: 'defective',
  with: ERRNO.EIO,
  half: false,
  syncs: true,
  codes: ['storage-unreachable', 'disk-full'],
};

/** Comes in again where the fault put the person out. */
async function backAtWork(scene: Scene, by: Deed['by']): Promise<void> {
  const status = await scene.run.answered('app.status', {});
  if (status.me?.staff.id === by) return;
  scene.story.person = null;
  await seat(scene, by);
}

type Tried = { readonly refused: boolean; readonly problems: readonly string[] };

/** One deed with the n-th change of the disk refused, and what the program is like afterwards. */
async function tried(scene: Scene, deed: Deed, how: How, n: number): Promise<Tried> {
  const { run, shim, story, folder } = scene;
  shim.failFrom(n, how);
  const said = await deed.act(scene);
  const refused = shim.read('refused');
  shim.heal();
  const problems: string[] = [];
  if (said === 'gone') problems.push('the desk died');
  else if (!said.ok && said.codes.some((code) => !how.codes.includes(code))) {
    problems.push(`refused with ${said.codes.join(' ')}`);
  }
  const copy = copyOf(folder, 'look');
  problems.push(...(await inspect(copy, story)));
  removeFolder(copy);
  await backAtWork(scene, deed.by);
  const again =
    deed.by === 'an'
      ? await run.ask('staff.list', {})
      : await run.ask('opinions.enter', { on: dayOf(now()), input: { content: '又有地方了' } });
  if (again === 'gone' || !again.ok) {
    problems.push(`does not go on: ${again === 'gone' ? 'gone' : again.codes.join(' ')}`);
  }
  return { refused: refused > 0, problems };
}

type Tally = { trials: number; refusals: number };
type Try = { readonly name: string; readonly how: How; readonly seed: number };
/** No deed changes the disk so often. */
const MOST_CHANGES = 120;

async function deedTrials(
  scene: Scene,
  { name, how, seed }: Try,
  tally: Tally,
): Promise<readonly string[]> {
  const deed = DEEDS[name];
  if (deed === undefined) throw new Error(name);
  const failures: string[] = [];
  await backAtWork(scene, deed.by);
  for (let n = 1; n <= MOST_CHANGES; n += 1) {
    const { refused, problems } = await tried(scene, deed, how, n);
    const mark = `seed ${String(seed)}, ${name}, disk ${how.name} at change ${String(n)}`;
    failures.push(...problems.map((one) => `${mark}: ${one}`));
    tally.trials += 1;
    if (!refused) return failures;
    tally.refusals += 1;
    if (problems.length > 0 && failures.length > 6) return failures;
  }
  return [...failures, `${name}: still refused at change ${String(MOST_CHANGES)}`];
}

async function newScene(
  seeded: string,
  chance: Chance,
): Promise<Scene & { readonly end: () => Promise<void> }> {
  const [folder, files] = [copyOf(seeded, 'full'), trialFolder('files')];
  const shim = shimFor(folder);
  const run = runDesk(folder, { env: shim.env });
  const story: Story = newStory(chance);
  await run.start();
  const work = { run, story, files, sent: () => undefined, prints: true };
  while (story.count.done < 12) await step(work);
  const end = async (): Promise<void> => {
    await run.close();
    shim.end();
    removeFolder(folder);
    removeFolder(files);
  };
  return { ...work, shim, folder, end };
}

/** A working day on a disk that is full (or defective) at the 1st, 2nd, 3rd … change of each deed. */
export async function fullDiskTrials(wish: Wish & { readonly deeds: number }): Promise<Found> {
  const names = Object.keys(DEEDS).slice(0, wish.deeds);
  const hows = wish.deeds < Object.keys(DEEDS).length ? [FULL] : [FULL, HALF, LATE, BAD];
  const tries = names.flatMap((name) => hows.map((how) => ({ name, how, seed: wish.seed })));
  const tally = { trials: 0, refusals: 0 };
  const failures = await inLanes(tries.length, async (piece) => {
    const scene = await newScene(wish.seeded, chanceOf(wish.seed, piece));
    const one = tries[piece];
    const found = one === undefined ? [] : await deedTrials(scene, one, tally);
    await scene.end();
    return found;
  });
  return {
    what: `disk ${hows.map(({ name }) => name).join(', ')} at every change of ${String(names.length)} deeds`,
    trials: tally.trials,
    failures: failures.flat(),
    seen: `${String(tally.refusals)} with at least one change refused`,
  };
}
