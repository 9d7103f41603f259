import { momentOfDate } from '../../shared/domain/day.ts';
import { createProgram } from '../../electron/services/program.ts';
import { testWorld } from '../support/test-world.ts';
import { runDesk } from './desk-run.ts';
import { readJournal } from './disk-journal.ts';
import type { Change } from './disk-journal.ts';
import { CUTS, diskWith } from './disk-states.ts';
import { PASSWORD, removeFolder, trialFolder } from './seeded-folder.ts';
import { shimFor } from './shim.ts';
import { chanceOf, inLanes } from './trials.ts';
import type { Found, Wish } from './trials.ts';

const WISH = {
  branch: {
    institution: '示例银行',
    code: '0101',
    name: '滨江支行',
    address: '示例路1号',
    complaintPhone: '0571-55550100',
  },
  admin: { staffNo: '9001', name: '安澄', password: PASSWORD },
  manager: { staffNo: '1001', name: '何岚' },
};

type SetUp = { readonly changes: readonly Change[]; readonly morning: string };

/** The first start on an empty folder, written down. */
async function setUp(): Promise<SetUp> {
  const [folder, morning] = [trialFolder('setup'), trialFolder('empty')];
  const shim = shimFor(folder);
  const run = runDesk(folder, { env: shim.env });
  await run.start();
  await run.answered('setup.create', WISH);
  await run.close();
  const changes = readJournal(shim.journal);
  shim.end();
  removeFolder(folder);
  return { changes, morning };
}

/** After a cut the branch is there with its administrator, or, before it was acknowledged, the first start begins anew. */
async function problemOf(folder: string, acknowledged: boolean): Promise<string | null> {
  const world = testWorld(folder, { now: momentOfDate(new Date()), ms: Date.now() });
  const { router, door } = createProgram(world);
  try {
    const login = { staffNo: WISH.admin.staffNo, password: PASSWORD };
    const came = await router.answer('session.unlock', login, null);
    if (came.ok) return null;
    if (acknowledged) return `the administrator is refused: ${came.failure.codes.join(' ')}`;
    const again = await router.answer('setup.create', WISH, null);
    return again.ok ? null : `the first start is refused: ${again.failure.codes.join(' ')}`;
  } finally {
    door.close();
  }
}

/** The power goes during the first start, when a vault comes into being. */
export async function setupTrials(wish: Wish): Promise<Found> {
  const { changes, morning } = await setUp();
  const marks = changes.flatMap(({ kind }, place) => (kind === 'mark' ? [place] : []));
  // Messages: the start, the sign-in event and answers; the set-up is acknowledged by the last but the closing.
  const told = marks.at(-2) ?? changes.length;
  const found = await inLanes(wish.trials, async (piece) => {
    const chance = chanceOf(wish.seed, 300_000 + piece);
    const until = chance.whole(0, changes.length);
    const disk = diskWith(morning);
    for (const change of changes.slice(0, until)) disk.take(change);
    const folder = trialFolder('cut');
    const cut = CUTS[piece % CUTS.length] ?? 'kept';
    disk.cutInto(folder, cut, chance);
    const problem = await problemOf(folder, until > told);
    removeFolder(folder);
    const mark = `seed ${String(wish.seed)}, cut ${String(piece)} at change ${String(until)}, ${cut}`;
    return problem === null ? [] : [`${mark}: ${problem}`];
  });
  removeFolder(morning);
  return {
    what: 'power cut during the first start',
    trials: wish.trials,
    failures: found.flat(),
    seen: `${String(changes.length)} changes of the disk, acknowledged after ${String(told)}`,
  };
}
