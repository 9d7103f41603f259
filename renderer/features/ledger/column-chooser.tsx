import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Drawer, InputNumber } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FIXED_COLUMNS,
  NARROWEST,
  SHIPPED_VIEWS,
  WIDEST,
} from '../../../shared/domain/ledger-columns.ts';
import type { ChosenColumn, LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { useWords } from '../../ui/use-words.ts';
import { offeredColumns, withMoved, withToggled, withWidth } from './column-order.ts';

type ChooserProps = {
  readonly columns: readonly ChosenColumn[];
  readonly onChange: (columns: readonly ChosenColumn[]) => void;
  readonly onClose: () => void;
};

type EntryProps = {
  readonly column: ChosenColumn;
  readonly shown: boolean;
  readonly movable: boolean;
  readonly onToggle: () => void;
  readonly onWidth: (width: number) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
};

function Entry({ column, shown, movable, ...does }: EntryProps) {
  const { t } = useTranslation();
  const { ledger } = useWords();
  const word = ledger.columns[column.name];
  const press = (event: KeyboardEvent): void => {
    if (!movable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    does.onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way; the keys are heard from whichever control of the line has the focus
    <li
      className="column-entry"
      data-entry={column.name}
      draggable={movable}
      onDragStart={does.onDrag}
      onDragOver={(event) => {
        if (movable) event.preventDefault();
      }}
      onDrop={does.onDrop}
      onKeyDown={press}
    >
      <HolderOutlined aria-hidden="true" className={movable ? 'holder' : 'holder none'} />
      <label className="column-name">
        <input type="checkbox" checked={shown} onChange={does.onToggle} /> {word}
      </label>
      <InputNumber
        aria-label={t('ledger.chooser.width', { column: word })}
        size="small"
        min={NARROWEST}
        max={WIDEST}
        step={10}
        precision={0}
        disabled={!shown}
        value={column.width}
        onChange={(width) => {
          if (width !== null) does.onWidth(width);
        }}
      />
      <Button
        size="small"
        disabled={!movable}
        aria-label={t('ledger.chooser.up', { column: word })}
        icon={<ArrowUpOutlined />}
        onClick={() => {
          does.onMove(-1);
        }}
      />
      <Button
        size="small"
        disabled={!movable}
        aria-label={t('ledger.chooser.down', { column: word })}
        icon={<ArrowDownOutlined />}
        onClick={() => {
          does.onMove(1);
        }}
      />
    </li>
  );
}

type ListProps = Pick<ChooserProps, 'columns' | 'onChange'>;

function ColumnList({ columns, onChange }: ListProps) {
  const { t } = useTranslation();
  const { ledger } = useWords();
  const [dragged, setDragged] = useState<LedgerColumnName | null>(null);
  const [said, setSaid] = useState('');
  const shown = new Set(columns.map(({ name }) => name));
  const move = (name: LedgerColumnName, to: number): void => {
    const next = withMoved(columns, name, to);
    onChange(next);
    const place = next.findIndex((column) => column.name === name) + 1;
    setSaid(t('ledger.chooser.moved', { column: ledger.columns[name], place }));
  };
  return (
    <>
      <output className="visually-hidden">{said}</output>
      <ul className="column-list">
        {offeredColumns(columns).map((column) => {
          const { name } = column;
          const at = columns.findIndex((one) => one.name === name);
          const movable = shown.has(name) && !FIXED_COLUMNS.has(name);
          return (
            <Entry
              key={name}
              column={column}
              shown={shown.has(name)}
              movable={movable}
              onToggle={() => {
                onChange(withToggled(columns, name));
              }}
              onWidth={(width) => {
                onChange(withWidth(columns, name, width));
              }}
              onMove={(by) => {
                move(name, at + by);
              }}
              onDrag={() => {
                setDragged(name);
              }}
              onDrop={() => {
                if (dragged !== null && movable) move(dragged, at);
                setDragged(null);
              }}
            />
          );
        })}
      </ul>
    </>
  );
}

/** Which columns, in which order, how wide: by mouse or by keyboard, shown in the list at once. */
export function ColumnChooser({ columns, onChange, onClose }: ChooserProps) {
  const { t } = useTranslation();
  const buttons = [
    ['reset', SHIPPED_VIEWS.usual],
    ['whole', SHIPPED_VIEWS.whole],
  ] as const;
  return (
    <Drawer
      open
      size={460}
      title={t('ledger.chooser.title')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
      footer={
        <div className="drawer-buttons">
          {buttons.map(([word, columnsThen]) => (
            <Button
              key={word}
              onClick={() => {
                onChange(columnsThen);
              }}
            >
              {t(`ledger.chooser.${word}`)}
            </Button>
          ))}
          <Button type="primary" onClick={onClose}>
            {t('ledger.filters.apply')}
          </Button>
        </div>
      }
    >
      <p className="note">{t('ledger.chooser.note')}</p>
      <ColumnList columns={columns} onChange={onChange} />
    </Drawer>
  );
}
