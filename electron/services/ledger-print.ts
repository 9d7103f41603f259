import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { MOST_PRINTED } from '../../shared/contract/ledger-channels.ts';
import type { LedgerRow } from '../../shared/contract/ledger-channels.ts';
import { ledgerKey } from '../../shared/domain/ledger-line.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import {
  LEDGER_SHEET,
  LEDGER_SHEET_VERSION,
  ledgerSheet,
} from '../../shared/forms/ledger-sheet.ts';
import type { LedgerRecord } from '../../shared/forms/ledger-sheet.ts';
import { timeText } from '../../shared/forms/paper.ts';
import type { StaffHandlers } from './handler.ts';
import { verificationCode } from './keys.ts';
import { ledgerCells, narrowedColumns } from './ledger-cells.ts';
import { ledgerLook } from './ledger-look.ts';
import { ledgerRow } from './ledger-rows.ts';
import { ledgerSums } from './ledger-sums.ts';
import { ledgerFilter } from './lists.ts';
import type { Visit } from './office.ts';
import { printEntry, printOut, saveAsPdf } from './printing.ts';
import type { Printable } from './printing.ts';
import { unprintable } from './unprintable.ts';

type Wish = Request<'ledger.print'>;
type Given = Response<'ledger.print'>;

const A_PAGE = 200;
const COPY = 'internal';

/** Those received last, up to what one print may hold. */
function rowsOf({ filter, search }: Wish, visit: Visit): readonly LedgerRow[] {
  const { office } = visit;
  const asked = { filter: ledgerFilter(filter, visit), search, size: A_PAGE };
  const rows: LedgerRow[] = [];
  let cursor: string | null = null;
  do {
    const page = office.store.ledger.page({ ...asked, cursor });
    if (!page.ok) throw new TypeError('the ledger does not know its own cursor');
    rows.push(...page.value.rows.map((row) => ledgerRow(row, '', office)));
    cursor = page.value.next;
  } while (cursor !== null && rows.length < MOST_PRINTED);
  return rows.slice(0, MOST_PRINTED);
}

function keyOf({ receivedAt, caseNo }: LedgerRow): string {
  return ledgerKey({ receivedOn: receivedAt.slice(0, 10), caseNo });
}

function inOrder(one: LedgerRow, other: LedgerRow): number {
  const [its, theirs] = [keyOf(one), keyOf(other)];
  if (its === theirs) return 0;
  return its < theirs ? -1 : 1;
}

async function recordOf(wish: Wish, visit: Visit): Promise<Result<LedgerRecord, Failure>> {
  const { office } = visit;
  const sums = await ledgerSums(wish, visit);
  if (!sums.ok) return sums;
  const { institution, name } = office.branch();
  const { filter, search } = wish;
  const look = ledgerLook('zh-CN', office);
  const rows = rowsOf(wish, visit).toSorted(inOrder);
  return ok({
    institution,
    branch: name,
    bilingual: office.book().settings.bilingualPrint,
    rows: rows.map((row, index) => ledgerCells(row, index + 1, look)),
    sums: sums.value,
    from: filter.from === undefined ? null : timeText(filter.from),
    to: filter.to === undefined ? null : timeText(filter.to),
    narrowed: narrowedColumns(filter),
    searched: search.trim() !== '',
  });
}

/** Every print is logged with what was printed (rule PR13). */
function logPrint(content: string, verifyCode: string, pages: number, visit: Visit): void {
  const what = {
    caseId: null,
    branchId: visit.me.branchId,
    form: LEDGER_SHEET,
    sheet: null,
    subjectId: null,
    version: LEDGER_SHEET_VERSION,
    wording: 0,
    copyType: COPY,
    reason: null,
    pages,
    verifyCode,
    medium: 'paper',
  } as const;
  visit.office.store.write((writes) => {
    const note = { action: 'ledger-printed', ids: { form: LEDGER_SHEET } };
    writes.printLog.append(printEntry(what, content, visit), content, note);
    return ok(null);
  });
}

async function printable(wish: Wish, visit: Visit): Promise<Result<Printable, Failure>> {
  const { office, me } = visit;
  const record = await recordOf(wish, visit);
  if (!record.ok) return record;
  const { title, content, page } = ledgerSheet(record.value);
  const parts = [LEDGER_SHEET, String(LEDGER_SHEET_VERSION), '', COPY, 'masked', content];
  const verifyCode = verificationCode(office.keys.codes, parts);
  const count = office.store.printLog.byCode(verifyCode).length + 1;
  const now = office.world.now();
  return ok({
    html: page({ count, at: now, by: me.name, code: verifyCode }),
    title,
    content,
    name: `${LEDGER_SHEET}-${now.slice(0, 10)}.pdf`,
    verifyCode,
    count,
    log: (pages) => {
      logPrint(content, verifyCode, pages, visit);
    },
  });
}

/** A file that was saved, or is on its way to the browser, counts as a print. */
async function save(wish: Wish, visit: Visit): Promise<Result<Given, Failure>> {
  const sheet = await printable(wish, visit);
  if (!sheet.ok) return sheet;
  const given = await saveAsPdf(sheet.value, visit.office);
  if (!given.ok) return given;
  const { saved, ...rest } = given.value;
  return ok({ ...rest, printed: saved || rest.downloadId !== null });
}

export type LedgerPrintChannels = 'ledger.preview' | 'ledger.print' | 'ledger.save';

async function preview(
  wish: Wish,
  visit: Visit,
): Promise<Result<Response<'ledger.preview'>, Failure>> {
  const record = await recordOf(wish, visit);
  if (!record.ok) return record;
  const { title, content, page } = ledgerSheet(record.value);
  const { rows, sums } = record.value;
  const signs = [...unprintable(content)];
  return ok({
    title,
    markup: page(null),
    unprintable: signs,
    rows: rows.length,
    cases: sums.cases,
  });
}

/** F09 for whatever the filters let through: what is previewed is what is printed. */
export function ledgerPrintHandlers(): StaffHandlers<LedgerPrintChannels> {
  return {
    'ledger.preview': preview,
    'ledger.print': async (wish, visit) => {
      const sheet = await printable(wish, visit);
      return sheet.ok ? await printOut(sheet.value, visit.office) : sheet;
    },
    'ledger.save': save,
  };
}
