import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { LedgerViewContent, MOST_VIEWS } from '../../shared/contract/ledger-channels.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StaffHandlers } from './handler.ts';
import { ledgerPrintHandlers } from './ledger-print.ts';
import type { LedgerPrintChannels } from './ledger-print.ts';
import { ledgerRow } from './ledger-rows.ts';
import { ledgerSums } from './ledger-sums.ts';
import { ledgerFilter } from './lists.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';

/** Views that a later program no longer reads are left out, not lost. */
function viewsOf({ office, me }: Visit): Response<'ledger.views'> {
  return office.store.ledger.views(me.id).flatMap(({ id, name, content }) => {
    const read = LedgerViewContent.safeParse(content);
    return read.success ? [{ id, name, content: read.data }] : [];
  });
}

/** What is typed names people, and a view outlives them: columns, codes, dates and amounts are kept, words are not. */
function keptContent({ columns, filter }: LedgerViewContent): LedgerViewContent {
  const { caseNo: _caseNo, name: _name, phone: _phone, request: _request, ...kept } = filter;
  return { columns, filter: kept, search: '' };
}

function keepView(
  { id, name, content }: Request<'ledger.view-keep'>,
  visit: Visit,
): Result<Response<'ledger.views'>, Failure> {
  const { store, world } = visit.office;
  const own = store.ledger.views(visit.me.id);
  if (id !== null && own.every((view) => view.id !== id)) return fail({ codes: ['not-found'] });
  if (own.some((view) => view.name === name && view.id !== id)) {
    return fail({ codes: ['view-name-taken'] });
  }
  if (id === null && own.length >= MOST_VIEWS) return fail({ codes: ['too-many-views'] });
  store.write((writes) => {
    const view = { id: id ?? world.newId(), name, content: keptContent(content) };
    writes.ledger.keepView(view, stampOf(visit), { action: 'ledger-view-kept' });
    return ok(null);
  });
  return ok(viewsOf(visit));
}

function dropView(id: string, visit: Visit): Result<Response<'ledger.views'>, Failure> {
  const dropped = visit.office.store.write((writes) =>
    writes.ledger.dropView(id, stampOf(visit), { action: 'ledger-view-dropped' })
      ? ok(null)
      : fail('not-found' as const),
  );
  return dropped.ok ? ok(viewsOf(visit)) : fail({ codes: [dropped.failure] });
}

type LedgerChannels =
  | 'ledger.page'
  | 'ledger.sums'
  | 'ledger.views'
  | 'ledger.view-keep'
  | 'ledger.view-drop'
  | LedgerPrintChannels;

/** 台账: its pages, the sums of all that fits, each person's own views, the printed sheet. */
export function ledgerHandlers(): StaffHandlers<LedgerChannels> {
  return {
    'ledger.page': ({ filter, search, cursor, last, size }, visit) => {
      const { office } = visit;
      const asked = { filter: ledgerFilter(filter, visit), search, cursor, last, size };
      const page = office.store.ledger.page(asked);
      if (!page.ok) return fail({ codes: [page.failure] });
      const { rows, previous, next } = page.value;
      return ok({ rows: rows.map((row) => ledgerRow(row, search, office)), previous, next });
    },
    'ledger.sums': ledgerSums,
    'ledger.views': (_, visit) => ok(viewsOf(visit)),
    'ledger.view-keep': keepView,
    'ledger.view-drop': ({ id }, visit) => dropView(id, visit),
    ...ledgerPrintHandlers(),
  };
}
