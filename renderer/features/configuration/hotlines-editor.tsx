import type { Hotline } from '../../../shared/domain/configuration.ts';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, typed, typedOrNull } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { HOTLINES } from '../../../shared/data/hotlines.ts';

const SHORT = { kind: 'text', max: 20 } as const;
const LONG = { kind: 'text', max: 200 } as const;
const SHIPPED = new Set(HOTLINES.map(({ code }) => code));

function useColumns(): readonly Column<Hotline>[] {
  const { places } = useWords().configuration;
  const two = (name: 'name' | 'scope', label: string, language: 'zh' | 'en'): Column<Hotline> =>
    fieldColumn({
      label: `${label} ${places[language]}`,
      field: LONG,
      get: (row) => row[name][language],
      set: (row, value) => ({ ...row, [name]: { ...row[name], [language]: typed(value) } }),
    });
  return [
    fieldColumn({
      label: places.code,
      width: 'narrow',
      field: SHORT,
      get: ({ code }) => code,
      set: (row, value) => ({ ...row, code: typed(value) }),
      fixed: ({ code }) => SHIPPED.has(code),
    }),
    two('name', places.name, 'zh'),
    two('name', places.name, 'en'),
    fieldColumn({
      label: places.number,
      width: 'middle',
      field: SHORT,
      get: ({ number }) => number,
      set: (row, value) => ({ ...row, number: typedOrNull(value) }),
    }),
    two('scope', places.scope, 'zh'),
    two('scope', places.scope, 'en'),
    fieldColumn({
      label: places.active,
      width: 'narrow',
      field: { kind: 'flag' },
      get: ({ active }) => active,
      set: (row, value) => ({ ...row, active: value === true }),
    }),
  ];
}

/** 热线: where customers may turn; printed on every notice. */
export function HotlinesEditor({ value, onChange }: EditorProps<'hotlines'>) {
  const columns = useColumns();
  const blank = { zh: '', en: '' };
  const fresh: Hotline = {
    code: `HL${String(value.length + 1)}`,
    name: blank,
    number: null,
    scope: blank,
    note: null,
    active: true,
  };
  return (
    <EditTable
      rows={value}
      columns={columns}
      nameOf={({ code }) => code}
      onChange={onChange}
      fresh={fresh}
    />
  );
}
