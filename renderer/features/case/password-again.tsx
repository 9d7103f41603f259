import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../../ui/labelled.tsx';

type PasswordAgainProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A signature counts only with the password of the person who gives it. */
export function PasswordAgain({ value, onChange }: PasswordAgainProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled label={t('common.confirmPassword')} controlId={id} place="session.password" required>
      <Input
        id={id}
        type="password"
        autoComplete="off"
        aria-required
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </Labelled>
  );
}
