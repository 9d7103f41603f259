import type { Failure } from '../../shared/contract/api.ts';
import type {
  IMPORT_CHANNELS,
  ImportView,
  ProblemView,
  SheetView,
} from '../../shared/contract/import-channels.ts';
import { headingSignature, suggestedMapping } from '../../shared/domain/ledger-mapping.ts';
import type { LedgerProblem } from '../../shared/domain/ledger-problems.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { LEDGER_WORDS } from '../../shared/data/ledger-words.ts';
import type { ImportHead } from '../storage/import-store.ts';
import type { Tray } from './attachments.ts';
import type { StaffHandlers } from './handler.ts';
import { checkLedger } from './ledger-check.ts';
import { commitLedger, undoImport } from './ledger-commit.ts';
import { IDLE, jobOf, keepJob } from './ledger-jobs.ts';
import type { LedgerJob } from './ledger-jobs.ts';
import { stagedLedger } from './ledger-sheet.ts';
import type { Visit } from './office.ts';

/** Imports that are listed. */
const MOST_LISTED = 50;
/** Rows that show what stands in a column. */
const SAMPLE_ROWS = 3;
const SAMPLE_LENGTH = 60;

function importView(head: ImportHead): ImportView {
  const { id, fileName, fileHash, ended, open, leftOut } = head;
  const { importedBy, importedAt, undoneBy, undoneAt } = head;
  const counts = { ended, open, leftOut };
  return { id, fileName, fileHash, ...counts, importedBy, importedAt, undoneBy, undoneAt };
}

function sheetView(job: LedgerJob, { office, me }: Visit): SheetView {
  const { table } = job.file;
  const headings = table.headings.cells;
  const known = office.store.imports.mapping(me.id, headingSignature(headings));
  const fits = known?.length === headings.length;
  return {
    id: job.id,
    fileName: job.fileName,
    sheet: table.sheet,
    otherSheets: table.otherSheets,
    headingRow: table.headings.row,
    headings,
    rows: table.rows.length,
    sample: table.rows
      .slice(0, SAMPLE_ROWS)
      .map(({ cells }) => cells.map((cell) => cell.slice(0, SAMPLE_LENGTH))),
    mapping: known !== null && fits ? known : suggestedMapping(headings, LEDGER_WORDS),
    remembered: known !== null && fits,
  };
}

async function readFile(
  ticket: string,
  tray: Tray,
  visit: Visit,
): Promise<Result<SheetView, Failure>> {
  const { office, me } = visit;
  const staged = tray.take(ticket);
  if (staged === null) return fail({ codes: ['attachment-missing'] });
  const file = await stagedLedger(staged);
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  if (!file.ok) return fail({ codes: [file.failure] });
  const job = {
    id: office.world.newId(),
    by: me.id,
    fileName: staged.name,
    file: file.value,
    checked: null,
    progress: IDLE,
    turn: 0,
  };
  keepJob(job, visit);
  return ok(sheetView(job, visit));
}

function problemView(line: LedgerProblem, { file }: LedgerJob): ProblemView {
  const { row, column, field, code, found, ofRow = null } = line;
  const heading = column === null ? null : (file.table.headings.cells[column - 1] ?? null);
  return { row, column, heading, field, code, found, ofRow };
}

const FORGOTTEN = { codes: ['import-forgotten'] } as const satisfies Failure;

/** Taking over an old ledger (docs/import.md). */
export function ledgerImportHandlers(tray: Tray): StaffHandlers<keyof typeof IMPORT_CHANNELS> {
  return {
    'imports.page': (_, { office }) => {
      const heads = office.store.imports.batches(office.branch().id, MOST_LISTED);
      const batches = heads.map((head) =>
        Object.assign(importView(head), { mayUndo: head.undoneAt === null }),
      );
      return ok({ batches });
    },
    'imports.read': async ({ ticket }, visit) => await readFile(ticket, tray, visit),
    'imports.check': async ({ id, ...wish }, visit) => {
      const job = jobOf(id, visit);
      return job === null ? fail(FORGOTTEN) : await checkLedger(job, wish, visit);
    },
    'imports.problems': ({ id, kind, from, size }, visit) => {
      const job = jobOf(id, visit);
      if (job === null) return fail(FORGOTTEN);
      const all = job.checked?.[kind] ?? [];
      const lines = all.slice(from, from + size).map((line) => problemView(line, job));
      return ok({ lines, count: all.length });
    },
    'imports.duplicates': ({ id, from, size }, visit) => {
      const job = jobOf(id, visit);
      if (job === null) return fail(FORGOTTEN);
      const all = job.checked?.duplicates ?? [];
      return ok({ lines: all.slice(from, from + size), count: all.length });
    },
    'imports.progress': ({ id }, visit) => {
      const job = jobOf(id, visit);
      return job === null ? ok(IDLE) : ok(job.progress);
    },
    'imports.cancel': ({ id }, visit) => {
      const job = jobOf(id, visit);
      if (job !== null) job.turn += 1;
      return ok({});
    },
    'imports.commit': async ({ id, ...choice }, visit) => {
      const job = jobOf(id, visit);
      if (job === null) return fail(FORGOTTEN);
      const done = await commitLedger(job, choice, visit);
      return done.ok ? ok(importView(done.value)) : done;
    },
    'imports.undo': ({ id }, visit) => {
      const done = undoImport(id, visit);
      return done.ok ? ok(importView(done.value)) : done;
    },
  };
}
