import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shapedContent } from '../../../shared/contract/configuration-reading.ts';
import { isStaffId } from '../../../shared/domain/ids.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useChannel } from '../../api/use-channel.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { StaffSelect } from '../../ui/staff-select.tsx';
import { useStaff } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';
import { EditTable } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';

type Receiver = EditorProps<'receivers'>['value'][number];

function useDepartments(): readonly string[] {
  const { data } = useChannel('configuration.read', { kind: 'departments', version: null });
  const known = data === null ? null : shapedContent('departments', data.content);
  return (known ?? []).filter(({ active }) => active).map(({ name }) => name);
}

function personColumn(
  label: string,
  get: (row: Receiver) => StaffId | null,
  set: (row: Receiver, id: StaffId | null) => Receiver,
): Column<Receiver> {
  return {
    label,
    width: 'middle',
    cell: (row, change, name) => (
      <StaffSelect
        name={name}
        value={get(row)}
        onChange={(id) => {
          change(set(row, id));
        }}
      />
    ),
  };
}

function departmentColumn(label: string, departments: readonly string[]): Column<Receiver> {
  const options = departments.map((one) => ({ value: one, label: one }));
  return {
    label,
    width: 'middle',
    cell: (row, change, name) => (
      <OneSelect
        name={name}
        required
        value={row.dept}
        options={options}
        onChange={(dept) => {
          if (dept !== null) change({ ...row, dept });
        }}
      />
    ),
  };
}

/** 移交接收人确认表: who takes a slip for a department, and who when they are away. */
export function ReceiversEditor({ value, onChange }: EditorProps<'receivers'>) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const departments = useDepartments();
  const first = useStaff().find(({ active, id }) => active && isStaffId(id));
  const free = departments.find((name) => !value.some(({ dept }) => dept === name));
  const fresh =
    first === undefined || free === undefined
      ? undefined
      : { dept: free, receiverId: first.id, deputyId: null };
  return (
    <>
      <p className="note">{t('configuration.receivers.note')}</p>
      {departments.length === 0 ? (
        <p className="notice">
          <Link href="/configuration/departments">
            {t('configuration.receivers.noDepartments')}
          </Link>
        </p>
      ) : null}
      <EditTable<Receiver>
        rows={value}
        columns={[
          departmentColumn(places.dept, departments),
          personColumn(
            places.receiverId,
            ({ receiverId }) => receiverId,
            (row, id) => (id === null ? row : { ...row, receiverId: id }),
          ),
          personColumn(
            places.deputyId,
            ({ deputyId }) => deputyId,
            (row, deputyId) => ({ ...row, deputyId }),
          ),
        ]}
        nameOf={({ dept }) => dept}
        onChange={onChange}
        fresh={fresh}
        removable={() => true}
      />
    </>
  );
}
