import { useFirstFocus } from './use-first-focus.ts';

type SecretInputProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly first?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
};

/** A password; never kept, never offered by the browser. */
export function SecretInput(props: SecretInputProps) {
  const { id, value, onChange, isNew, first, disabled, required } = props;
  useFirstFocus(id, first ?? false);
  return (
    <input
      id={id}
      type="password"
      className="plain-input"
      value={value}
      maxLength={200}
      disabled={disabled ?? false}
      {...(required === true ? { 'aria-required': true } : {})}
      autoComplete={isNew === true ? 'new-password' : 'off'}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
