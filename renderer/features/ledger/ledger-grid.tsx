import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../shared/contract/ledger-channels.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { ChosenColumn, LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { useActiveRow } from './active-row.ts';
import type { ActiveRow } from './active-row.ts';
import { CHOOSE_WIDTH, placedColumns, wholeWidth } from './column-places.ts';
import { moveOf } from './grid-keys.ts';
import type { LedgerFilter } from './ledger-filter.ts';
import { LedgerHead } from './ledger-head.tsx';
import { LedgerLine } from './ledger-line.tsx';
import { useSteady } from './use-steady.ts';
import { useVisibleRows } from './visible-rows.ts';

const LINE = 32;
const SEARCHED_LINE = 52;

type GridProps = {
  readonly rows: readonly LedgerRow[];
  readonly columns: readonly ChosenColumn[];
  readonly filter: LedgerFilter;
  readonly search: string;
  /** The number of the first row; null while it is not known. */
  readonly first: number | null;
  readonly chosen: ReadonlySet<CaseId>;
  readonly onChoose: (id: CaseId) => void;
  readonly onOpen: (row: LedgerRow) => void;
  /** Past the first or the last row. */
  readonly onTurn: (to: 'previous' | 'next') => void;
  readonly onFilter: (column: LedgerColumnName) => void;
  readonly foot: ReactNode;
};

type Pressed = GridProps &
  Pick<ActiveRow, 'goTo' | 'turned'> & { readonly at: number; readonly screen: number };

/** Does what the key means at this line. */
function act(event: KeyboardEvent, pressed: Pressed): void {
  const { rows, at, screen } = pressed;
  const row = rows[at];
  const move = moveOf(event.key, { at, count: rows.length, screen });
  if (move === null || row === undefined || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  if (move.kind === 'row') pressed.goTo(move.to);
  else if (move.kind === 'open') pressed.onOpen(row);
  else if (move.kind === 'choose') pressed.onChoose(row.id);
  else {
    pressed.turned();
    pressed.onTurn(move.to);
  }
}

type GapProps = { readonly lines: number; readonly height: number };

/** The room of lines that are not drawn. */
function Gap({ lines, height }: GapProps) {
  return lines === 0 ? null : <tr aria-hidden="true" style={{ height: lines * height }} />;
}

function Widths({ columns }: { readonly columns: readonly ChosenColumn[] }) {
  return (
    <colgroup>
      <col style={{ width: CHOOSE_WIDTH }} />
      {columns.map(({ name, width }) => (
        <col key={name} style={{ width }} />
      ))}
    </colgroup>
  );
}

/** One page of cases. Only the lines in sight are drawn; arrows move, Enter opens, Space chooses. */
export function LedgerGrid(props: GridProps) {
  const { rows, columns, filter, search, first, chosen } = props;
  const { t } = useTranslation();
  const height = search === '' ? LINE : SEARCHED_LINE;
  const box = useRef<HTMLDivElement>(null);
  const seen = useVisibleRows(box, rows.length, height);
  const { active, setActive, goTo, turned } = useActiveRow(box, {
    rows,
    height,
    measure: seen.measure,
  });
  const open = useSteady(props.onOpen);
  const choose = useSteady(props.onChoose);
  const press = useSteady((event: KeyboardEvent, at: number) => {
    const screen = Math.max(Math.floor((box.current?.clientHeight ?? 0) / height) - 2, 1);
    act(event, { ...props, at, screen, goTo, turned });
  });
  const placed = placedColumns(columns);
  const drawn = rows.slice(seen.first, seen.end);
  // The active line is drawn wherever it is: it is the one that Tab comes to.
  const isActiveDrawn = active >= seen.first && active < seen.end;
  const line = (row: LedgerRow, index: number): ReactNode => (
    <LedgerLine
      key={row.id}
      row={row}
      index={index}
      position={first === null ? 0 : first + index}
      columns={placed}
      search={search}
      height={height}
      active={index === active || (!isActiveDrawn && index === seen.first)}
      chosen={chosen.has(row.id)}
      onActive={setActive}
      onOpen={open}
      onChoose={choose}
      onKey={press}
    />
  );
  return (
    <div ref={box} className="ledger-scroll" onScroll={seen.measure}>
      <table
        className="lines ledger-lines"
        style={{ width: wholeWidth(columns) }}
        aria-label={t('ledger.results')}
        aria-rowcount={rows.length + 1}
      >
        <Widths columns={placed} />
        <LedgerHead columns={placed} filter={filter} onFilter={props.onFilter} />
        <tbody>
          <Gap lines={seen.first} height={height} />
          {drawn.map((row, index) => line(row, seen.first + index))}
          <Gap lines={rows.length - seen.end} height={height} />
        </tbody>
        {props.foot}
      </table>
    </div>
  );
}
