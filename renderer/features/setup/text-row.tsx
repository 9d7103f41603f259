import { useId } from 'react';
import { Labelled } from '../../ui/labelled.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';

type TextRowProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly place: string;
  readonly max: number;
  readonly note?: string;
  readonly required?: boolean;
  readonly plain?: boolean;
  readonly secret?: boolean;
  readonly first?: boolean;
};

/** One labelled line of the set-up forms. */
export function TextRow(props: TextRowProps) {
  const { label, value, onChange, place, max, note, required, plain, secret, first } = props;
  const id = useId();
  const focus = first ?? false;
  return (
    <Labelled
      label={label}
      controlId={id}
      place={place}
      required={required ?? false}
      {...(note === undefined ? {} : { note })}
    >
      {secret === true ? (
        <SecretInput id={id} value={value} onChange={onChange} isNew first={focus} />
      ) : (
        <TextInput
          id={id}
          value={value}
          onChange={onChange}
          max={max}
          plain={plain ?? false}
          first={focus}
        />
      )}
    </Labelled>
  );
}
