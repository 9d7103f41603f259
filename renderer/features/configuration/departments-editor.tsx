import { ENTRY_TEXT } from '../../../shared/domain/configuration.ts';
import type { DepartmentEntry } from '../../../shared/domain/configuration.ts';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, plainColumn, typed } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { activeColumn } from './entry-columns.tsx';

/** 部门: the departments that transfers and responsibility name. */
export function DepartmentsEditor({ value, onChange }: EditorProps<'departments'>) {
  const { places } = useWords().configuration;
  return (
    <EditTable<DepartmentEntry>
      rows={value}
      columns={[
        plainColumn(places.code, ({ code }) => code),
        fieldColumn({
          label: places.name,
          field: { kind: 'text', max: ENTRY_TEXT },
          get: ({ name }) => name,
          set: (row, next) => ({ ...row, name: typed(next) }),
        }),
        activeColumn(places.active),
      ]}
      nameOf={({ code, name }) => `${code} ${name}`}
      onChange={onChange}
      fresh={{ code: `D${String(value.length + 1).padStart(2, '0')}`, name: '', active: true }}
    />
  );
}
