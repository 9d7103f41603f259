import { Button, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Response } from '../../../shared/contract/api.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { TextInput } from '../../ui/text-input.tsx';

export type Purged = Response<'purge.carry-out'>;

type StaffNoFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

function StaffNoField({ value, onChange }: StaffNoFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled label={t('purge.staffNo')} controlId={id} place="purge.staffNo" required>
      <TextInput id={id} value={value} plain max={20} onChange={onChange} />
    </Labelled>
  );
}

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
  );
}

const OWN_PLACES = { 'wrong-password': 'purge.own' } as const;
const SECOND_PLACES = {
  'wrong-password': 'purge.password',
  'second-person-missing': 'purge.staffNo',
  'unknown-staff-no': 'purge.staffNo',
} as const;

type Purging = {
  /** What was purged and what was kept; null when a person was not proved. */
  readonly purge: (ids: readonly CaseId[], typed: Typed) => Promise<Purged | null>;
  readonly own: Failure | null;
  readonly second: Failure | null;
  readonly busy: boolean;
};

/** First the one signed in proves who they are, then the desk hears the second person with the cases. */
function usePurging(): Purging {
  const confirm = useAct('session.confirm');
  const carryOut = useAct('purge.carry-out');
  return {
    purge: async (ids, { own, staffNo, password }) => {
      const proved = await confirm.run({ password: own });
      if (!proved.ok) return null;
      const purged = await carryOut.run({ ids: [...ids], staffNo, password });
      return purged.ok ? purged.value : null;
    },
    own: confirm.failure,
    second: carryOut.failure,
    busy: confirm.busy || carryOut.busy,
  };
}

type PurgeConfirmProps = {
  readonly chosen: readonly CaseId[];
  readonly onDone: (purged: Purged) => void;
};

/** Both people give their passwords: the one signed in, then the second one beside them. */
export function PurgeConfirm({ chosen, onDone }: PurgeConfirmProps) {
  const { t } = useTranslation();
  const { purge, own, second, busy } = usePurging();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const ready = chosen.length > 0 && Object.values(typed).every((text) => text !== '');
  const submit = async (): Promise<void> => {
    setTyped({ ...NOTHING_TYPED, staffNo: typed.staffNo });
    const purged = await purge(chosen, typed);
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
        <RefusalList failure={own} places={OWN_PLACES} />
        <RefusalList failure={second} places={SECOND_PLACES} />
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
