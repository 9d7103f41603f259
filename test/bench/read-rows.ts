import { z } from 'zod';
import { SELECT_CASE } from '../../electron/storage/case-rows.ts';
import { matchExpression } from '../../shared/domain/search-terms.ts';
import type { BenchDesk } from './bench-desk.ts';
import { atMost, median, paired, rowOf } from './measure.ts';
import type { Row } from './measure.ts';
import { idsWhere } from './save-rows.ts';

const RUNS = 200;
const PAGE_SIZE = 50;
const DEEP = 1000;
const NEWEST = `${SELECT_CASE} ORDER BY received_at DESC, seq DESC LIMIT ${String(PAGE_SIZE)}`;

const Page = z.object({
  rows: z.array(z.object({ receivedAt: z.string(), caseNo: z.string().nullable() })),
  next: z.string().nullable(),
});

type Wish = {
  readonly filter?: object;
  readonly search?: string;
  readonly cursor?: string | null;
};

async function list(
  desk: BenchDesk,
  { filter = {}, search = '', cursor = null }: Wish,
): Promise<unknown> {
  return await desk.call('cases.list', { filter, search, cursor, size: PAGE_SIZE });
}

async function openCase(desk: BenchDesk): Promise<Row> {
  const ids = idsWhere(desk, 'seq % 37 = 0');
  const id = (round: number) => ids[(round * 7919) % ids.length] ?? ids[0];
  const { times, floors } = await paired(
    RUNS,
    async (round) => await desk.call('cases.view', { id: id(round) }),
    (round) =>
      desk.twin.sql.get(
        'SELECT content FROM case_records WHERE seq = (SELECT seq FROM cases WHERE id = ?)',
        id(round),
      ),
  );
  return rowOf(times, { what: 'open a case (cases.view)', floor: floors });
}

/** One list through the router against its rows read bare. */
async function listRow(
  desk: BenchDesk,
  what: string,
  wish: Wish,
  floor: () => unknown,
): Promise<Row> {
  const { rows } = Page.parse(await list(desk, wish));
  const { times, floors } = await paired(RUNS, async () => await list(desk, wish), floor);
  const named = `${what} (${String(rows.length)} rows)`;
  return rowOf(times, { what: named, floor: floors, limit: atMost.ms(10) });
}

/** The cursor of a page far down, reached as a person would: page after page. */
async function cursorOf(
  desk: BenchDesk,
  page: number,
): Promise<{ readonly cursor: string; readonly before: string; readonly page: number }> {
  let cursor: string | null = null;
  let before = '';
  for (let at = 1; at < page; at += 1) {
    const { rows, next } = Page.parse(await list(desk, { cursor }));
    if (next === null) return await cursorOf(desk, Math.floor(at / 2));
    cursor = next;
    before = rows.at(-1)?.receivedAt ?? before;
  }
  return { cursor: cursor ?? '', before, page };
}

async function deepPage(desk: BenchDesk): Promise<Row> {
  const { cursor, before, page } = await cursorOf(desk, DEEP);
  const { times, floors } = await paired(
    RUNS,
    async () => await list(desk, { cursor }),
    async () => await list(desk, {}),
  );
  const bare = await paired(
    RUNS,
    () => undefined,
    () =>
      desk.twin.sql.all(
        `${SELECT_CASE} WHERE received_at < ? ORDER BY received_at DESC, seq DESC LIMIT ${String(PAGE_SIZE)}`,
        before,
      ),
  );
  const first = median(floors);
  return rowOf(times, {
    what: `ledger, page ${String(page)}`,
    floor: bare.floors,
    limit: {
      text: `≤ 10 ms and ≤ 1.5 × first page (${first.toFixed(2)} ms)`,
      holds: ({ median: value }) => value <= 10 && value <= 1.5 * first,
    },
  });
}

function bareHits({ twin }: BenchDesk, words: string): () => unknown {
  const expression = matchExpression(words);
  return () =>
    twin.sql.all(
      `SELECT seq FROM cases WHERE seq IN
        (SELECT rowid FROM case_fts WHERE case_fts MATCH ? ORDER BY rowid DESC LIMIT ${String(PAGE_SIZE)})`,
      expression,
    );
}

function bareKey({ twin }: BenchDesk, kind: string, start: string): () => unknown {
  return () =>
    twin.sql.all(
      `${SELECT_CASE} WHERE seq IN (SELECT case_seq FROM case_keys WHERE kind = ? AND key >= ? AND key < ?)`,
      kind,
      start,
      `${start}\u{10FFFF}`,
    );
}

async function searches(desk: BenchDesk): Promise<readonly Row[]> {
  const Keys = z.object({ key: z.string() });
  const { key } = Keys.parse(
    desk.twin.sql.get(`SELECT key FROM case_keys WHERE kind = 'phone' LIMIT 1`),
  );
  const tail = Array.from(key.slice(0, 4)).toReversed().join('');
  const Numbers = z.object({ no: z.string() });
  const { no } = Numbers.parse(
    desk.twin.sql.get(
      'SELECT case_no AS no FROM cases WHERE seq = (SELECT max(seq) / 2 FROM cases)',
    ),
  );
  const byNumber = () => desk.twin.sql.all(`${SELECT_CASE} WHERE case_no = ?`, no);
  const word = async (what: string, search: string): Promise<Row> =>
    await listRow(desk, `${what} ${search}`, { search }, bareHits(desk, search));
  return [
    await word('search, two characters, in a tenth of all:', '退款'),
    await word('search, two characters, in nearly all:', '客户'),
    await word('search, two characters, rarer:', '刷脸'),
    await word('search, four characters:', '提前还款'),
    await listRow(
      desk,
      'search, four characters in the open cases of a state',
      { search: '提前还款', filter: { statuses: ['investigating'] } },
      bareHits(desk, '提前还款'),
    ),
    await listRow(
      desk,
      'search, phone tail',
      { search: tail },
      bareKey(desk, 'phone', key.slice(0, 4)),
    ),
    await listRow(desk, 'search, case number', { search: no }, byNumber),
  ];
}

async function homePage(desk: BenchDesk): Promise<Row> {
  const { twin, visit } = desk;
  const { times, floors } = await paired(
    RUNS,
    async () => await desk.call('home.page', {}),
    () => [
      twin.sql.all(
        `SELECT * FROM todos t JOIN cases c ON c.seq = t.case_seq WHERE done_at IS NULL AND t.staff_id = ?
         ORDER BY sort_at LIMIT 300`,
        visit.me.id,
      ),
      twin.sql.all(
        `SELECT * FROM todos t JOIN cases c ON c.seq = t.case_seq WHERE done_at IS NULL AND t.staff_id IS NULL
         AND t.role = 'branchManager' ORDER BY sort_at LIMIT 300`,
      ),
    ],
  );
  return rowOf(times, { what: 'home page query (300 to-dos at most)', floor: floors });
}

/** What only reads, through the router, against the bare selects of the same rows. */
export async function readRows(desk: BenchDesk): Promise<readonly Row[]> {
  const { twin } = desk;
  const newest = () => twin.sql.all(NEWEST);
  const bareOfState = () =>
    twin.sql.all(
      `${SELECT_CASE} WHERE status = 'withdrawn' ORDER BY received_at DESC, seq DESC LIMIT ${String(PAGE_SIZE)}`,
    );
  return [
    await openCase(desk),
    await listRow(desk, 'ledger, first page', {}, newest),
    await deepPage(desk),
    await listRow(desk, 'ledger, one state', { filter: { statuses: ['withdrawn'] } }, bareOfState),
    await listRow(
      desk,
      'ledger, two states and a level',
      { filter: { statuses: ['closed', 'withdrawn'], grievanceLevels: ['G3'] } },
      newest,
    ),
    await listRow(desk, 'ledger, overdue', { filter: { due: 'overdue' } }, newest),
    await listRow(
      desk,
      'ledger, a level that nobody has',
      { filter: { grievanceLevels: ['GX'] } },
      newest,
    ),
    ...(await searches(desk)),
    await homePage(desk),
  ];
}
