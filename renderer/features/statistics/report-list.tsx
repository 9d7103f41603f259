import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Response } from '../../../shared/contract/api.ts';
import { listCellText, termText } from '../../../shared/forms/report-figures.ts';
import type { ReportNames } from '../../../shared/forms/report-figures.ts';
import { Figure } from '../../ui/report-figures.tsx';
import type { Behind } from '../../ui/report-figures.tsx';
import { useEntryText } from '../../ui/use-words.ts';

type List = Response<'reports.read'>['reports'][number]['lists'][number];

type ReportListProps = {
  readonly list: List;
  readonly names: ReportNames;
  readonly onBehind: ((behind: Behind) => void) | null;
};

function Row({
  list,
  names,
  row,
}: Omit<ReportListProps, 'onBehind'> & { row: List['rows'][number] }) {
  const { t } = useTranslation();
  const text = useEntryText();
  if (row.id === null) {
    return (
      <tr>
        <td className="number">{row.caseNo}</td>
        <td colSpan={list.columns.length - 1}>
          <span className="note">{t('statistics.named')}</span>
        </td>
      </tr>
    );
  }
  return (
    <tr>
      {list.columns.map((column) => (
        <td key={column} className={column === 'caseNo' ? 'number' : undefined}>
          {column === 'caseNo' ? (
            <Link href={`/case/${row.id ?? ''}`}>{row.caseNo}</Link>
          ) : (
            text(listCellText(column, row, names))
          )}
        </td>
      ))}
    </tr>
  );
}

/** The cases a report names one by one: the first ones, and the way to all. */
export function ReportList({ list, names, onBehind }: ReportListProps) {
  const { t } = useTranslation();
  const text = useEntryText();
  const title = text(termText(list.name));
  const total = list.total.value ?? 0;
  return (
    <>
      <h3>
        {title}{' '}
        <Figure
          cell={list.total}
          row={title}
          column={t('reports.terms.total')}
          onBehind={onBehind}
        />
      </h3>
      {list.rows.length < total && list.rows.length > 0 ? (
        <p className="note">{t('statistics.firstListed', { count: list.rows.length, total })}</p>
      ) : null}
      {list.rows.length === 0 ? null : (
        <table className="lines" aria-label={title}>
          <thead>
            <tr>
              {list.columns.map((column) => (
                <th key={column} scope="col">
                  {text(termText(column))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.rows.map((row, place) => (
              <Row key={row.id ?? `named ${String(place)}`} list={list} names={names} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
