import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useSession } from '../../api/session.tsx';
import { useConfirmed } from '../../api/use-confirmed.ts';
import { Panel } from '../../ui/panel.tsx';
import { PlainField } from '../../ui/plain-field.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

export type Purged = Response<'purge.carry-out'>;

const NOTHING_TYPED = { own: '', staffNo: '', password: '' };
type Typed = typeof NOTHING_TYPED;

type FieldsProps = { readonly typed: Typed; readonly change: (patch: Partial<Typed>) => void };

function PurgeFields({ typed, change }: FieldsProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <div className="entity-form columns-3">
      <SecretField
        label={`${t('purge.ownPassword')} (${me?.staff.name ?? ''})`}
        place="purge.own"
        value={typed.own}
        onChange={(own) => {
          change({ own });
        }}
      />
      <PlainField
        label={t('purge.staffNo')}
        place="purge.staffNo"
        required
        max={20}
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
  );
}

const OWN_PLACES = { 'wrong-password': 'purge.own' } as const;
const SECOND_PLACES = {
  'wrong-password': 'purge.password',
  'second-person-missing': 'purge.staffNo',
  'unknown-staff-no': 'purge.staffNo',
} as const;

type PurgeConfirmProps = {
  readonly chosen: readonly CaseId[];
  readonly onDone: (purged: Purged) => void;
};

/** Both people give their passwords: the one signed in, then the second one beside them. */
export function PurgeConfirm({ chosen, onDone }: PurgeConfirmProps) {
  const { t } = useTranslation();
  const { run, proof, failure, busy } = useConfirmed('purge.carry-out');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const ready = chosen.length > 0 && Object.values(typed).every((text) => text !== '');
  const submit = async (): Promise<void> => {
    setTyped({ ...NOTHING_TYPED, staffNo: typed.staffNo });
    const { own, ...second } = typed;
    const purged = await run(own, { ids: [...chosen], ...second });
    if (purged !== null) onDone(purged);
  };
  return (
    <Panel title={t('purge.confirm')} extra={t('purge.chosen', { count: chosen.length })}>
      <div className="stack">
        <p className="note">{t('purge.confirmNote')}</p>
        <PurgeFields
          typed={typed}
          change={(patch) => {
            setTyped((before) => ({ ...before, ...patch }));
          }}
        />
        <RefusalList failure={proof} places={OWN_PLACES} />
        <RefusalList failure={failure} places={SECOND_PLACES} />
        <div className="step-buttons">
          <Popconfirm
            title={t('purge.ask', { count: chosen.length })}
            description={t('purge.askNote')}
            okText={t('purge.carryOut')}
            okButtonProps={{ danger: true }}
            cancelText={t('common.cancel')}
            disabled={!ready}
            onConfirm={() => void submit()}
          >
            <Button danger disabled={!ready} loading={busy}>
              {t('purge.carryOut')}
            </Button>
          </Popconfirm>
        </div>
      </div>
    </Panel>
  );
}
