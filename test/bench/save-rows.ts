import { changeOf } from '../../electron/services/case-file.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { scanDue, scanDueBeside } from '../../electron/services/due-scan.ts';
import { stampOf } from '../../electron/services/office.ts';
import type { CaseChange } from '../../electron/storage/store.ts';
import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isMoment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { caseId } from '../../shared/domain/ids.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { z } from 'zod';
import type { BenchDesk } from './bench-desk.ts';
import { sentencesOf } from './bench-text.ts';
import { chanceFrom } from './chance.ts';
import { atMost, paired, rowOf, timed, timedAsync } from './measure.ts';
import type { Row } from './measure.ts';

const RUNS = 300;
const SCAN_SIZE = 200;
const SCANS = 5;
const Ids = z.array(z.object({ id: z.string() }));

export function idsWhere({ twin }: BenchDesk, where: string): readonly [CaseId, ...CaseId[]] {
  const found = Ids.parse(twin.sql.all(`SELECT id FROM cases WHERE ${where} ORDER BY seq`));
  const [first, ...rest] = found.map(({ id }) => caseId(id));
  if (first === undefined) throw new Error(`no case where ${where}`);
  return [first, ...rest];
}

/** The open case whose turn it is, as it is stored now. */
function turn({ office }: BenchDesk, ids: readonly [CaseId, ...CaseId[]], round: number): Case {
  const c = office.store.cases.load(ids[round % ids.length] ?? ids[0]);
  if (c === null) throw new Error('a case is gone');
  return c;
}

/** A change that reaches everything: record, list columns, search text, to-dos, audit, outbox. */
function changed(before: Case, { office, visit, clock }: BenchDesk, round: number): CaseChange {
  const stamp = stampOf(visit);
  const chance = chanceFrom(round);
  const contact = fill(CASE.contacts.fields, {
    id: `ct-bench-${String(round)}`,
    loggedAt: clock.now,
    loggedBy: visit.me.id,
    at: clock.now,
    direction: 'out',
    mode: 'CM1',
    party: 'PA1',
    summary: sentencesOf(2, chance),
    reached: true,
  });
  const narrative = `${(before.facts.narrative ?? '').slice(0, 1400)}${sentencesOf(1, chance)}`;
  const after: Case = {
    ...before,
    facts: { ...before.facts, narrative },
    urgency: before.urgency === 'U2' ? 'U3' : 'U2',
    handlerId: before.handlerId === visit.me.id ? before.facts.firstReceiverId : visit.me.id,
    contacts: [...before.contacts.slice(0, 40), contact],
  };
  return changeOf(before, after, { stamp, audit: [{ action: 'contact' }] }, office);
}

async function savedChange(desk: BenchDesk): Promise<Row> {
  const ids = idsWhere(desk, `status IN ('investigating', 'proposing', 'executing')`);
  let change: CaseChange | null = null;
  const prepare = (round: number): void => {
    change = changed(turn(desk, ids, round), desk, round);
  };
  prepare(0);
  const { times, floors } = await paired(
    RUNS,
    () => {
      if (change === null) return;
      const prepared = change;
      desk.office.store.write((writes) => writes.cases.save(prepared));
    },
    () => {
      desk.twin.follow();
    },
    (round) => {
      prepare(round + 1);
    },
  );
  return rowOf(times, {
    what: 'saved change, durable: record, list row, search text, to-dos, audit, outbox',
    floor: floors,
    limit: atMost.savedChange,
  });
}

type Act = {
  readonly what: string;
  readonly channel: string;
  readonly ids: readonly [CaseId, ...CaseId[]];
  readonly input: (round: number) => object;
  readonly limited: boolean;
};

async function actThroughRouter(desk: BenchDesk, act: Act): Promise<Row> {
  const { cases } = desk.office.store;
  const { times, floors } = await paired(
    RUNS,
    async (round) => {
      const id = act.ids[round % act.ids.length] ?? act.ids[0];
      // The page sends the revision it saw; reading it here costs one indexed select.
      const revision = cases.index(id)?.rev;
      await desk.call(act.channel, { id, revision, input: act.input(round) });
    },
    () => {
      desk.twin.follow();
    },
  );
  const limit = act.limited ? atMost.savedChange : null;
  return rowOf(times, { what: act.what, floor: floors, limit });
}

const Count = z.object({ count: z.int() });
const EffectAt = z.object({ at: z.custom<Moment>(isMoment) });

/** The moment at which so many more cases are due; null when there are not so many. */
function whenDue({ twin, clock }: BenchDesk, size: number): Moment | null {
  const row = twin.sql.get(
    'SELECT effect_at AS at FROM cases WHERE effect_at > ? ORDER BY effect_at LIMIT 1 OFFSET ?',
    clock.now,
    size - 1,
  );
  return row === undefined ? null : EffectAt.parse(row).at;
}

/** A usual minute finds a few cases; at closing time it is hundreds, which are recorded in slices. */
const A_FEW = 10;
const MINUTES = 60;

function dueAt({ twin }: BenchDesk, from: Moment, to: Moment): number {
  const row = twin.sql.get(
    'SELECT count(*) AS count FROM cases WHERE effect_at > ? AND effect_at <= ?',
    from,
    to,
  );
  return row === undefined ? 0 : Count.parse(row).count;
}

/** Goes from one moment at which something falls due to the next, and times the scans of usual minutes. */
function usualMinutes(desk: BenchDesk): { readonly times: number[]; readonly floors: number[] } {
  const { office, twin, clock } = desk;
  const found: { readonly times: number[]; readonly floors: number[] } = { times: [], floors: [] };
  for (let round = 0; round < MINUTES;) {
    const next = whenDue(desk, 1);
    if (next === null) return found;
    const isUsual = dueAt(desk, clock.now, next) <= A_FEW;
    clock.now = next;
    const time = timed(() => scanDue(office));
    const floor = timed(twin.follow);
    if (!isUsual) continue;
    found.times.push(time);
    found.floors.push(floor);
    round += 1;
  }
  return found;
}

/** Scans when so many more cases are due, again and again; the bare writes of the same rows in turn. */
function scanned(
  { office, twin, clock, ...desk }: BenchDesk,
  size: number,
  rounds: number,
): { readonly times: readonly number[]; readonly floors: readonly number[] } {
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    clock.now = whenDue({ office, twin, clock, ...desk }, size) ?? clock.now;
    times.push(timed(() => scanDue(office)));
    floors.push(timed(twin.follow));
  }
  return { times, floors };
}

/** How long a call has to wait at most while so many are recorded beside the work. */
async function longestWaits(desk: BenchDesk, size: number): Promise<readonly number[]> {
  const waits: number[] = [];
  desk.clock.now = whenDue(desk, size) ?? desk.clock.now;
  const running = { scan: true };
  const scan = scanDueBeside(desk.office).finally(() => {
    running.scan = false;
  });
  while (running.scan) waits.push(await timedAsync(nextTurn));
  await scan;
  desk.twin.follow();
  return waits;
}

async function scans(desk: BenchDesk): Promise<readonly Row[]> {
  const { office, twin, clock } = desk;
  const idle = await paired(
    RUNS,
    () => scanDue(office),
    () =>
      twin.sql.all(
        'SELECT id FROM cases WHERE effect_at <= ? ORDER BY effect_at LIMIT 200',
        clock.now,
      ),
  );
  const usual = usualMinutes(desk);
  // A small vault has fewer open cases.
  const size = whenDue(desk, SCAN_SIZE) === null ? SCAN_SIZE / 10 : SCAN_SIZE;
  const many = scanned(desk, size, SCANS);
  const waits = await longestWaits(desk, size);
  return [
    rowOf(idle.times, { what: 'due scan, nothing due', floor: idle.floors }),
    rowOf(usual.times, {
      what: `due scan of a usual minute, 1 to ${String(A_FEW)} cases due`,
      floor: usual.floors,
      limit: atMost.ms(50),
    }),
    rowOf(many.times, {
      what: `due scan, ${String(size)} cases due (floor: the same rows in one transaction)`,
      floor: many.floors,
    }),
    rowOf(waits, {
      what: `how long a call waits while ${String(size)} cases are recorded beside it`,
      limit: atMost.ms(50),
    }),
  ];
}

/** What changes the vault; the bare writes of the same rows run in a copy of it, in turn. */
export async function saveRows(desk: BenchDesk): Promise<readonly Row[]> {
  const drafts = idsWhere(desk, `status = 'draft'`);
  const open = idsWhere(desk, `status IN ('investigating', 'proposing')`);
  const story = sentencesOf(40, chanceFrom(3));
  return [
    await savedChange(desk),
    await actThroughRouter(desk, {
      what: 'one act on a case, whole: read, rules, save, view (contact)',
      channel: 'case.contact',
      ids: open,
      input: (round) => ({
        summary: sentencesOf(2, chanceFrom(round)),
        party: 'PA3',
        reached: true,
      }),
      limited: false,
    }),
    await actThroughRouter(desk, {
      what: 'autosave of a draft, whole: read, rules, save, view',
      channel: 'case.edit-case',
      ids: drafts,
      input: (round) => ({ narrative: story.slice(0, 40 + (round % 700)) }),
      limited: false,
    }),
    ...(await scans(desk)),
  ];
}
