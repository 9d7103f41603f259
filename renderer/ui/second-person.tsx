import { useTranslation } from 'react-i18next';
import type { Request } from '../../shared/contract/api.ts';
import { PlainField } from './plain-field.tsx';
import { SecretField } from './secret-field.tsx';

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
  return (
    <>
      <PlainField
        label={t('access.second.staffNo')}
        place="second.staffNo"
        required
        max={20}
        value={typed.staffNo}
        onChange={(staffNo) => {
          onChange({ ...typed, staffNo });
        }}
      />
      <SecretField
        label={t('access.second.password')}
        place="second.password"
        value={typed.password}
        onChange={(password) => {
          onChange({ ...typed, password });
        }}
      />
    </>
  );
}

/** The second person proves who they are while the first stays signed in. */
export function SecondPerson({ names, typed, onChange }: SecondPersonProps) {
  const { t } = useTranslation();
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
      <PlainField
        label={t('access.second.recoveryCode')}
        place="second.recoveryCode"
        required
        max={80}
        value={typed.recoveryCode}
        onChange={(recoveryCode) => {
          onChange({ ...typed, recoveryCode });
        }}
      />
    </>
  );
}
