import { useMemo } from 'react';
import type { StaffView } from '../../shared/contract/views.ts';
import { isStaffId } from '../../shared/domain/ids.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { ManySelect, OneSelect } from './code-select.tsx';
import type { Option } from './code-select.tsx';
import { useStaff } from './staff-names.tsx';

type StaffProps = {
  readonly id?: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
  /** Narrows the people, for example to those who may sign. */
  readonly only?: (staff: StaffView) => boolean;
};

function useStaffOptions(
  chosen: readonly string[],
  only?: (staff: StaffView) => boolean,
): readonly Option[] {
  const staff = useStaff();
  return useMemo(
    () =>
      staff
        .filter((one) => (one.active && (only?.(one) ?? true)) || chosen.includes(one.id))
        .map((one) => ({ value: one.id, label: `${one.name} ${one.staffNo}` })),
    [staff, chosen, only],
  );
}

const NONE: readonly string[] = [];

/** One colleague, found by name or 工号. */
export function StaffSelect({
  value,
  onChange,
  only,
  ...rest
}: StaffProps & {
  readonly value: StaffId | null;
  readonly onChange: (value: StaffId | null) => void;
}) {
  const chosen = useMemo(() => (value === null ? NONE : [value]), [value]);
  return (
    <OneSelect
      {...rest}
      options={useStaffOptions(chosen, only)}
      value={value}
      onChange={(next) => {
        onChange(isStaffId(next) ? next : null);
      }}
    />
  );
}

/** Several colleagues. */
export function StaffsSelect({
  value,
  onChange,
  only,
  ...rest
}: StaffProps & {
  readonly value: readonly StaffId[];
  readonly onChange: (value: readonly StaffId[]) => void;
}) {
  return (
    <ManySelect
      {...rest}
      options={useStaffOptions(value, only)}
      value={value}
      onChange={(next) => {
        onChange(next.filter((id) => isStaffId(id)));
      }}
    />
  );
}
