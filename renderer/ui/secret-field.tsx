import { useId } from 'react';
import { Labelled } from './labelled.tsx';
import { SecretInput } from './secret-input.tsx';

type SecretFieldProps = {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A password with its label. */
export function SecretField({ label, place, value, onChange }: SecretFieldProps) {
  const id = useId();
  return (
    <Labelled label={label} controlId={id} place={place} required>
      <SecretInput id={id} value={value} onChange={onChange} />
    </Labelled>
  );
}
