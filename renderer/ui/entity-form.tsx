import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { isInput } from '../../shared/domain/fields.ts';
import type { Fields, InputOf } from '../../shared/domain/fields.ts';
import { isGroup } from './field-controls.tsx';
import { FieldInput } from './field-input.tsx';
import { Labelled } from './labelled.tsx';

/** How one field differs from the usual. */
export type FieldLook = {
  readonly required?: boolean;
  readonly rows?: number;
  readonly plain?: boolean;
  /** A flag that is answered with yes or no, neither of them by default. */
  readonly answered?: boolean;
  readonly wide?: boolean;
  readonly disabled?: boolean;
  readonly only?: readonly string[];
  readonly note?: ReactNode;
  /** Stands after the control, for example a button that shows the whole number. */
  readonly after?: ReactNode;
};

type EntityFormProps<F extends Fields, N extends keyof F & string> = {
  readonly fields: F;
  /** Which fields, in this order. */
  readonly names: readonly N[];
  readonly labels: Readonly<Record<N, string>>;
  /** The prefix of `data-field`: where refusals lead to. */
  readonly scope: string;
  readonly value: { readonly [K in N]?: unknown };
  /** The fields that changed, one at a time, already checked against the table. */
  readonly onChange: (patch: InputOf<F>) => void;
  readonly looks?: Readonly<Partial<Record<N, FieldLook>>>;
  readonly disabled?: boolean;
  readonly columns?: 1 | 2 | 3 | 4;
};

type RowProps<F extends Fields> = {
  readonly fields: F;
  readonly name: keyof F & string;
  readonly label: string;
  readonly scope: string;
  readonly value: unknown;
  readonly look: FieldLook;
  readonly onChange: (patch: InputOf<F>) => void;
};

function FieldRow<F extends Fields>(props: RowProps<F>) {
  const { fields, name, label, scope, value, look, onChange } = props;
  const id = useId();
  const field = fields[name];
  if (field === undefined) return null;
  const change = (next: unknown): void => {
    const patch: unknown = { [name]: next };
    if (isInput(fields, patch)) onChange(patch);
  };
  const { wide, note, after, ...input } = look;
  const control = (
    <FieldInput {...input} field={field} id={id} value={value ?? null} onChange={change} />
  );
  return (
    <Labelled
      label={label}
      controlId={id}
      group={isGroup(field, look.answered)}
      place={`${scope}.${name}`}
      wide={wide ?? false}
      inline={field.kind === 'flag' && look.answered !== true}
      required={look.required ?? false}
      {...(note === undefined ? {} : { note })}
    >
      {after === undefined ? (
        control
      ) : (
        <span className="with-after">
          {control}
          {after}
        </span>
      )}
    </Labelled>
  );
}

/** Inputs for some fields of an entity, generated from its table. */
export function EntityForm<F extends Fields, N extends keyof F & string>(
  props: EntityFormProps<F, N>,
) {
  const { fields, names, labels, scope, value, onChange, looks, disabled, columns } = props;
  const off = disabled === true ? { disabled: true } : {};
  return (
    <div className={`entity-form columns-${String(columns ?? 3)}`}>
      {names.map((name) => (
        <FieldRow
          key={name}
          fields={fields}
          name={name}
          label={labels[name]}
          scope={scope}
          value={value[name]}
          look={{ ...looks?.[name], ...off }}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

/** The state of a form that is sent whole: what was entered so far, and how to change it. */
export function useInput<F extends Fields>(
  _fields: F,
  initial: InputOf<F>,
): readonly [InputOf<F>, (patch: InputOf<F>) => void, (whole: InputOf<F>) => void] {
  const [value, setValue] = useState<InputOf<F>>(initial);
  const change = (patch: InputOf<F>): void => {
    setValue((known) => ({ ...known, ...patch }));
  };
  return [value, change, setValue];
}
