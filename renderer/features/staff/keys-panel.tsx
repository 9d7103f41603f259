import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useAct } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { IssuedCode } from './one-time-code.tsx';
import { RecoveryDrawer } from './recovery-drawer.tsx';
import { RekeyDrawer } from './rekey-drawer.tsx';
import type { StaffLine } from './staff.tsx';

type KeysPanelProps = {
  readonly keys: Response<'staff.keys'>;
  readonly staff: readonly StaffLine[];
  readonly me: StaffId;
  readonly onCodes: (codes: readonly IssuedCode[]) => void;
  readonly onChanged: () => void;
};

/** After the data key was changed: everybody needs a new one-time code. */
function CodesDue({ onCodes, onChanged }: Pick<KeysPanelProps, 'onCodes' | 'onChanged'>) {
  const { t } = useTranslation();
  const issue = useAct('staff.rekey-codes');
  const handed = useAct('staff.codes-handed');
  const give = async (): Promise<void> => {
    const answer = await issue.run({});
    if (answer.ok) onCodes(answer.value);
  };
  const end = async (): Promise<void> => {
    const answer = await handed.run({});
    if (answer.ok) onChanged();
  };
  return (
    <div className="stack">
      <p className="caution">{t('access.keys.codesDue')}</p>
      <div className="step-tools">
        <Button type="primary" loading={issue.busy} onClick={() => void give()}>
          {t('access.keys.giveCodes')}
        </Button>
        <Button loading={handed.busy} onClick={() => void end()}>
          {t('access.keys.codesHanded')}
        </Button>
      </div>
      <RefusalList failure={issue.failure ?? handed.failure} />
    </div>
  );
}

/** 数据密钥与恢复码: what opens the data, and how it is changed. */
export function KeysPanel({ keys, staff, me, onCodes, onChanged }: KeysPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'rekey' | 'recovery' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <Panel title={t('access.keys.title')}>
      <div className="stack">
        {keys.codesDue ? <CodesDue onCodes={onCodes} onChanged={onChanged} /> : null}
        {keys.leavers === 0 ? null : (
          <p className="caution">{t('access.keys.leavers', { count: keys.leavers })}</p>
        )}
        {keys.unfinished ? <p className="caution">{t('access.keys.unfinished')}</p> : null}
        <p className="note">{t('access.keys.note')}</p>
        <div className="step-tools">
          <Button
            onClick={() => {
              setOpen('recovery');
            }}
          >
            {t('access.recovery.replace')}
          </Button>
          <Button
            onClick={() => {
              setOpen('rekey');
            }}
          >
            {t('access.rekey.title')}
          </Button>
        </div>
      </div>
      {open === 'recovery' ? <RecoveryDrawer onClose={close} /> : null}
      {open === 'rekey' ? <RekeyDrawer staff={staff} me={me} onClose={close} /> : null}
    </Panel>
  );
}
