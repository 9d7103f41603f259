import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { MOST_CASES, MOST_SHEETS } from '../../shared/contract/sheet-channels.ts';
import type { Case } from '../../shared/domain/case.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { CASE_STATES } from '../../shared/domain/states.ts';
import { sheets as words } from '../../shared/words/zh-cn/sheets.ts';
import { mayOnCase } from './case-views.ts';
import { seenOf } from './cases.ts';
import { sheetPdf } from './form-service.ts';
import { branchScope } from './lists.ts';
import type { Office, Visit } from './office.ts';
import { giveOut } from './outgoing.ts';
import { mergedPdf } from './pdf-merge.ts';
import { pagesOf } from './printed-content.ts';
import { countBefore, logPrints, marked, sheetOf } from './sheets.ts';
import type { Printed } from './sheets.ts';
import { unprintable } from './unprintable.ts';

type Plan = Request<'sheets.plan'>;
type Planned = Response<'sheets.plan'>['sheets'][number];

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

function planned({ id, c }: Chosen, form: string, { copy }: Plan, visit: Visit): Planned {
  const sheet = sheetOf({ id, form, copy, fullReason: null }, visit);
  const about = { id, caseNo: c?.caseNo ?? '', form };
  if (!sheet.ok) return { ...about, bar: sheet.failure.codes[0] ?? 'internal', unprintable: [] };
  return { ...about, bar: null, unprintable: unprintable(sheet.value.rendered.content) };
}

/** What a batch would print and what it could not, before anything is printed. */
export function planBatch(plan: Plan, visit: Visit): Response<'sheets.plan'> {
  const chosen = chosenCases(plan, visit);
  const cases = chosen.slice(0, MOST_CASES);
  const { copy, unprintedOnly } = plan;
  const forms = [...new Set(plan.forms)];
  const wanted = cases.flatMap((one) =>
    forms
      .filter(
        (form) =>
          !unprintedOnly ||
          one.c === null ||
          countBefore(one.c, { form, copy }, visit.office) === 0,
      )
      .map((form) => ({ one, form })),
  );
  return {
    sheets: wanted.slice(0, MOST_SHEETS).map(({ one, form }) => planned(one, form, plan, visit)),
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

function pagesIn({ made }: Batch): number {
  return made.reduce((sum, { pages }) => sum + pages, 0);
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
  if (batch.made.length >= MOST_SHEETS) return fail({ codes: ['too-large'] });
  const sheet = found.value;
  const print = marked(sheet, visit);
  const pdf = await sheetPdf(sheet, print, visit);
  if (!visit.office.isOpen()) return fail({ codes: ['locked'] });
  // Cancelled, or begun anew, while the sheet was made.
  if (batchOf(batch.id, visit) === null) return fail({ codes: ['not-found'] });
  batch.made.push({ sheet, print, reason: null, pages: pagesOf(pdf), medium: 'paper', pdf });
  return ok({ batch: batch.id, sheets: batch.made.length, pages: pagesIn(batch) });
}

/** Hands out the whole batch as one PDF; each sheet is logged before it leaves. */
export async function finishBatch(
  { batch: id }: Request<'sheets.finish'>,
  visit: Visit,
): Promise<Result<Response<'sheets.finish'>, Failure>> {
  const batch = batchOf(id, visit);
  if (batch === null || batch.made.length === 0) return fail({ codes: ['not-found'] });
  const { office } = visit;
  const { made } = batch;
  const on = dayOf(office.world.now());
  const given = await giveOut(
    {
      name: `${words.batch.file}-${on}-${String(made.length)}.pdf`,
      content: () =>
        mergedPdf(
          made.map(({ pdf, print }) => ({ pdf, name: print.title })),
          `${words.batch.file} ${on}`,
        ),
      log: () => {
        logPrints(made, visit);
      },
    },
    office,
  );
  if (!given.ok) return given;
  if (given.value.saved || given.value.downloadId !== null) batches.delete(office);
  return ok({ ...given.value, sheets: made.length, pages: pagesIn(batch) });
}

export function dropBatch({ batch: id }: Request<'sheets.drop'>, visit: Visit): void {
  if (batchOf(id, visit) !== null) batches.delete(visit.office);
}
