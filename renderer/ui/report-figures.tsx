import { useTranslation } from 'react-i18next';
import { cellText } from '../../shared/domain/report-text.ts';
import type { Cell, ReportRow, ReportTable } from '../../shared/domain/report-table.ts';
import { headText, labelText, termText } from '../../shared/forms/report-figures.ts';
import type { ReportNames } from '../../shared/forms/report-figures.ts';
import { useEntryText } from './use-words.ts';
import './report-figures.css';

/** A number whose cases are asked for, and what they are. */
export type Behind = { readonly drill: string; readonly title: string };

type FigureProps = {
  readonly cell: Cell;
  readonly row: string;
  readonly column: string;
  /** Null for whoever may not list cases. */
  readonly onBehind: ((behind: Behind) => void) | null;
};

/** One number; where cases stand behind it, a button that opens them. */
export function Figure({ cell, row, column, onBehind }: FigureProps) {
  const { t } = useTranslation();
  const value = cellText(cell);
  const { drill } = cell;
  if (drill === null || onBehind === null || cell.value === null || cell.value === 0) {
    return value;
  }
  return (
    <button
      type="button"
      className="figure-button"
      aria-label={t('statistics.behind', { row, column, value })}
      onClick={() => {
        onBehind({ drill, title: t('statistics.behindTitle', { row, column }) });
      }}
    >
      {value}
    </button>
  );
}

type FiguresProps = {
  readonly table: ReportTable;
  readonly names: ReportNames;
  readonly onBehind?: ((behind: Behind) => void) | null;
};

function nameOf({ label, note }: ReportRow): string {
  const of = label.kind === 'list' ? `${label.list}.${label.code}` : `${label.kind}.${label.of}`;
  return note === undefined ? of : `${of} ${note}`;
}

/** Few numbers stand near their names; many stand close together. */
function widthOf({ columns }: ReportTable): string {
  if (columns.length <= FEW) return 'figures-narrow';
  return columns.length > MANY ? 'figures-wide' : '';
}

const FEW = 3;
const MANY = 10;

/** A table of a report: names to the left, numbers to the right. */
export function ReportFigures({ table, names, onBehind = null }: FiguresProps) {
  const { t } = useTranslation();
  const text = useEntryText();
  const title = text(termText(table.name));
  const columns = table.columns.map((column) => text(labelText(column, names)));
  if (table.rows.length === 0) return <p className="note">{t('statistics.nothing')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the page is moved by keyboard too
    <div className="figures-scroll" tabIndex={0}>
      <table className={`lines figures-table ${widthOf(table)}`} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{text(headText(table))}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => {
            const name = text(labelText(row.label, names));
            return (
              <tr key={nameOf(row)} data-total={nameOf(row) === 'term.total'}>
                <th scope="row">
                  {name}
                  {row.note === undefined ? null : <span className="note"> {row.note}</span>}
                </th>
                {row.cells.map((cell, place) => (
                  <td key={columns[place] ?? place}>
                    <Figure
                      cell={cell}
                      row={name}
                      column={columns[place] ?? ''}
                      onBehind={onBehind}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
