import { HOTLINES } from '../../../shared/data/hotlines.ts';
import { ENTRY_TEXT } from '../../../shared/domain/configuration.ts';
import type { Hotline } from '../../../shared/domain/configuration.ts';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, typed, typedOrNull } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { activeColumn, codeColumn } from './entry-columns.tsx';

const TEXT = { kind: 'text', max: ENTRY_TEXT } as const;
const SHIPPED = new Set(HOTLINES.map(({ code }) => code));
const BLANK = { zh: '', en: '' } as const;

type Language = 'zh' | 'en';

/** A note that is empty in both languages is none. */
function noteWith(note: Hotline['note'], language: Language, text: string): Hotline['note'] {
  const next = { ...(note ?? BLANK), [language]: text };
  return next.zh === '' && next.en === '' ? null : next;
}

function useColumns(): readonly Column<Hotline>[] {
  const { places } = useWords().configuration;
  const label = (name: 'name' | 'scope' | 'note', language: Language): string =>
    `${places[name]} ${places[language]}`;
  const two = (name: 'name' | 'scope', language: Language): Column<Hotline> =>
    fieldColumn({
      label: label(name, language),
      field: TEXT,
      rows: 2,
      get: (row) => row[name][language],
      set: (row, value) => ({ ...row, [name]: { ...row[name], [language]: typed(value) } }),
    });
  const note = (language: Language): Column<Hotline> =>
    fieldColumn({
      label: label('note', language),
      field: TEXT,
      rows: 2,
      get: (row) => row.note?.[language] ?? '',
      set: (row, value) => ({ ...row, note: noteWith(row.note, language, typed(value)) }),
    });
  return [
    codeColumn(places.code, ({ code }) => SHIPPED.has(code)),
    two('name', 'zh'),
    two('name', 'en'),
    fieldColumn({
      label: places.number,
      width: 'narrow',
      field: { kind: 'text', max: 20 },
      get: ({ number }) => number,
      set: (row, value) => ({ ...row, number: typedOrNull(value) }),
    }),
    two('scope', 'zh'),
    two('scope', 'en'),
    note('zh'),
    note('en'),
    activeColumn(places.active),
  ];
}

/** 热线: where customers may turn; printed on every notice. */
export function HotlinesEditor({ value, onChange }: EditorProps<'hotlines'>) {
  const columns = useColumns();
  const fresh: Hotline = {
    code: `HL${String(value.length + 1)}`,
    name: BLANK,
    number: null,
    scope: BLANK,
    note: null,
    active: true,
  };
  return (
    <EditTable
      rows={value}
      columns={columns}
      nameOf={({ code, name }) => `${code} ${name.zh}`}
      onChange={onChange}
      fresh={fresh}
    />
  );
}
