import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_TEXT } from '../../../shared/domain/configuration.ts';
import type { LexiconTerm } from '../../../shared/domain/lexicon.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { withRows } from '../../../shared/domain/overlay.ts';
import { useWords } from '../../ui/use-words.ts';
import { count, EditTable, fieldColumn, plainColumn, typedOrNull } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { activeColumn, wordColumns } from './entry-columns.tsx';
import { FindBox } from './find-box.tsx';

const NUMBERS = [
  ['weight', 5],
  ['urgency', 5],
  ['mood', 3],
] as const;

function useColumns(): readonly Column<LexiconTerm>[] {
  const { places } = useWords().configuration;
  return [
    plainColumn(places.code, ({ code }) => code),
    ...wordColumns<LexiconTerm>(places, ENTRY_TEXT, 'middle'),
    fieldColumn({
      label: places.category,
      width: 'middle',
      field: { kind: 'code', list: 'reason' },
      get: ({ category }) => category,
      set: (row, value) => ({ ...row, category: typedOrNull(value) }),
    }),
    ...NUMBERS.map(([name, max]) =>
      fieldColumn<LexiconTerm>({
        label: places[name],
        width: 'narrow',
        field: { kind: 'count', min: 0, max } satisfies Field,
        get: (row) => row[name],
        set: (row, value) => ({ ...row, [name]: count(value) }),
      }),
    ),
    fieldColumn({
      label: places.safety,
      width: 'narrow',
      field: { kind: 'flag' },
      get: ({ safety }) => safety,
      set: (row, value) => ({ ...row, safety: value === true }),
    }),
    activeColumn(places.active),
  ];
}

function freeCode(terms: readonly LexiconTerm[]): string {
  const known = new Set(terms.map(({ code }) => code));
  let number = terms.length + 1;
  while (known.has(`LX${String(number)}`)) number += 1;
  return `LX${String(number)}`;
}

/** 关键词库: the words that suggest a cause, urgency and mood; they only ever suggest. */
export function LexiconEditor({ value, onChange }: EditorProps<'lexicon'>) {
  const { t } = useTranslation();
  const columns = useColumns();
  const [find, setFind] = useState('');
  const shown = value.filter(({ zh, en, code }) => `${code} ${zh} ${en}`.includes(find.trim()));
  const fresh: LexiconTerm = {
    code: freeCode(value),
    zh: '',
    en: '',
    category: null,
    branchCause: null,
    weight: 1,
    urgency: 0,
    mood: 0,
    safety: false,
    active: true,
  };
  return (
    <>
      <FindBox
        value={find}
        onChange={setFind}
        note={t('configuration.rows', { count: shown.length })}
      />
      <EditTable
        rows={shown}
        columns={columns}
        nameOf={({ code, zh }) => `${code} ${zh}`}
        fresh={fresh}
        onChange={(rows) => {
          onChange(withRows(value, rows));
        }}
      />
    </>
  );
}
