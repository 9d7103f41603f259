import type { Failure } from '../../shared/contract/api.ts';
import type { CheckView } from '../../shared/contract/import-channels.ts';
import { tailKey } from '../../shared/domain/case-index.ts';
import { parseCaseNumber } from '../../shared/domain/case-number.ts';
import { keysOfNumbers } from '../../shared/domain/customer-keys.ts';
import { isDay } from '../../shared/domain/day.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { ListName } from '../../shared/domain/list-names.ts';
import { codeWords, levelWords, wordKey } from '../../shared/domain/ledger-cells.ts';
import type { WordSet } from '../../shared/domain/ledger-cells.ts';
import { knownOf, repeatedNumbers, repeatedRows } from '../../shared/domain/ledger-duplicates.ts';
import type { Duplicate } from '../../shared/domain/ledger-duplicates.ts';
import type { LedgerMapping } from '../../shared/domain/ledger-fields.ts';
import { mappingFaults } from '../../shared/domain/ledger-mapping.ts';
import { isNote } from '../../shared/domain/ledger-problems.ts';
import type { LedgerProblem } from '../../shared/domain/ledger-problems.ts';
import { readRow } from '../../shared/domain/ledger-rows.ts';
import type { LedgerReading, LedgerRow } from '../../shared/domain/ledger-rows.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { LEDGER_WORDS } from '../../shared/data/ledger-words.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { CaseOfDay } from '../storage/import-store.ts';
import { IDLE, inSlices } from './ledger-jobs.ts';
import type { Checked, LedgerJob } from './ledger-jobs.ts';
import type { Office, Visit } from './office.ts';

/** Staff by name and by number; a name that two people have is nobody's. */
function staffWords({ directory }: Office): ReadonlyMap<string, StaffId | null> {
  const known = new Map<string, StaffId | null>();
  for (const { id, name, staffNo } of directory()) {
    const key = wordKey(name);
    known.set(key, known.has(key) ? null : id);
    known.set(wordKey(staffNo), id);
  }
  return known;
}

/** As ledgers write the branch: its name, its code, with or without the institution in front. */
function namesOf({ branch }: Office): ReadonlySet<string> {
  const { institution, name, code } = branch();
  return new Set([name, code, `${institution}${name}`].map(wordKey));
}

function readingOf(office: Office, keepWords: boolean): LedgerReading {
  const lists = listsWith(office.configuration().contents.lists);
  const sets = new Map<ListName, WordSet>();
  const codes = (list: ListName): WordSet => {
    const known = sets.get(list) ?? codeWords(lists[list]);
    sets.set(list, known);
    return known;
  };
  return {
    words: LEDGER_WORDS,
    codes,
    levels: levelWords(lists),
    staff: staffWords(office),
    keepWords,
    branchNames: namesOf(office),
    now: office.world.now(),
  };
}

/** Cells that could not be read at all, where their column is wanted. */
function faultProblems({ file }: LedgerJob, mapping: LedgerMapping): readonly LedgerProblem[] {
  return file.table.faults.flatMap(({ row, column, code, found }): readonly LedgerProblem[] => {
    const field = mapping[column - 1] ?? null;
    return field === null && code !== 'quote-open' ? [] : [{ row, column, field, code, found }];
  });
}

function numberProblems(
  rows: readonly LedgerRow[],
  mapping: LedgerMapping,
): readonly LedgerProblem[] {
  const column = mapping.indexOf('oldNo') + 1;
  return repeatedNumbers(rows).map(({ row, first }) => ({
    row: row.row,
    column,
    field: 'oldNo',
    code: 'number-twice',
    found: row.texts.oldNo ?? '',
    ofRow: first,
  }));
}

function isSamePerson(row: LedgerRow, of: CaseOfDay): boolean {
  const { phone, name, reasonCode } = knownOf(row);
  if ((of.reasonCode ?? null) !== reasonCode) return false;
  const numbers = keysOfNumbers({ phone, altPhone: null, idNo: null, contractNo: null }).phone;
  if (numbers.length > 0 && of.phones.length > 0) {
    return numbers.some((digits) => of.phones.includes(tailKey(digits)));
  }
  return name !== null && of.name !== null && wordKey(name) === wordKey(of.name);
}

/** Looks rows up in the records; the cases of a day are read once. */
function lookUp({ store, branch }: Office): (row: LedgerRow) => Duplicate | null {
  const days = new Map<string, readonly CaseOfDay[]>();
  const { id: branchId } = branch();
  const ofDay = (on: string): readonly CaseOfDay[] => {
    const known = days.get(on) ?? (isDay(on) ? store.imports.casesOfDay(branchId, on) : []);
    days.set(on, known);
    return known;
  };
  return (row) => {
    const { oldKey, day: on } = knownOf(row);
    const oldNo = row.texts.oldNo ?? null;
    const own =
      oldNo === null || parseCaseNumber(oldNo) === null ? null : store.cases.loadByNumber(oldNo);
    const caseNo =
      own?.caseNo ?? (oldKey === null ? null : store.imports.byOldKey(branchId, oldKey));
    const base = { row: row.row, ofRow: null, oldNo };
    if (caseNo !== null) return { ...base, likeness: 'number', caseNo };
    const alike = ofDay(on).find((of) => isSamePerson(row, of));
    return alike === undefined ? null : { ...base, likeness: 'person', caseNo: alike.caseNo };
  };
}

function inOrder(problems: readonly LedgerProblem[]): readonly LedgerProblem[] {
  return problems.toSorted((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0));
}

type Found = Pick<Checked, 'rows' | 'problems' | 'notes' | 'duplicates'>;

function countsOf({ rows, problems, notes, duplicates }: Found, total: number): CheckView {
  const ended = rows.filter(({ state }) => state !== 'open').length;
  return {
    rows: total,
    ended,
    open: rows.length - ended,
    skipped: notes.filter(({ code }) => code === 'foot-row').length,
    problems: problems.length,
    notes: notes.length,
    known: duplicates.filter(({ likeness }) => likeness === 'number').length,
    alike: duplicates.filter(({ likeness }) => likeness === 'person').length,
  };
}

type Wish = { readonly mapping: LedgerMapping; readonly keepWords: boolean };

/** Every row read and looked up; null when it was cancelled. */
async function foundIn(
  job: LedgerJob,
  { mapping, keepWords }: Wish,
  office: Office,
): Promise<Found | null> {
  const reading = readingOf(office, keepWords);
  const rows: LedgerRow[] = [];
  const said: LedgerProblem[] = [];
  const beside = { phase: 'checking', office } as const;
  const isRead = await inSlices(job.file.table.rows, job, beside, (row) => {
    const { value, problems } = readRow(row, mapping, reading);
    if (value !== null) rows.push(value);
    said.push(...problems);
  });
  if (!isRead) return null;
  const duplicates: Duplicate[] = [...repeatedRows(rows)];
  const find = lookUp(office);
  const isFound = await inSlices(rows, job, beside, (row) => {
    const known = find(row);
    if (known !== null) duplicates.push(known);
  });
  if (!isFound) return null;
  const all = inOrder([...said, ...faultProblems(job, mapping), ...numberProblems(rows, mapping)]);
  return {
    rows,
    problems: all.filter((one) => !isNote(one)),
    notes: all.filter(isNote),
    duplicates: duplicates.toSorted((a, b) => a.row - b.row),
  };
}

/** The dry run. What the columns mean is remembered for the next file with the same headings. */
export async function checkLedger(
  job: LedgerJob,
  wish: Wish,
  { office }: Visit,
): Promise<Result<CheckView, Failure>> {
  const { rows, headings } = job.file.table;
  const fits = wish.mapping.length === headings.cells.length;
  if (!fits || mappingFaults(wish.mapping).length > 0) {
    return fail({ codes: ['import-mapping-incomplete'] });
  }
  job.turn += 1;
  job.checked = null;
  const found = await foundIn(job, wish, office);
  job.progress = IDLE;
  if (found === null) return fail({ codes: [office.isOpen() ? 'import-cancelled' : 'locked'] });
  const counts = countsOf(found, rows.length);
  job.checked = { ...found, mapping: wish.mapping, counts };
  return ok(counts);
}
