import type { Failure } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { formatCaseNumber } from '../../shared/domain/case-number.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { importedCase } from '../../shared/domain/imported-case.ts';
import type { LedgerField } from '../../shared/domain/ledger-fields.ts';
import { oldKeyOf } from '../../shared/domain/ledger-duplicates.ts';
import { headingSignature } from '../../shared/domain/ledger-mapping.ts';
import type { LedgerRow } from '../../shared/domain/ledger-rows.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { ImportHead, ImportRow } from '../storage/import-store.ts';
import type { CaseChange, StoreWrites } from '../storage/store.ts';
import { changeOf } from './case-file.ts';
import { IDLE, dropJob, inSlices } from './ledger-jobs.ts';
import type { Checked, LedgerJob } from './ledger-jobs.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';

type Choice = { readonly leaveOutKnown: boolean; readonly leaveOutAlike: boolean };

/** Who it was stands in fields of its own, masked where it has to be; it is not written into the story as well. */
const PRIVATE: ReadonlySet<LedgerField> = new Set(['name', 'phone', 'contractNo', 'oldNo']);

/** What a row says, heading by heading, in the words of the old ledger. */
function wordsIn({ file }: LedgerJob, { mapping }: Checked): (row: LedgerRow) => string {
  const { headings, rows } = file.table;
  const cells = new Map(rows.map((row) => [row.row, row.cells]));
  return ({ row }) =>
    (cells.get(row) ?? [])
      .flatMap((cell, place) => {
        const field = mapping[place] ?? null;
        const isLeft = cell === '' || field === null || PRIVATE.has(field);
        return isLeft ? [] : [`${headings.cells[place] ?? ''}：${cell}`];
      })
      .join('\n')
      .slice(0, 4000);
}

/** Whatever found no place keeps the heading it stood under. */
function withHeadings(row: LedgerRow, { file }: LedgerJob): LedgerRow {
  const { cells } = file.table.headings;
  const kept = row.kept.map(({ column, text }) => ({
    column,
    text: `${cells[column - 1] ?? ''}：${text}`,
  }));
  return { ...row, kept };
}

function chosenRows(
  { rows, duplicates }: Checked,
  { leaveOutKnown, leaveOutAlike }: Choice,
): readonly LedgerRow[] {
  const out = new Set(
    duplicates
      .filter(({ likeness }) => (likeness === 'number' ? leaveOutKnown : leaveOutAlike))
      .map(({ row }) => row),
  );
  return rows.filter(({ row }) => !out.has(row));
}

function barTo(checked: Checked | null, choice: Choice): Refusal | null {
  if (checked === null || checked.problems.length > 0) return 'import-has-problems';
  if (checked.counts.known > 0 && !choice.leaveOutKnown) return 'import-has-duplicates';
  return chosenRows(checked, choice).length === 0 ? 'import-nothing-left' : null;
}

type Prepared = { readonly row: LedgerRow; readonly change: CaseChange };

/** Every case with its dates and to-dos, ready to be written; null when it was cancelled. */
async function prepared(
  job: LedgerJob,
  { checked, rows, head }: { checked: Checked; rows: readonly LedgerRow[]; head: ImportHead },
  visit: Visit,
): Promise<readonly Prepared[] | null> {
  const { office, me } = visit;
  const branch = office.branch();
  const world = {
    me,
    newId: office.world.newId,
    book: office.book(),
    now: head.importedAt,
    place: { branchId: branch.id, unit: branch.name, terminal: '' },
    batch: { batchId: head.id, fileHash: head.fileHash, at: head.importedAt },
    wordsOf: wordsIn(job, checked),
  };
  const stamp = { ...stampOf(visit), at: head.importedAt };
  const changes: Prepared[] = [];
  const beside = { phase: 'preparing', office } as const;
  const isWhole = await inSlices(rows, job, beside, (row) => {
    const c = importedCase(withHeadings(row, job), world);
    const audit = [{ action: 'case-imported', ids: { batchId: head.id, row: String(row.row) } }];
    changes.push({ row, change: changeOf(null, c, { stamp, audit }, office) });
  });
  return isWhole ? changes : null;
}

function numbered(c: Case, office: Office, writes: StoreWrites): Case {
  const on = dayOf(c.facts.receivedAt ?? c.openedAt);
  const counter = writes.cases.nextNumber(c.branchId, on, c.terminal);
  const { terminal } = c;
  return {
    ...c,
    caseNo: formatCaseNumber({ branchCode: office.branch().code, day: on, counter, terminal }),
  };
}

/** Somebody else may have imported the same rows since the dry run. */
function isKnownNow(rows: readonly LedgerRow[], { store, branch }: Office): boolean {
  const { id } = branch();
  return rows.some(({ texts }) => {
    const key = oldKeyOf(texts.oldNo);
    return key !== null && store.imports.byOldKey(id, key) !== null;
  });
}

/** All of it in one transaction: a file comes in whole, or nothing of it does. */
function written(
  changes: readonly Prepared[],
  job: LedgerJob,
  head: ImportHead,
  visit: Visit,
): Result<ImportHead, Failure> {
  const { office, me } = visit;
  const stamp = { ...stampOf(visit), at: head.importedAt };
  return office.store.write<ImportHead, Failure>((writes) => {
    if (
      isKnownNow(
        changes.map(({ row }) => row),
        office,
      )
    ) {
      return fail({ codes: ['import-has-duplicates'] });
    }
    const rows: ImportRow[] = [];
    for (const { row, change } of changes) {
      const after = numbered(change.after, office, writes);
      const saved = writes.cases.save({ ...change, after });
      if (!saved.ok) return fail({ codes: [saved.failure] });
      rows.push({ row: row.row, caseId: after.id, oldKey: oldKeyOf(row.texts.oldNo) });
    }
    writes.imports.add(head, rows, stamp);
    const headings = headingSignature(job.file.table.headings.cells);
    const mapping = job.checked?.mapping;
    if (mapping !== undefined) {
      writes.imports.remember({ staff: me.id, headings }, mapping, stamp.at);
    }
    return ok(head);
  });
}

function headOf(
  job: LedgerJob,
  rows: readonly LedgerRow[],
  checked: Checked,
  { office, me }: Visit,
): ImportHead {
  const ended = rows.filter(({ state }) => state !== 'open').length;
  return {
    id: job.id,
    branchId: office.branch().id,
    fileName: job.fileName.slice(0, 200),
    fileHash: job.file.hash,
    fileSize: job.file.size,
    ended,
    open: rows.length - ended,
    leftOut: checked.rows.length - rows.length,
    importedBy: me.id,
    importedAt: office.world.now(),
    undoneBy: null,
    undoneAt: null,
  };
}

/** From so many cases on the writing is felt: the page is told before everything stands still. */
const FELT_FROM = 500;
const TELLING_MS = 700;

/** Lets the page ask once more how far it is; false when it was cancelled at the last moment. */
async function told(job: LedgerJob, total: number, { office }: Visit): Promise<boolean> {
  const { turn } = job;
  job.progress = { phase: 'writing', done: 0, total };
  if (total >= FELT_FROM) await new Promise((resolve) => setTimeout(resolve, TELLING_MS));
  return job.turn === turn && office.isOpen();
}

/** Takes over what the dry run read: prepared in slices that can be cancelled, then written at once. */
export async function commitLedger(
  job: LedgerJob,
  choice: Choice,
  visit: Visit,
): Promise<Result<ImportHead, Failure>> {
  const { checked } = job;
  const bar = barTo(checked, choice);
  if (checked === null || bar !== null) return fail({ codes: [bar ?? 'import-has-problems'] });
  job.turn += 1;
  const rows = chosenRows(checked, choice);
  const head = headOf(job, rows, checked, visit);
  const changes = await prepared(job, { checked, rows, head }, visit);
  const goesOn = changes !== null && (await told(job, rows.length, visit));
  const stopped = visit.office.isOpen() ? 'import-cancelled' : 'locked';
  const done = goesOn ? written(changes, job, head, visit) : fail<Failure>({ codes: [stopped] });
  job.progress = IDLE;
  if (done.ok) dropJob(job, visit);
  return done;
}

/** More lines than this no case has by itself. */
const MOST_LINES = 2000;

/** True when every revision since the import was made by the program: what fell due, dates reckoned anew. */
function isLeftAlone({ id, rev }: Case, { store }: Office): boolean {
  if (rev === 1) return true;
  // The first line of a change holds what it changed: one for each revision.
  const byItself = store.audit
    .page({ entityId: id, limit: MOST_LINES })
    .filter(({ by, contentDigest }) => by === 'system' && contentDigest !== null);
  return byItself.length === rev - 1;
}

/** Nobody did anything with it since it came in. */
function untouched(id: CaseId, office: Office): Case | null {
  const { cases, printLog } = office.store;
  const c = cases.load(id);
  if (c === null || !isLeftAlone(c, office) || printLog.ofCase(id).length > 0) return null;
  return cases.repeatsOf(id).length === 0 ? c : null;
}

/** Takes a whole import back, as long as nobody changed or printed any of it. */
export function undoImport(id: string, visit: Visit): Result<ImportHead, Failure> {
  const { office } = visit;
  const stamp = stampOf(visit);
  return office.store.write<ImportHead, Failure>((writes) => {
    const head = office.store.imports.batch(id);
    if (head === null || head.branchId !== office.branch().id) {
      return fail({ codes: ['not-found'] });
    }
    if (head.undoneAt !== null) return fail({ codes: ['import-undone-already'] });
    for (const caseId of office.store.imports.casesOf(id)) {
      const c = untouched(caseId, office);
      if (c === null) return fail({ codes: ['import-case-changed'] });
      const note = { action: 'case-import-undone', ids: { batchId: id } };
      const gone = writes.cases.discard(c, stamp, note);
      if (!gone.ok) return fail({ codes: [gone.failure] });
    }
    writes.imports.markUndone(id, stamp);
    return ok({ ...head, undoneBy: visit.me.id, undoneAt: stamp.at });
  });
}
