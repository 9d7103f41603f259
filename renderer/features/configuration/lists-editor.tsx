import { Tag } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LISTS } from '../../../shared/data/lists.ts';
import { ENTRY_TEXT } from '../../../shared/domain/configuration.ts';
import type { ListChange } from '../../../shared/domain/configuration.ts';
import { CLOSED_LISTS, FIXED_LISTS } from '../../../shared/domain/entry-checks.ts';
import { isListName, LIST_NAMES } from '../../../shared/domain/list-names.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';
import { overlaid } from '../../../shared/domain/overlay.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import type { Option } from '../../ui/code-select.tsx';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, typedOrNull } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { activeColumn, codeColumn, wordColumns } from './entry-columns.tsx';
import { FindBox } from './find-box.tsx';

function isShipped({ list, code }: Pick<ListChange, 'list' | 'code'>): boolean {
  return LISTS[list].some((entry) => entry.code === code);
}

/** Every entry of a list as it stands: shipped ones with our words over them, then our own. */
function entriesOf(list: ListName, changes: readonly ListChange[]): readonly ListChange[] {
  const mine = changes.filter((change) => change.list === list);
  return overlaid(LISTS[list], mine, {
    over: ({ code, zh, en, group = null, jrtCode = null }, own) =>
      own ?? { list, code, zh, en, group, jrtCode, active: true },
    own: (change) => change,
  });
}

/** What the entries of a list belong to, in the order of the list; none where they stand alone. */
function groupsOf(list: ListName): readonly string[] {
  return [...new Set(LISTS[list].flatMap(({ group }) => group ?? []))];
}

/** Only what differs from what is shipped is kept. */
function isChange(row: ListChange): boolean {
  const entry = LISTS[row.list].find(({ code }) => code === row.code);
  if (entry === undefined) return true;
  const same =
    entry.zh === row.zh && entry.en === row.en && (entry.jrtCode ?? null) === row.jrtCode;
  return !same || !row.active;
}

/** The groups with the name of the entry that heads each, where there is one. */
function useGroups(list: ListName): readonly Option[] {
  const text = useEntryText();
  return groupsOf(list).map((group) => {
    const head = LISTS[list].find(({ code }) => code === group);
    return { value: group, label: head === undefined ? group : `${group} ${text(head)}` };
  });
}

/** What an entry of our own belongs to; a shipped one stays where it is. */
function groupColumn(label: string, groups: readonly Option[]): Column<ListChange> {
  return {
    label,
    width: 'middle',
    cell: (row, change, name) => (
      <OneSelect
        name={name}
        options={groups}
        value={row.group}
        disabled={isShipped(row)}
        onChange={(group) => {
          change({ ...row, group });
        }}
      />
    ),
  };
}

function useColumns(list: ListName): readonly Column<ListChange>[] {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const groups = useGroups(list);
  return [
    codeColumn<ListChange>(places.code, isShipped),
    ...wordColumns<ListChange>(places, ENTRY_TEXT),
    ...(groupsOf(list).length === 0 ? [] : [groupColumn(places.group, groups)]),
    fieldColumn({
      label: places.jrtCode,
      width: 'narrow',
      field: { kind: 'text', max: 20 },
      get: ({ jrtCode }) => jrtCode,
      set: (row, value) => ({ ...row, jrtCode: typedOrNull(value) }),
    }),
    activeColumn(places.active, () => FIXED_LISTS.has(list)),
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
