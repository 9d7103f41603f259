import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../shared/contract/ledger-channels.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { ChosenColumn, LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { CHOOSE_WIDTH, placedColumns, wholeWidth } from './column-places.ts';
import { moveOf } from './grid-keys.ts';
import type { LedgerFilter } from './ledger-filter.ts';
import { LedgerHead } from './ledger-head.tsx';
import { LedgerLine } from './ledger-line.tsx';
import { useSteady } from './use-steady.ts';
import { useVisibleRows } from './visible-rows.ts';

const LINE = 32;
const SEARCHED_LINE = 52;
const HEAD_AND_FOOT = 64;

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

/** Keeps the row that has the keyboard, and brings it into sight before it is focused: it may not be drawn yet. */
function useActiveRow(rows: readonly LedgerRow[], height: number) {
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [shown, setShown] = useState(rows);
  const wanted = useRef<'focus' | 'turned' | null>(null);
  if (shown !== rows) {
    setShown(rows);
    setActive(0);
  }
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
    if (wanted.current === 'turned') wanted.current = 'focus';
  }, [rows]);
  useEffect(() => {
    if (wanted.current !== 'focus') return;
    const line = box.current?.querySelector<HTMLElement>(`[data-row="${String(active)}"]`);
    if (line === null || line === undefined) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });
  const goTo = (to: number): void => {
    const { current } = box;
    if (current !== null) {
      const top = to * height;
      const room = current.clientHeight - HEAD_AND_FOOT;
      if (top < current.scrollTop) current.scrollTop = top;
      else if (top + height > current.scrollTop + room) {
        current.scrollTop = top + height - Math.max(room, height);
      }
    }
    wanted.current = 'focus';
    setActive(to);
  };
  return {
    box,
    active: Math.min(active, Math.max(rows.length - 1, 0)),
    setActive,
    goTo,
    turned: (): void => {
      wanted.current = 'turned';
    },
  };
}

/** One page of cases. Only the lines in sight are drawn; arrows move, Enter opens, Space chooses. */
export function LedgerGrid(props: GridProps) {
  const { rows, columns, filter, search, first, chosen } = props;
  const { t } = useTranslation();
  const height = search === '' ? LINE : SEARCHED_LINE;
  const { box, active, setActive, goTo, turned } = useActiveRow(rows, height);
  const seen = useVisibleRows(box, rows.length, height);
  const open = useSteady(props.onOpen);
  const choose = useSteady(props.onChoose);
  const press = useSteady((event: KeyboardEvent, at: number) => {
    const row = rows[at];
    const screen = Math.max(Math.floor((box.current?.clientHeight ?? 0) / height) - 2, 1);
    const move = moveOf(event.key, { at, count: rows.length, screen });
    if (move === null || row === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    if (move.kind === 'row') goTo(move.to);
    else if (move.kind === 'open') props.onOpen(row);
    else if (move.kind === 'choose') props.onChoose(row.id);
    else {
      turned();
      props.onTurn(move.to);
    }
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
        <colgroup>
          <col style={{ width: CHOOSE_WIDTH }} />
          {placed.map(({ name, width }) => (
            <col key={name} style={{ width }} />
          ))}
        </colgroup>
        <LedgerHead columns={placed} filter={filter} onFilter={props.onFilter} />
        <tbody>
          {seen.first === 0 ? null : (
            <tr aria-hidden="true" style={{ height: seen.first * height }} />
          )}
          {drawn.map((row, index) => line(row, seen.first + index))}
          {seen.end === rows.length ? null : (
            <tr aria-hidden="true" style={{ height: (rows.length - seen.end) * height }} />
          )}
        </tbody>
        {props.foot}
      </table>
    </div>
  );
}
