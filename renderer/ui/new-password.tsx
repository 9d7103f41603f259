import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from './labelled.tsx';
import { SecretInput } from './secret-input.tsx';

/** A new password and the same again. */
export type NewPasswordValue = { readonly first: string; readonly again: string };

export const NO_PASSWORD: NewPasswordValue = { first: '', again: '' };

/** True when both are there and the same; whether it is good enough is for the desk to say. */
export function agrees({ first, again }: NewPasswordValue): boolean {
  return first !== '' && first === again;
}

type NewPasswordProps = {
  readonly value: NewPasswordValue;
  readonly onChange: (value: NewPasswordValue) => void;
  readonly first?: boolean;
};

/** Two boxes that must agree. */
export function NewPassword({ value, onChange, first }: NewPasswordProps) {
  const { t } = useTranslation();
  const firstId = useId();
  const againId = useId();
  const differs = value.again !== '' && value.first !== value.again;
  return (
    <>
      <Labelled
        label={t('pages.unlock.newPassword')}
        controlId={firstId}
        note={t('pages.setup.passwordNote')}
      >
        <SecretInput
          id={firstId}
          isNew
          value={value.first}
          first={first ?? false}
          onChange={(first) => {
            onChange({ ...value, first });
          }}
        />
      </Labelled>
      <Labelled
        label={t('pages.unlock.newPasswordAgain')}
        controlId={againId}
        note={differs ? t('pages.setup.passwordsDiffer') : ''}
      >
        <SecretInput
          id={againId}
          isNew
          value={value.again}
          onChange={(again) => {
            onChange({ ...value, again });
          }}
        />
      </Labelled>
    </>
  );
}
