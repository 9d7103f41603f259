import { useTranslation } from 'react-i18next';
import { PlainField } from '../../ui/plain-field.tsx';

type RecoveryFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The printed recovery code, however it is typed. */
export function RecoveryField({ value, onChange }: RecoveryFieldProps) {
  const { t } = useTranslation();
  return (
    <PlainField
      label={t('salvage.recoveryCode')}
      place="salvage.recoveryCode"
      max={80}
      first
      value={value}
      onChange={onChange}
    />
  );
}
