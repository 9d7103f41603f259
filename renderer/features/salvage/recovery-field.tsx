import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../../ui/labelled.tsx';
import { TextInput } from '../../ui/text-input.tsx';

type RecoveryFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The printed recovery code, however it is typed. */
export function RecoveryField({ value, onChange }: RecoveryFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled label={t('salvage.recoveryCode')} controlId={id} place="salvage.recoveryCode">
      <TextInput id={id} value={value} onChange={onChange} max={80} plain first />
    </Labelled>
  );
}
