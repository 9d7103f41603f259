import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { MOST_PRINTED } from '../../shared/contract/ledger-channels.ts';
import type { LedgerRow } from '../../shared/contract/ledger-channels.ts';
import { ledgerKey } from '../../shared/domain/ledger-line.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import {
  LEDGER_SHEET,
  LEDGER_SHEET_VERSION,
  ledgerSheet,
} from '../../shared/forms/ledger-sheet.ts';
import type { LedgerRecord, LedgerSheet } from '../../shared/forms/ledger-sheet.ts';
import { timeText } from '../../shared/forms/paper.ts';
import type { PrintEntry } from '../storage/print-log-access.ts';
import type { StaffHandlers } from './handler.ts';
import { verificationCode } from './keys.ts';
import { ledgerCells, narrowedColumns } from './ledger-cells.ts';
import { ledgerLook } from './ledger-look.ts';
import { ledgerRow } from './ledger-rows.ts';
import { ledgerSums } from './ledger-sums.ts';
import { ledgerFilter } from './lists.ts';
import type { Visit } from './office.ts';
import { giveOut, offer } from './outgoing.ts';
import { hashOf, pagesOf } from './printed-content.ts';
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

type Ready = {
  readonly sheet: LedgerSheet;
  readonly html: string;
  readonly verifyCode: string;
  readonly count: number;
};

async function ready(wish: Wish, visit: Visit): Promise<Result<Ready, Failure>> {
  const { office, me } = visit;
  const record = await recordOf(wish, visit);
  if (!record.ok) return record;
  const sheet = ledgerSheet(record.value);
  const parts = [LEDGER_SHEET, String(LEDGER_SHEET_VERSION), '', COPY, 'masked', sheet.content];
  const verifyCode = verificationCode(office.keys.codes, parts);
  const count = office.store.printLog.byCode(verifyCode).length + 1;
  const print = { count, at: office.world.now(), by: me.name, code: verifyCode };
  return ok({ sheet, html: sheet.page(print), verifyCode, count });
}

/** Every print is logged with what was printed (rule PR13). */
function logPrint({ sheet, verifyCode }: Ready, pages: number, { office, me }: Visit): void {
  const entry: PrintEntry = {
    id: office.world.newId(),
    caseId: null,
    branchId: me.branchId,
    form: LEDGER_SHEET,
    sheet: null,
    subjectId: null,
    version: LEDGER_SHEET_VERSION,
    wording: 0,
    copyType: COPY,
    reason: null,
    by: me.id,
    at: office.world.now(),
    pages,
    hash: hashOf(sheet),
    verifyCode,
    medium: 'paper',
  };
  office.store.write((writes) => {
    const note = { action: 'ledger-printed', ids: { form: LEDGER_SHEET } };
    writes.printLog.append(entry, sheet.content, note);
    return ok(null);
  });
}

function fileName({ office }: Visit): string {
  return `${LEDGER_SHEET}-${office.world.now().slice(0, 10)}.pdf`;
}

async function save(made: Ready, visit: Visit): Promise<Result<Given, Failure>> {
  const { outside } = visit.office.world;
  const { html, sheet, verifyCode, count } = made;
  const given = await giveOut(
    {
      name: fileName(visit),
      content: async () => await outside.pdf(html, sheet.title),
      log: (pdf) => {
        logPrint(made, pagesOf(pdf), visit);
      },
    },
    visit.office,
  );
  if (!given.ok) return given;
  const { saved, downloadId } = given.value;
  return ok({ printed: saved || downloadId !== null, downloadId, verifyCode, count });
}

async function print(made: Ready, visit: Visit): Promise<Result<Given, Failure>> {
  const { office } = visit;
  const { outside, host } = office.world;
  const { html, sheet, verifyCode, count } = made;
  if (host === 'electron') {
    const printed = await outside.print(html, sheet.title);
    if (!office.isOpen()) return fail({ codes: ['locked'] });
    if (printed) logPrint(made, 0, visit);
    return ok({ printed, downloadId: null, verifyCode, count });
  }
  const pdf = await outside.pdf(html, sheet.title);
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  logPrint(made, pagesOf(pdf), visit);
  const downloadId = await offer(fileName(visit), pdf, office);
  return ok({ printed: downloadId !== null, downloadId, verifyCode, count });
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
      const made = await ready(wish, visit);
      return made.ok ? await print(made.value, visit) : made;
    },
    'ledger.save': async (wish, visit) => {
      const made = await ready(wish, visit);
      return made.ok ? await save(made.value, visit) : made;
    },
  };
}
