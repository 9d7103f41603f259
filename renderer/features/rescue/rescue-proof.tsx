import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request, Response } from '../../../shared/contract/api.ts';
import type { BackupRow } from '../../../shared/contract/backup-channels.ts';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { PlainField } from '../../ui/plain-field.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

type Kind = Request<'rescue.restore'>['proof']['kind'];
type Typed = { readonly code: string; readonly staffNo: string; readonly password: string };

const NOTHING: Typed = { code: '', staffNo: '', password: '' };
const PLACES = {
  'recovery-code-wrong': 'rescue.code',
  'wrong-password': 'rescue.password',
} as const;

type FieldsProps = {
  readonly kind: Kind;
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
};

function ProofFields({ kind, typed, change }: FieldsProps) {
  const { t } = useTranslation();
  if (kind === 'recovery') {
    return (
      <SecretField
        label={t('backup.rescue.byRecovery')}
        place="rescue.code"
        value={typed.code}
        onChange={(code) => {
          change({ code });
        }}
      />
    );
  }
  return (
    <>
      <PlainField
        label={t('backup.rescue.staffNo')}
        place="rescue.staffNo"
        required
        max={20}
        value={typed.staffNo}
        onChange={(staffNo) => {
          change({ staffNo });
        }}
      />
      <SecretField
        label={t('backup.rescue.adminPassword')}
        place="rescue.password"
        value={typed.password}
        onChange={(password) => {
          change({ password });
        }}
      />
    </>
  );
}

type RescueProofProps = {
  readonly chosen: BackupRow | null;
  readonly onBack: () => void;
  readonly onDone: (done: Response<'rescue.restore'>, row: BackupRow) => void;
};

/** What opens the chosen backup: the recovery code, or an administrator's 工号 and password. */
export function RescueProof({ chosen, onBack, onDone }: RescueProofProps) {
  const { t } = useTranslation();
  const id = useId();
  const { run, busy, failure } = useAct('rescue.restore');
  const [kind, setKind] = useState<Kind>('recovery');
  const [typed, setTyped] = useState(NOTHING);
  const { code, staffNo, password } = typed;
  const ready =
    chosen !== null && (kind === 'recovery' ? code !== '' : staffNo !== '' && password !== '');
  const send = async (): Promise<void> => {
    if (chosen === null) return;
    setTyped((before) => ({ ...before, password: '' }));
    const proof = kind === 'recovery' ? { kind, code } : { kind, staffNo, password };
    const answer = await run({ place: chosen.place, id: chosen.id, proof });
    if (answer.ok) onDone(answer.value, chosen);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Labelled label={t('backup.rescue.by')} controlId={id} group>
        <Radio.Group
          aria-labelledby={id}
          optionType="button"
          value={kind}
          options={[
            { value: 'recovery', label: t('backup.rescue.byRecovery') },
            { value: 'admin', label: t('backup.rescue.byAdmin') },
          ]}
          onChange={(event) => {
            setKind(event.target.value === 'admin' ? 'admin' : 'recovery');
          }}
        />
      </Labelled>
      <ProofFields
        kind={kind}
        typed={typed}
        change={(patch) => {
          setTyped((before) => ({ ...before, ...patch }));
        }}
      />
      <RefusalList failure={failure} places={PLACES} />
      <div className="step-buttons">
        <Button onClick={onBack}>{t('backup.rescue.back')}</Button>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={busy}>
          {t('backup.rescue.go')}
        </Button>
      </div>
    </form>
  );
}
