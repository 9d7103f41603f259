import type { ListName } from './list-names.ts';
import type { Label, ReportRow, ReportTable, Term, Unit } from './report-table.ts';

type Series = { readonly label: Label; readonly values: readonly (number | null)[] };

/** What a chart of a table draws; how it looks is the page's. */
export type Chart =
  | {
      readonly kind: 'bars' | 'lines';
      readonly unit: Unit;
      readonly rows: readonly Label[];
      readonly series: readonly Series[];
    }
  | {
      readonly kind: 'heat';
      readonly rows: readonly Label[];
      readonly columns: readonly Label[];
      readonly cells: readonly (readonly [column: number, row: number, value: number])[];
      readonly most: number;
    };

type Plan =
  | { readonly kind: 'bars' | 'lines'; readonly of: readonly Term[] }
  /** The columns of one list, by the last row, which adds all up. */
  | { readonly kind: 'across'; readonly list: ListName }
  | { readonly kind: 'heat'; readonly list: ListName | null };

/** Which columns of which table are drawn; what is not here says more as a table. */
const PLANS: Readonly<Partial<Record<Term, Plan>>> = {
  matrix: { kind: 'heat', list: 'reason' },
  bizChannel: { kind: 'across', list: 'bizChannel' },
  buckets: { kind: 'bars', of: ['cases'] },
  targets: { kind: 'bars', of: ['missed'] },
  closed: { kind: 'bars', of: ['firstCloseRate', 'secondCloseRate'] },
  unsupportable: { kind: 'lines', of: ['firstUnsupportable', 'secondUnsupportable', 'received'] },
  category: { kind: 'bars', of: ['cases'] },
  levels: { kind: 'bars', of: ['count'] },
  zoneByHour: { kind: 'heat', list: null },
  hourByCause: { kind: 'heat', list: null },
  satisfaction: { kind: 'bars', of: ['reachedRate', 'satisfiedRate'] },
  cost: { kind: 'bars', of: ['cost'] },
  spikes: { kind: 'bars', of: ['count'] },
  correctionsByBranch: { kind: 'bars', of: ['due', 'done'] },
  transfers: { kind: 'bars', of: ['due', 'onTime'] },
  external: { kind: 'bars', of: ['count'] },
  cases: { kind: 'bars', of: ['cases'] },
  staff: { kind: 'bars', of: ['cases', 'onTime'] },
  causes: { kind: 'bars', of: ['count'] },
  gaps: { kind: 'bars', of: ['count'] },
};

function isTotal({ label }: ReportRow): boolean {
  return label.kind === 'term' && label.of === 'total';
}

/** The places of the columns that a plan names. */
function placesOf({ columns }: ReportTable, isMeant: (label: Label) => boolean): readonly number[] {
  return columns.flatMap((label, place) => (isMeant(label) ? [place] : []));
}

/** One row alone is its own total; otherwise the total would dwarf what it adds up. */
function rowsOf({ rows }: ReportTable): readonly ReportRow[] {
  const parts = rows.filter((row) => !isTotal(row));
  return parts.length === 0 ? rows : parts;
}

function valueAt(row: ReportRow, place: number): number | null {
  return row.cells[place]?.value ?? null;
}

function saysNothing(values: readonly (number | null)[]): boolean {
  return values.every((value) => value === null || value === 0);
}

function drawn(table: ReportTable, { kind, of }: Extract<Plan, { readonly of: unknown }>) {
  const places = placesOf(table, (label) => label.kind === 'term' && of.includes(label.of));
  const rows = rowsOf(table);
  const unit = rows[0]?.cells[places[0] ?? 0]?.unit ?? 'count';
  const series = places.flatMap((place): readonly Series[] => {
    const label = table.columns[place];
    return label === undefined ? [] : [{ label, values: rows.map((row) => valueAt(row, place)) }];
  });
  if (saysNothing(series.flatMap(({ values }) => values))) return null;
  return { kind, unit, rows: rows.map(({ label }) => label), series } as const;
}

function across(table: ReportTable, list: ListName): Chart | null {
  const places = placesOf(table, (label) => label.kind === 'list' && label.list === list);
  const total = table.rows.at(-1);
  if (total === undefined) return null;
  const values = places.map((place) => valueAt(total, place));
  if (saysNothing(values)) return null;
  const rows = places.flatMap((place) => table.columns[place] ?? []);
  return { kind: 'bars', unit: 'count', rows, series: [{ label: total.label, values }] };
}

function heat(table: ReportTable, list: ListName | null): Chart | null {
  const isMeant = (label: Label): boolean =>
    list === null
      ? !(label.kind === 'term' && label.of === 'total')
      : label.kind === 'list' && label.list === list;
  const places = placesOf(table, isMeant);
  const rows = table.rows.filter((row) => !isTotal(row));
  const cells = rows.flatMap((row, y) =>
    places.map((place, x) => [x, y, valueAt(row, place) ?? 0] as const),
  );
  const most = Math.max(0, ...cells.map(([, , value]) => value));
  if (most === 0) return null;
  const columns = places.flatMap((place) => table.columns[place] ?? []);
  return { kind: 'heat', rows: rows.map(({ label }) => label), columns, cells, most };
}

/** What to draw of a table of a report; null where nothing was counted or a drawing would say less than the table. */
export function chartOf(table: ReportTable): Chart | null {
  const plan = PLANS[table.name];
  if (plan === undefined) return null;
  if (plan.kind === 'heat') return heat(table, plan.list);
  return plan.kind === 'across' ? across(table, plan.list) : drawn(table, plan);
}
