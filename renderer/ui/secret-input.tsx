import { Input } from 'antd';

type SecretInputProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
};

/** A password; never kept, never offered by the browser. */
export function SecretInput({ id, value, onChange, isNew, autoFocus, disabled }: SecretInputProps) {
  return (
    <Input.Password
      id={id}
      value={value}
      maxLength={200}
      visibilityToggle={false}
      autoFocus={autoFocus ?? false}
      disabled={disabled ?? false}
      autoComplete={isNew === true ? 'new-password' : 'off'}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
