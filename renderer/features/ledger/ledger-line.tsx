import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../shared/contract/ledger-channels.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { LEDGER_COLUMNS } from '../../../shared/domain/ledger-columns.ts';
import { useWords } from '../../ui/use-words.ts';
import type { PlacedColumn } from './column-places.ts';
import { useCells } from './ledger-cells.tsx';
import type { Cell } from './ledger-cells.tsx';
import { Marked } from './marked.tsx';

export type LineProps = {
  readonly row: LedgerRow;
  readonly index: number;
  /** Its number in the ledger; 0 while that is not known. */
  readonly position: number;
  readonly columns: readonly PlacedColumn[];
  readonly search: string;
  readonly height: number;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onActive: (index: number) => void;
  readonly onOpen: (row: LedgerRow) => void;
  readonly onChoose: (id: CaseId) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
};

const SEARCHED_COLUMNS: ReadonlySet<string> = new Set(['caseNo', 'request']);

function CellOf({
  column,
  cell,
  search,
}: {
  readonly column: PlacedColumn;
  readonly cell: Cell;
  readonly search: string;
}) {
  const { text, look, more } = cell;
  const { kind } = LEDGER_COLUMNS[column.name];
  const marked =
    search !== '' && SEARCHED_COLUMNS.has(column.name) ? (
      <Marked text={text} search={search} />
    ) : (
      text
    );
  return (
    <td
      className={`${kind === 'text' || kind === 'yesNo' ? '' : 'number '}${kind}${column.left === null ? '' : ' fixed'}`}
      style={column.left === null ? {} : { left: column.left }}
      title={more ?? text}
    >
      {look ?? marked}
    </td>
  );
}

/** Where the search found the case, under its number, in the words around it. */
function Found({ row, search }: Pick<LineProps, 'row' | 'search'>) {
  const { t } = useTranslation();
  const { found: parts } = useWords().ledger;
  if (row.found === null) return null;
  const { part, text } = row.found;
  return (
    <div className="found" title={text}>
      <span className="quiet">{t('ledger.foundIn', { part: parts[part] })}</span>{' '}
      <Marked text={text} search={search} />
    </div>
  );
}

/** One case. In a search a second line tells where it was found. */
export const LedgerLine = memo((props: LineProps) => {
  const { row, index, position, columns, search, height, active, chosen } = props;
  const { t } = useTranslation();
  const cellOf = useCells();
  const number = row.caseNo ?? t('common.noNumber');
  return (
    <tr
      {...(active ? { 'aria-current': 'true' as const } : {})}
      className={chosen ? 'chosen' : ''}
      data-row={index}
      data-found={search === '' ? undefined : 'true'}
      aria-rowindex={index + 2}
      style={{ height }}
      tabIndex={active ? 0 : -1}
      onFocus={() => {
        props.onActive(index);
      }}
      onClick={() => {
        props.onOpen(row);
      }}
      onKeyDown={(event) => {
        props.onKey(event, index);
      }}
    >
      <td className="fixed choose" style={{ left: 0 }}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('ledger.choose', { caseNo: number })}
          checked={chosen}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={() => {
            props.onChoose(row.id);
          }}
        />
        {search === '' ? null : <Found row={row} search={search} />}
      </td>
      {columns.map((column) => (
        <CellOf
          key={column.name}
          column={column}
          cell={cellOf(column.name, row, position)}
          search={search}
        />
      ))}
    </tr>
  );
});
