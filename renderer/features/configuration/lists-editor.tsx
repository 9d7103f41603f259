import { Tag } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LISTS } from '../../../shared/data/lists.ts';
import type { ListChange } from '../../../shared/domain/configuration.ts';
import { CLOSED_LISTS, FIXED_LISTS } from '../../../shared/domain/entry-checks.ts';
import { isListName, LIST_NAMES } from '../../../shared/domain/list-names.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, typed, typedOrNull } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { FindBox } from './find-box.tsx';

function isShipped({ list, code }: Pick<ListChange, 'list' | 'code'>): boolean {
  return LISTS[list].some((entry) => entry.code === code);
}

/** Every entry of a list as it stands: shipped ones with our words over them, then our own. */
function entriesOf(list: ListName, changes: readonly ListChange[]): readonly ListChange[] {
  const mine = changes.filter((change) => change.list === list);
  const shipped = LISTS[list].map((entry): ListChange => {
    const { code, zh, en, group = null, jrtCode = null } = entry;
    const own = mine.find((change) => change.code === code);
    return own ?? { list, code, zh, en, group, jrtCode, active: true };
  });
  return [...shipped, ...mine.filter((change) => !isShipped(change))];
}

/** Only what differs from what is shipped is kept. */
function isChange(row: ListChange): boolean {
  const entry = LISTS[row.list].find(({ code }) => code === row.code);
  if (entry === undefined) return true;
  const same =
    entry.zh === row.zh && entry.en === row.en && (entry.jrtCode ?? null) === row.jrtCode;
  return !same || !row.active;
}

function useColumns(list: ListName): readonly Column<ListChange>[] {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const text = (name: 'zh' | 'en'): Column<ListChange> =>
    fieldColumn({
      label: places[name],
      field: { kind: 'text', max: 200 },
      get: (row) => row[name],
      set: (row, value) => ({ ...row, [name]: typed(value) }),
    });
  const codeColumn = fieldColumn<ListChange>({
    label: places.code,
    width: 'narrow',
    field: { kind: 'text', max: 20 },
    get: ({ code }) => code,
    set: (row, value) => ({ ...row, code: typed(value) }),
    fixed: isShipped,
  });
  return [
    codeColumn,
    text('zh'),
    text('en'),
    fieldColumn({
      label: places.jrtCode,
      width: 'narrow',
      field: { kind: 'text', max: 20 },
      get: ({ jrtCode }) => jrtCode,
      set: (row, value) => ({ ...row, jrtCode: typedOrNull(value) }),
    }),
    fieldColumn({
      label: places.active,
      width: 'narrow',
      field: { kind: 'flag' },
      get: ({ active }) => active,
      set: (row, value) => ({ ...row, active: value === true }),
      fixed: () => FIXED_LISTS.has(list),
    }),
    {
      label: places.origin,
      width: 'narrow',
      cell: (row) => (isShipped(row) ? null : <Tag>{t('configuration.lists.own')}</Tag>),
    },
  ];
}

/** 字典: every code list, worded and added to as the institution needs it. Codes never go. */
export function ListsEditor({ value, onChange }: EditorProps<'lists'>) {
  const { t } = useTranslation();
  const { listNames } = useWords().configuration;
  const [list, setList] = useState<ListName>('source');
  const [find, setFind] = useState('');
  const listId = useId();
  const columns = useColumns(list);
  const entries = entriesOf(list, value);
  const shown = entries.filter(({ code, zh, en }) => `${code} ${zh} ${en}`.includes(find.trim()));
  const fresh = { list, code: '', zh: '', en: '', group: null, jrtCode: null, active: true };
  const take = (rows: readonly ListChange[]): void => {
    // Rows keep their places; one that is added stands at the end.
    const next = entries.map((row) => rows[shown.indexOf(row)] ?? row);
    const added = rows.slice(shown.length);
    const others = value.filter((change) => change.list !== list);
    onChange([...others, ...[...next, ...added].filter(isChange)]);
  };
  return (
    <>
      <FindBox
        value={find}
        onChange={setFind}
        note={t('configuration.rows', { count: shown.length })}
      >
        <label htmlFor={listId}>{t('configuration.lists.list')}</label>
        <OneSelect
          id={listId}
          required
          value={list}
          options={LIST_NAMES.map((one) => ({ value: one, label: listNames[one] }))}
          onChange={(next) => {
            if (isListName(next)) setList(next);
          }}
        />
        {CLOSED_LISTS.has(list) ? (
          <span className="note">{t('configuration.lists.fixed')}</span>
        ) : null}
      </FindBox>
      <EditTable
        key={list}
        rows={shown}
        columns={columns}
        nameOf={({ code }) => code}
        onChange={take}
        fresh={CLOSED_LISTS.has(list) ? undefined : fresh}
      />
    </>
  );
}
