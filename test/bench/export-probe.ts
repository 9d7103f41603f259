import { setTimeout } from 'node:timers/promises';
import { statSync } from 'node:fs';
import { z } from 'zod';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import { moment } from '../../shared/domain/day.ts';
import { openBenchDesk } from './bench-desk.ts';

/**
 * In a process of its own, so that nothing done before counts as growth: exports every case to a file and asks other
 * questions meanwhile. Arguments: folder and moment of the seeded vault, a folder to work in. Prints one JSON.
 */
const [seededFolder = '', now = '', folder = ''] = process.argv.slice(2);
const Begun = z.object({ id: z.string() });
const Status = z.object({ state: z.string(), done: z.number() });
const Cases = z.object({ rows: z.array(z.object({ id: z.string() })) });

/** A call of the page every so often, counted from when it should have begun: waiting for the desk is part of it. */
const EVERY_MS = 100;

const desk = await openBenchDesk({ folder: seededFolder, now: moment(now) }, folder);
let size = 0;
Object.assign(desk.office.world.outside, {
  offer: async (path: string) => {
    ({ size } = statSync(path));
    return await Promise.resolve('fetched');
  },
});
const list = { filter: {}, search: '', cursor: null, size: 50 };
const { rows } = Cases.parse(await desk.call('cases.list', list));
const ids = rows.map(({ id }) => id);

async function otherCall(round: number): Promise<void> {
  if (round % 2 === 0) await desk.call('cases.list', list);
  else await desk.call('cases.view', { id: ids[round % ids.length] });
}

for (let round = 0; round < 200; round += 1) await otherCall(round);
const before = process.memoryUsage().rss;
let highest = before;

const from = performance.now();
const wish = { filter: {}, search: '', format: 'xlsx', language: 'zh-CN', full: null };
const { id } = Begun.parse(
  await desk.call('exports.ledger', { ...wish, columns: LEDGER_COLUMN_NAMES }),
);
const calls: number[] = [];
let status = Status.parse(await desk.call('exports.status', { id }));
for (let round = 0; status.state === 'gathering' || status.state === 'writing'; round += 1) {
  const due = from + round * EVERY_MS;
  await setTimeout(Math.max(0, due - performance.now()));
  await otherCall(round);
  calls.push(performance.now() - Math.max(due, 0));
  highest = Math.max(highest, process.memoryUsage().rss);
  status = Status.parse(await desk.call('exports.status', { id }));
}
const took = performance.now() - from;
desk.close();
process.stdout.write(
  JSON.stringify({
    state: status.state,
    done: status.done,
    took,
    calls,
    size,
    grown: highest - before,
  }),
);
