import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { MOST_CASES, MOST_SHEETS } from '../../shared/contract/sheet-channels.ts';
import type { Case } from '../../shared/domain/case.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { CASE_STATES } from '../../shared/domain/states.ts';
import type { SheetChoice } from '../../shared/forms/sheets.ts';
import { sheets as words } from '../../shared/words/zh-cn/sheets.ts';
import { mayOnCase, sightOf } from './case-views.ts';
import { seenOf } from './cases.ts';
import { availableForms } from './form-records.ts';
import { branchScope } from './lists.ts';
import type { Office, Visit } from './office.ts';
import { giveOut } from './outgoing.ts';
import { mergedPdf } from './pdf-merge.ts';
import { pagesOf } from './printed-content.ts';
import { pdfOf } from './printing.ts';
import { countBefore, logPrints, marked, sheetOf, subjectOf } from './sheets.ts';
import type { Printed, Sheet } from './sheets.ts';
import { unprintable } from './unprintable.ts';

type Plan = Request<'sheets.plan'>;
type Planned = Response<'sheets.plan'>['sheets'][number];
type Dropped = Response<'sheets.finish'>['dropped'][number];

const LISTED = CASE_STATES.filter((status) => status !== 'draft' && status !== 'purged');

/** The cases received on a day of which this person may print; of others not even the number is told. */
function receivedOn(day: Day, visit: Visit): readonly Case[] {
  const { office, me } = visit;
  const filter = {
    branchId: branchScope(visit),
    hiddenFrom: me.id,
    statuses: LISTED,
    from: day,
    to: day,
  };
  const request = { filter, search: '', cursor: null, size: MOST_CASES + 1 };
  const page = office.store.cases.page(request);
  if (!page.ok) return [];
  return page.value.rows
    .flatMap(({ id }) => office.store.cases.load(id) ?? [])
    .filter((c) => mayOnCase('r0', c, visit) && mayOnCase('r38', c, visit))
    .toReversed();
}

type Chosen = { readonly id: CaseId; readonly c: Case | null };

/** Each case once, in the order given; a case that may not be seen stands without its number. */
function chosenCases({ cases }: Plan, visit: Visit): readonly Chosen[] {
  if ('receivedOn' in cases) {
    return receivedOn(cases.receivedOn, visit).map((c) => ({ id: c.id, c }));
  }
  return [...new Set(cases.ids)].map((id) => {
    const seen = seenOf(id, visit);
    return { id, c: seen.ok ? seen.value : null };
  });
}

const LATEST: SheetChoice = { sheet: null, subjectId: null, no: null, at: null };

type Wanted = {
  readonly one: Chosen;
  readonly form: string;
  readonly choice: SheetChoice;
};

/** Every sheet of the form that the case offers this person; one line where it offers none, to say why. */
function sheetsFor(one: Chosen, form: string, visit: Visit): readonly Wanted[] {
  const { c } = one;
  const offered = c === null ? [] : availableForms(c, sightOf(c, visit));
  const sheets = offered.find((known) => known.form === form)?.sheets ?? [LATEST];
  return sheets.map((choice) => ({ one, form, choice }));
}

function planned({ one: { id, c }, form, choice }: Wanted, { copy }: Plan, visit: Visit): Planned {
  const sheet = sheetOf({ id, form, copy, ...subjectOf(choice), fullReason: null }, visit);
  const about = { id, caseNo: c?.caseNo ?? '', form, ...choice };
  if (!sheet.ok) return { ...about, bar: sheet.failure.codes[0] ?? 'internal', unprintable: [] };
  return { ...about, bar: null, unprintable: unprintable(sheet.value.rendered.content) };
}

/** What a batch would print and what it could not, before anything is printed. */
export function planBatch(plan: Plan, visit: Visit): Response<'sheets.plan'> {
  const chosen = chosenCases(plan, visit);
  const cases = chosen.slice(0, MOST_CASES);
  const { copy, unprintedOnly } = plan;
  const forms = [...new Set(plan.forms)];
  const wanted = cases
    .flatMap((one) => forms.flatMap((form) => sheetsFor(one, form, visit)))
    .filter(
      ({ one: { c }, form, choice }) =>
        !unprintedOnly || c === null || countBefore(c, { form, copy, choice }, visit.office) === 0,
    );
  return {
    sheets: wanted.slice(0, MOST_SHEETS).map((one) => planned(one, plan, visit)),
    cases: cases.length,
    more: chosen.length > MOST_CASES || wanted.length > MOST_SHEETS,
  };
}

type Made = Printed & { readonly pdf: Uint8Array };
type Batch = { readonly id: string; readonly visit: Visit; readonly made: Made[] };

/** One batch in the making for each open vault: it goes with the lock, and with the next that is begun. */
const batches = new WeakMap<Office, Batch>();

/** The batch of this person, and nobody else's. */
function batchOf(id: string, { office, me }: Visit): Batch | null {
  const batch = batches.get(office);
  return batch?.id === id && batch.visit.me.id === me.id ? batch : null;
}

function begun(visit: Visit): Batch {
  const batch = { id: visit.office.world.newId(), visit, made: [] };
  batches.set(visit.office, batch);
  return batch;
}

function pagesIn(made: readonly Made[]): number {
  return made.reduce((sum, { pages }) => sum + pages, 0);
}

function nameOf({ c, form, copy, choice }: Sheet): string {
  return [c.id, form, copy, choice.sheet, choice.subjectId].join(' ');
}

/** The same sheet asked for twice is one sheet. */
function has({ made }: Batch, sheet: Sheet): boolean {
  return made.some((one) => nameOf(one.sheet) === nameOf(sheet));
}

/** Makes one more sheet. Nothing is given out yet, so nothing is logged. */
export async function addSheet(
  { batch: id, ...wish }: Request<'sheets.add'>,
  visit: Visit,
): Promise<Result<Response<'sheets.add'>, Failure>> {
  const found = sheetOf({ ...wish, fullReason: null }, visit);
  if (!found.ok) return found;
  const batch = id === null ? begun(visit) : batchOf(id, visit);
  if (batch === null) return fail({ codes: ['not-found'] });
  const sheet = found.value;
  const { made } = batch;
  if (!has(batch, sheet)) {
    if (made.length >= MOST_SHEETS) return fail({ codes: ['too-large'] });
    const print = marked(sheet, visit);
    const pdf = await pdfOf({ ...print, content: sheet.rendered.content }, visit.office);
    if (!visit.office.isOpen()) return fail({ codes: ['locked'] });
    // Cancelled, or begun anew, while the sheet was made.
    if (batchOf(batch.id, visit) === null) return fail({ codes: ['not-found'] });
    const more = { sheet, print, reason: null, pages: pagesOf(pdf), medium: 'paper', pdf } as const;
    if (!has(batch, sheet)) made.push(more);
  }
  return ok({ batch: batch.id, sheets: made.length, pages: pagesIn(made) });
}

/** Why a sheet that was made may not leave any more: the right to it is gone, or the case itself. */
function barOf({ sheet: { c, form, copy, choice } }: Made, visit: Visit): Refusal | null {
  const wish = { id: c.id, form, copy, ...subjectOf(choice), fullReason: null };
  const now = sheetOf(wish, visit);
  if (!now.ok) return now.failure.codes[0] ?? 'internal';
  return now.value.c.status === 'purged' ? 'form-not-available' : null;
}

type Sorted = { readonly kept: readonly Made[]; readonly dropped: readonly Dropped[] };

function sorted({ made }: Batch, visit: Visit): Sorted {
  const judged = made.map((one) => ({ one, why: barOf(one, visit) }));
  return {
    kept: judged.flatMap(({ one, why }) => (why === null ? [one] : [])),
    dropped: judged.flatMap(({ one: { sheet }, why }) =>
      why === null ? [] : [{ id: sheet.c.id, form: sheet.form, ...subjectOf(sheet.choice), why }],
    ),
  };
}

/** Hands out the batch as one PDF, without what may no longer leave; each sheet is logged before it does. */
export async function finishBatch(
  { batch: id }: Request<'sheets.finish'>,
  visit: Visit,
): Promise<Result<Response<'sheets.finish'>, Failure>> {
  const batch = batchOf(id, visit);
  if (batch === null || batch.made.length === 0) return fail({ codes: ['not-found'] });
  const { office } = visit;
  const on = dayOf(office.world.now());
  let last = sorted(batch, visit);
  if (last.kept.length === 0) return fail({ codes: last.dropped.map(({ why }) => why) });
  const given = await giveOut(
    {
      name: `${words.batch.file}-${on}-${String(last.kept.length)}.pdf`,
      // Judged anew: a right may go, or the case be purged, while the person says where the file goes.
      content: () => {
        last = sorted(batch, visit);
        const sheets = last.kept.map(({ pdf, print }) => ({ pdf, name: print.title }));
        return sheets.length === 0 ? null : mergedPdf(sheets, `${words.batch.file} ${on}`);
      },
      log: () => {
        logPrints(last.kept, visit);
      },
    },
    office,
  );
  if (!given.ok) return given;
  if (given.value.saved || given.value.downloadId !== null) batches.delete(office);
  const { kept, dropped } = last;
  return ok({ ...given.value, sheets: kept.length, pages: pagesIn(kept), dropped });
}

export function dropBatch({ batch: id }: Request<'sheets.drop'>, visit: Visit): void {
  if (batchOf(id, visit) !== null) batches.delete(visit.office);
}
