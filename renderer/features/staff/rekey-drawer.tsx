import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { mayConfirmBeside } from '../../../shared/domain/second-person.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import {
  NOTHING_TYPED,
  SECOND_PLACES,
  SecondPerson,
  secondProof,
} from '../../ui/second-person.tsx';
import type { StaffLine } from './staff.tsx';

type RekeyDrawerProps = {
  readonly staff: readonly StaffLine[];
  readonly me: StaffId;
  readonly onClose: () => void;
};

/** 更换数据密钥: two persons, and a while; the new recovery code and the codes of the others follow. */
export function RekeyDrawer({ staff, me, onClose }: RekeyDrawerProps) {
  const { t } = useTranslation();
  const { take } = useSession();
  const { run, busy, failure } = useAct('staff.rekey');
  const [password, setPassword] = useState('');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const names = staff
    .filter((one) => mayConfirmBeside(one, { first: me, about: null }))
    .map(({ name }) => name);
  const second = secondProof(typed, names.length > 0);
  const send = async (): Promise<void> => {
    if (second === null) return;
    setPassword('');
    setTyped({ ...NOTHING_TYPED, staffNo: typed.staffNo });
    const answer = await run({ password, second });
    if (answer.ok) take(answer.value);
  };
  return (
    <FormDrawer
      title={t('access.rekey.title')}
      send={t('access.rekey.send')}
      busy={busy}
      ready={second !== null && password !== ''}
      failure={failure}
      places={SECOND_PLACES}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('access.rekey.why')}</p>
      <ul className="plain-list">
        <li>{t('access.rekey.space')}</li>
        <li>{t('access.rekey.codes')}</li>
        <li>{t('access.rekey.backups')}</li>
        <li>{t('access.rekey.cut')}</li>
      </ul>
      <SecretField
        label={t('access.ownPassword')}
        place="rekey.own"
        value={password}
        onChange={setPassword}
      />
      <SecondPerson names={names} typed={typed} onChange={setTyped} />
    </FormDrawer>
  );
}
