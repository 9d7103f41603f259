import { useId } from 'react';
import { Labelled } from './labelled.tsx';
import { TextInput } from './text-input.tsx';

type PlainFieldProps = {
  readonly label: string;
  /** `entity.name`: where a refusal leads to. */
  readonly place: string;
  readonly value: string;
  readonly max: number;
  readonly required?: boolean;
  /** Typing begins here. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
};

/** A 工号 or code with its label: digits and letters only. */
export function PlainField({ label, place, required, ...input }: PlainFieldProps) {
  const id = useId();
  return (
    <Labelled label={label} controlId={id} place={place} required={required ?? false}>
      <TextInput id={id} plain {...input} />
    </Labelled>
  );
}
