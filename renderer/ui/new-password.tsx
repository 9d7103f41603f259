import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gap } from './gaps.tsx';
import { Labelled } from './labelled.tsx';
import { SecretInput } from './secret-input.tsx';

/** A new password and the same again. */
export type NewPasswordValue = { readonly first: string; readonly again: string };

export const NO_PASSWORD: NewPasswordValue = { first: '', again: '' };

/** What is missing of the two; whether the password is good enough is for the desk to say. */
export function useNewPasswordGaps(): (value: NewPasswordValue) => readonly Gap[] {
  const { t } = useTranslation();
  return ({ first, again }) => {
    if (first === '') {
      const text = t('pages.setup.needed', { field: t('pages.unlock.newPassword') });
      return [{ place: 'newPassword.first', text }];
    }
    if (first === again) return [];
    return [{ place: 'newPassword.again', text: t('pages.setup.passwordsDiffer') }];
  };
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
        place="newPassword.first"
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
        place="newPassword.again"
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
