import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../shared/contract/api.ts';
import { Labelled } from './labelled.tsx';
import { SecretInput } from './secret-input.tsx';
import { TextInput } from './text-input.tsx';

/** What the person beside the administrator types, or the recovery code in their place. */
export type SecondTyped = {
  readonly staffNo: string;
  readonly password: string;
  readonly recoveryCode: string;
};

export const NOTHING_TYPED: SecondTyped = { staffNo: '', password: '', recoveryCode: '' };

/** Where refusals about the second person lead to. */
export const SECOND_PLACES = {
  'wrong-password': 'second.password',
  'second-person-missing': 'second.staffNo',
  'unknown-staff-no': 'second.staffNo',
  'recovery-code-wrong': 'second.recoveryCode',
} as const;

/** The proof as the desk asks it; null while something of it is missing. */
export function secondProof(
  { staffNo, password, recoveryCode }: SecondTyped,
  somebody: boolean,
): Request<'staff.reset'>['second'] | null {
  if (somebody) return staffNo.trim() === '' || password === '' ? null : { staffNo, password };
  return recoveryCode.trim() === '' ? null : { recoveryCode };
}

type SecondPersonProps = {
  /** The names of those who may; nobody: the recovery code is asked. */
  readonly names: readonly string[];
  readonly typed: SecondTyped;
  readonly onChange: (typed: SecondTyped) => void;
};

function PersonFields({ typed, onChange }: Omit<SecondPersonProps, 'names'>) {
  const { t } = useTranslation();
  const [numberId, passwordId] = [useId(), useId()];
  return (
    <>
      <Labelled
        label={t('access.second.staffNo')}
        controlId={numberId}
        place="second.staffNo"
        required
      >
        <TextInput
          id={numberId}
          value={typed.staffNo}
          plain
          max={20}
          onChange={(staffNo) => {
            onChange({ ...typed, staffNo });
          }}
        />
      </Labelled>
      <Labelled
        label={t('access.second.password')}
        controlId={passwordId}
        place="second.password"
        required
      >
        <SecretInput
          id={passwordId}
          value={typed.password}
          onChange={(password) => {
            onChange({ ...typed, password });
          }}
        />
      </Labelled>
    </>
  );
}

/** The second person proves who they are while the first stays signed in. */
export function SecondPerson({ names, typed, onChange }: SecondPersonProps) {
  const { t } = useTranslation();
  const codeId = useId();
  if (names.length > 0) {
    const said = names.join(t('common.listSeparator'));
    return (
      <>
        <p className="note">{t('access.second.note', { names: said })}</p>
        <PersonFields typed={typed} onChange={onChange} />
      </>
    );
  }
  return (
    <>
      <p className="note">{t('access.second.nobody')}</p>
      <Labelled
        label={t('access.second.recoveryCode')}
        controlId={codeId}
        place="second.recoveryCode"
        required
      >
        <TextInput
          id={codeId}
          value={typed.recoveryCode}
          plain
          max={80}
          onChange={(recoveryCode) => {
            onChange({ ...typed, recoveryCode });
          }}
        />
      </Labelled>
    </>
  );
}
