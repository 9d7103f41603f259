import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelName } from '../../../shared/contract/api.ts';
import type { Confirmed } from '../../api/use-confirmed.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

const PLACE = 'access.own';

type OwnPasswordDrawerProps = {
  readonly title: string;
  readonly send: string;
  readonly note: string;
  readonly act: Omit<Confirmed<ChannelName>, 'run'>;
  readonly onClose: () => void;
  readonly onSend: (password: string) => void;
};

/** Something about keys that takes nothing but the administrator's own password. */
export function OwnPasswordDrawer(props: OwnPasswordDrawerProps) {
  const { title, send, note, act, onClose, onSend } = props;
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  return (
    <FormDrawer
      title={title}
      send={send}
      busy={act.busy}
      ready={password !== ''}
      failure={act.proof ?? act.failure}
      places={{ 'wrong-password': PLACE }}
      onClose={onClose}
      onSend={() => {
        setPassword('');
        onSend(password);
      }}
    >
      <p>{note}</p>
      <SecretField
        label={t('access.ownPassword')}
        place={PLACE}
        value={password}
        onChange={setPassword}
      />
    </FormDrawer>
  );
}
