import type { Failure, Response } from '../../shared/contract/api.ts';
import { SHORT_DIGEST } from '../../shared/contract/audit-channels.ts';
import type { PaperWish } from '../../shared/contract/papers.ts';
import { isDay, isMoment } from '../../shared/domain/day.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { changedCells } from '../../shared/forms/sheet-cells.ts';
import type { PrintMark } from '../../shared/forms/record.ts';
import { editionOf } from '../../shared/forms/wording.ts';
import type { PrintEntry } from '../storage/print-log-access.ts';
import { fingerprintOf, inFours, signHead } from './audit-heads.ts';
import type { StaffHandlers } from './handler.ts';
import { verificationCode } from './keys.ts';
import type { Visit } from './office.ts';
import { blanksOf, paperFor } from './paper-records.ts';
import type { Paper } from './paper.ts';
import { printEntry, printOut, saveAsPdf } from './printing.ts';
import type { Printable } from './printing.ts';
import { reportWishOf } from './report-paper.ts';

/** Rule PR7; a blank form says nothing that could be verified. */
function codeOf({ rendered, subjectId, copy }: Paper, { office }: Visit): string {
  if (subjectId === null) return '';
  const edition = editionOf(rendered.version, rendered.wording);
  const parts = [rendered.code, edition, subjectId, copy, rendered.content];
  return verificationCode(office.keys.codes, parts);
}

/** Logged as every print is (rule PR13), under no case. */
function logPaper(paper: Paper, verifyCode: string, pages: number, visit: Visit): void {
  const { office, me } = visit;
  const { rendered, sheet, copy, subjectId } = paper;
  const what = {
    caseId: null,
    branchId: me.branchId,
    form: rendered.code,
    sheet,
    subjectId,
    version: rendered.version,
    wording: rendered.wording,
    copyType: copy,
    reason: null,
    pages,
    verifyCode,
    medium: 'paper',
  } as const;
  const action = subjectId === null ? 'blank-form-printed' : 'form-printed';
  office.store.write((writes) => {
    const ids = { form: rendered.code, copy };
    const entry = printEntry(what, rendered.content, visit);
    writes.printLog.append(entry, rendered.content, { action, ids });
    return ok(null);
  });
}

function fileName({ rendered, sheet, subjectId }: Paper): string {
  const about = (subjectId ?? 'blank').replaceAll(/[^0-9A-Za-z-]/gu, '-');
  return `${[rendered.code, ...(sheet === null ? [] : [sheet]), about].join('-')}.pdf`;
}

/** Sheets on which a period is counted carry the head of the audit trail, signed for them. */
const WITH_HEAD: ReadonlySet<string> = new Set(['REPORT', 'F18']);

function printedHead(form: string, { office }: Visit): Pick<PrintMark, 'head'> {
  if (!WITH_HEAD.has(form)) return {};
  const { seq, digest, at, publicKey } = signHead(office, 'report');
  const fingerprint = fingerprintOf(publicKey);
  return { head: { seq, digest: inFours(digest.slice(0, SHORT_DIGEST)), at, fingerprint } };
}

async function printable(wish: PaperWish, visit: Visit): Promise<Result<Printable, Failure>> {
  const found = await paperFor(wish, visit);
  if (!found.ok) return found;
  const paper = found.value;
  const { office, me } = visit;
  const verifyCode = codeOf(paper, visit);
  // Blank sheets are not counted: each is as good as the other.
  const earlier = verifyCode === '' ? 0 : office.store.printLog.byCode(verifyCode).length;
  const count = earlier + 1;
  const { title, content, page } = paper.rendered;
  return ok({
    html: page({
      count,
      at: office.world.now(),
      by: me.name,
      code: verifyCode,
      ...printedHead(paper.rendered.code, visit),
    }),
    title,
    content,
    name: fileName(paper),
    verifyCode,
    count,
    log: (pages) => {
      logPaper(paper, verifyCode, pages, visit);
    },
  });
}

/** What was wished for, by what the print log keeps of it. */
const WISHES: Readonly<Record<string, (subject: string) => PaperWish | null>> = {
  F18: (from) => (isDay(from) ? { kind: 'bulletin', from } : null),
  F19: (at) => (isMoment(at) ? { kind: 'purge', at } : null),
  SHIFT: (id) => ({ kind: 'shift', id }),
  DIGEST: (on) => (isDay(on) ? { kind: 'digest', on } : null),
  F21: (id) => ({ kind: 'penalty', id }),
  REPORT: reportWishOf,
};

function wishOf({ form, subjectId }: PrintEntry): PaperWish | null {
  return subjectId === null ? null : (WISHES[form]?.(subjectId) ?? null);
}

/** 系统查验 of a sheet of the branch: whether it would still print the same. */
export async function checkedPaper(
  entry: PrintEntry,
  count: number,
  visit: Visit,
): Promise<Result<Response<'forms.check'>, Failure>> {
  const wish = wishOf(entry);
  if (wish === null) return fail({ codes: ['verify-code-unknown'] });
  const found = await paperFor(wish, visit);
  if (!found.ok) return found;
  const { rendered, copy, sheet } = found.value;
  const stored = visit.office.store.printLog.snapshot(entry.id);
  const changes = stored === null ? [] : changedCells(stored, rendered.content);
  return ok({
    form: entry.form,
    sheet,
    copy,
    medium: entry.medium,
    printedAt: entry.at,
    by: entry.by,
    count,
    apart: stored === null ? 'purged' : null,
    record:
      stored === null
        ? null
        : { caseNo: '', caseId: null, unchanged: changes.length === 0, changes },
  });
}

type PaperChannels = 'papers.blanks' | 'papers.preview' | 'papers.print' | 'papers.save';

/** Paper of no case: blank forms, the bulletin, the purge list. */
export function paperHandlers(): StaffHandlers<PaperChannels> {
  return {
    'papers.blanks': (_, { office }) => ok([...blanksOf(office)]),
    'papers.preview': async (wish, visit) => {
      const found = await paperFor(wish, visit);
      if (!found.ok) return found;
      const { title, page } = found.value.rendered;
      return ok({ title, markup: page(null) });
    },
    'papers.print': async (wish, visit) => {
      const sheet = await printable(wish, visit);
      return sheet.ok ? await printOut(sheet.value, visit.office) : sheet;
    },
    'papers.save': async (wish, visit) => {
      const sheet = await printable(wish, visit);
      return sheet.ok ? await saveAsPdf(sheet.value, visit.office) : sheet;
    },
  };
}
