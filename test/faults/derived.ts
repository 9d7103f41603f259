import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { caseTexts } from '../../shared/domain/case-index.ts';
import type { Case } from '../../shared/domain/case.ts';
import { fail } from '../../shared/domain/result.ts';
import { indexText } from '../../shared/domain/search-terms.ts';
import { changeOf } from '../../electron/services/case-file.ts';
import type { Office } from '../../electron/services/office.ts';

type Row = Readonly<Record<string, unknown>>;

function rows(db: Database.Database, sql: string): readonly Row[] {
  return z.array(z.record(z.string(), z.unknown())).parse(db.prepare(sql).all());
}

function differs(was: readonly Row[], is: readonly Row[]): string | null {
  const known = new Set(was.map((row) => JSON.stringify(row)));
  const wanted = new Set(is.map((row) => JSON.stringify(row)));
  const lost = [...wanted].find((row) => !known.has(row));
  const strange = [...known].find((row) => !wanted.has(row));
  return lost === undefined && strange === undefined
    ? null
    : `missing ${lost ?? 'nothing'}, too much ${strange ?? 'nothing'}`;
}

const COLUMNS = ['narrative', 'request', 'handling', 'names'] as const;
const TERMS = (table: string): string =>
  `SELECT term, doc, col, offset FROM temp.${table} ORDER BY doc, col, offset, term`;

/** Every term of the search index at its place, beside an index made anew from the case documents. */
function searchDifference(
  db: Database.Database,
  cases: readonly (readonly [seq: number, c: Case])[],
): string | null {
  db.exec(`CREATE VIRTUAL TABLE temp.fresh USING fts5 (${COLUMNS.join(', ')}, content = '',
    contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
    CREATE VIRTUAL TABLE temp.fresh_terms USING fts5vocab(temp, fresh, instance);
    CREATE VIRTUAL TABLE temp.stored_terms USING fts5vocab(main, case_fts, instance);`);
  const add = db.prepare(
    'INSERT INTO temp.fresh (rowid, narrative, request, handling, names) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [seq, c] of cases) {
    const texts = caseTexts(c);
    add.run(seq, ...COLUMNS.map((name) => indexText(texts[name])));
  }
  const wrong = differs(rows(db, TERMS('stored_terms')), rows(db, TERMS('fresh_terms')));
  db.exec('DROP TABLE temp.stored_terms; DROP TABLE temp.fresh_terms; DROP TABLE temp.fresh');
  return wrong;
}

/** What is derived from a case and the clock: its list row, to-dos and figures; what counts saves or moments is left out. */
const DERIVED = [
  `SELECT * FROM cases ORDER BY seq`,
  `SELECT case_seq, key, kind, role, staff_id, due_at, final_at, due_from, done_at FROM todos ORDER BY 1, 2`,
  `SELECT * FROM case_figures ORDER BY case_seq`,
] as const;

/** Saves every case once more at the moment of its last change and looks whether anything beside it changes; undone. */
function derivedDifference(
  db: Database.Database,
  cases: readonly (readonly [seq: number, c: Case])[],
  officeAt: (c: Case) => Office,
): string | null {
  const sight = (): readonly (readonly Row[])[] =>
    DERIVED.map((sql) => rows(db, sql).map((row) => Object.assign({}, row, { rev: 0 })));
  const before = sight();
  let after = before;
  const [first] = cases;
  if (first === undefined) return null;
  officeAt(first[1]).store.write((writes) => {
    for (const [, c] of cases) {
      const stamp = { at: c.updatedAt, by: 'system', branchId: c.branchId };
      writes.cases.save(changeOf(c, c, { stamp, audit: [] }, officeAt(c)));
    }
    after = sight();
    return fail('looked');
  });
  const wrong = DERIVED.map((_, place) => differs(before[place] ?? [], after[place] ?? []));
  return wrong.find((one) => one !== null) ?? null;
}

/** What the tables beside the case documents say that the documents do not, or leave out. */
export function derivedProblems(
  db: Database.Database,
  cases: readonly (readonly [seq: number, c: Case])[],
  officeAt: (c: Case) => Office,
): readonly string[] {
  const search = searchDifference(db, cases);
  const derived = derivedDifference(db, cases, officeAt);
  return [
    ...(search === null ? [] : [`the search index differs from a new one: ${search}`]),
    ...(derived === null ? [] : [`rows differ from their case: ${derived}`]),
  ];
}
