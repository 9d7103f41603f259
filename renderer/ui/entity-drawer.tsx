import type { ComponentProps } from 'react';
import type { Fields, InputOf } from '../../shared/domain/fields.ts';
import { EntityForm } from './entity-form.tsx';
import type { FieldLook } from './entity-form.tsx';
import { FormDrawer } from './form-drawer.tsx';

type EntityDrawerProps<F extends Fields, N extends keyof F & string> = Omit<
  ComponentProps<typeof FormDrawer>,
  'children'
> & {
  readonly fields: F;
  readonly names: readonly N[];
  readonly labels: Readonly<Record<N, string>>;
  readonly scope: string;
  readonly looks: Readonly<Partial<Record<N, FieldLook>>>;
  readonly value: InputOf<F>;
  readonly onChange: (value: InputOf<F>) => void;
};

/** A record of one's own beside the page, one field under the other, in the drawer of all forms. */
export function EntityDrawer<F extends Fields, N extends keyof F & string>({
  fields,
  names,
  labels,
  scope,
  looks,
  value,
  onChange,
  ...drawer
}: EntityDrawerProps<F, N>) {
  return (
    <FormDrawer {...drawer}>
      <EntityForm
        fields={fields}
        names={names}
        labels={labels}
        scope={scope}
        value={value}
        looks={looks}
        columns={1}
        onChange={(patch) => {
          onChange({ ...value, ...patch });
        }}
      />
    </FormDrawer>
  );
}
