import { z } from 'zod';
import { fail, ok } from '../../shared/domain/result.ts';
import { placePage } from './case-page.ts';
import { indexAt } from './case-rows.ts';
import { figuresRow, SAID, saidRow } from './ledger-entry.ts';
import { ledgerTotals } from './ledger-totals.ts';
import { putInOutbox } from './outbox-store.ts';
import { column } from './rows.ts';
import type { AuditWrites } from './audit-access.ts';
import type { LedgerEntry, LedgerReads, LedgerTexts, LedgerWrites } from './ledger-access.ts';
import type { Reader, Writer } from './sql.ts';

const SELECT_FIGURES = `SELECT nature, legal_final AS legalFinal, told_at AS toldAt, closed_at AS closedAt, outcome,
  company_cost AS companyCost, band_id AS bandId, satisfaction, is_repeat AS isRepeat,
  regulator_transfer AS regulatorTransfer FROM case_figures WHERE case_seq = ?`;

const SELECT_SAID = `SELECT ${SAID} FROM case_records WHERE seq = ?`;

const textsRow = z.object({ texts: column.json });
const said = z.string().nullable();
const textsShape = z.tuple([
  said,
  said,
  said,
  said,
  said,
  z.array(z.looseObject({ text: z.string() })).nullable(),
  z.array(z.looseObject({ description: said })).nullable(),
]);
const SELECT_TEXTS = `SELECT json_extract(content, '$.facts.narrative', '$.facts.statedCause', '$.facts.requestText',
  '$.decision.decisionText', '$.closing.rootCauseText', '$.concerns', '$.options') AS texts
  FROM case_records WHERE seq = (SELECT seq FROM cases WHERE id = ?)`;

const viewRow = z.object({ id: column.text, name: column.text, content: column.json });

function entryAt(sql: Reader, seq: number): LedgerEntry {
  const figures = sql.get(SELECT_FIGURES, seq);
  return {
    index: indexAt(sql, seq),
    figures: figures === undefined ? null : figuresRow.parse(figures),
    ...saidRow.parse(sql.get(SELECT_SAID, seq)),
  };
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** The texts as the index of words knows them, part by part. */
function textsOf(sql: Reader, id: string): LedgerTexts {
  const row = sql.get(SELECT_TEXTS, id);
  if (row === undefined) return { narrative: '', request: '', handling: '' };
  const [narrative, cause, request, decision, root, concerns, options] = textsShape.parse(
    textsRow.parse(row).texts,
  );
  return {
    narrative: narrative ?? '',
    request: joined([request, cause, ...(concerns ?? []).map(({ text }) => text)]),
    handling: joined([decision, root, ...(options ?? []).map(({ description }) => description)]),
  };
}

export function ledgerReads(sql: Reader): LedgerReads {
  return {
    page: (request) => {
      const page = placePage(sql, request);
      if (!page.ok) return fail(page.failure);
      const { places, previous, next } = page.value;
      return ok({ rows: places.map(({ seq }) => entryAt(sql, seq)), previous, next });
    },
    totals: (request) => ledgerTotals(sql, request),
    texts: (id) => textsOf(sql, id),
    views: (staffId) =>
      sql
        .all('SELECT id, name, content FROM ledger_views WHERE staff_id = ? ORDER BY seq', staffId)
        .map((row) => viewRow.parse(row)),
  };
}

export function ledgerWrites(sql: Writer, audit: AuditWrites): LedgerWrites {
  return {
    keepView: ({ id, name, content }, stamp, note) => {
      const kept = JSON.stringify(content);
      const changed = sql.run(
        'UPDATE ledger_views SET name = ?, content = ? WHERE id = ? AND staff_id = ?',
        name,
        kept,
        id,
        stamp.by,
      );
      if (changed === 0) sql.add('ledger_views', { id, staff_id: stamp.by, name, content: kept });
      const place = { stamp, entity: 'ledger-view', entityId: id };
      const line = audit.append({ ...note, ...place });
      // A view is its owner's alone: that there is one is all that others learn.
      putInOutbox(sql, { ...place, revision: line.seq, content: {} });
    },
    dropView: (id, stamp, note) => {
      const gone = sql.run('DELETE FROM ledger_views WHERE id = ? AND staff_id = ?', id, stamp.by);
      if (gone === 0) return false;
      const place = { stamp, entity: 'ledger-view', entityId: id };
      const line = audit.append({ ...note, ...place });
      putInOutbox(sql, { ...place, revision: line.seq, content: null });
      return true;
    },
  };
}
