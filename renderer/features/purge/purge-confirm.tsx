import { Button, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';

export type Purged = Response<'purge.carry-out'>;

type SecretFieldProps = {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function SecretField({ label, place, value, onChange }: SecretFieldProps) {
  const id = useId();
  return (
    <Labelled label={label} controlId={id} place={place} required>
      <SecretInput id={id} value={value} onChange={onChange} />
    </Labelled>
  );
}

function StaffNoField({ value, onChange }: Pick<SecretFieldProps, 'value' | 'onChange'>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled label={t('purge.staffNo')} controlId={id} place="purge.staffNo" required>
      <TextInput id={id} value={value} plain max={20} onChange={onChange} />
    </Labelled>
  );
}

const NOTHING_TYPED = { own: '', staffNo: '', password: '' };

type PurgeConfirmProps = {
  readonly chosen: readonly CaseId[];
  readonly onDone: (purged: Purged) => void;
};

/** Both people give their passwords: the one signed in, then the second one beside them. */
export function PurgeConfirm({ chosen, onDone }: PurgeConfirmProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const confirm = useAct('session.confirm');
  const carryOut = useAct('purge.carry-out');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const change = (patch: Partial<typeof NOTHING_TYPED>): void => {
    setTyped((before) => ({ ...before, ...patch }));
  };
  const ready = chosen.length > 0 && Object.values(typed).every((text) => text !== '');
  const purge = async (): Promise<void> => {
    const { own, staffNo, password } = typed;
    change({ own: '', password: '' });
    const proved = await confirm.run({ password: own });
    if (!proved.ok) return;
    const purged = await carryOut.run({ ids: [...chosen], staffNo, password });
    if (!purged.ok) return;
    setTyped(NOTHING_TYPED);
    onDone(purged.value);
  };
  return (
    <Panel title={t('purge.confirm')} extra={t('purge.chosen', { count: chosen.length })}>
      <p className="note">{t('purge.confirmNote')}</p>
      <div className="entity-form columns-3">
        <SecretField
          label={`${t('purge.ownPassword')} (${me?.staff.name ?? ''})`}
          place="purge.own"
          value={typed.own}
          onChange={(own) => {
            change({ own });
          }}
        />
        <StaffNoField
          value={typed.staffNo}
          onChange={(staffNo) => {
            change({ staffNo });
          }}
        />
        <SecretField
          label={t('purge.password')}
          place="purge.password"
          value={typed.password}
          onChange={(password) => {
            change({ password });
          }}
        />
      </div>
      <RefusalList failure={confirm.failure} places={{ 'wrong-password': 'purge.own' }} />
      <RefusalList
        failure={carryOut.failure}
        places={{
          'wrong-password': 'purge.password',
          'second-person-missing': 'purge.staffNo',
          'unknown-staff-no': 'purge.staffNo',
        }}
      />
      <div className="step-buttons">
        <Popconfirm
          title={t('purge.ask', { count: chosen.length })}
          description={t('purge.askNote')}
          okText={t('purge.carryOut')}
          okButtonProps={{ danger: true }}
          cancelText={t('common.cancel')}
          disabled={!ready}
          onConfirm={() => void purge()}
        >
          <Button danger disabled={!ready} loading={confirm.busy || carryOut.busy}>
            {t('purge.carryOut')}
          </Button>
        </Popconfirm>
      </div>
    </Panel>
  );
}
