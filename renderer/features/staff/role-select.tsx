import { useMemo } from 'react';
import { ROLES } from '../../../shared/domain/roles.ts';
import { ManySelect } from '../../ui/code-select.tsx';
import { useWords } from '../../ui/use-words.ts';

type RoleSelectProps = {
  readonly id: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Any of the account roles 岗位. */
export function RoleSelect({ id, value, onChange }: RoleSelectProps) {
  const { roles } = useWords();
  const options = useMemo(
    () => ROLES.map((role) => ({ value: role, label: roles.names[role] })),
    [roles],
  );
  return <ManySelect id={id} options={options} value={value} onChange={onChange} />;
}
