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
import { StoreDrawer } from './store-drawer.tsx';
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

type Opened = 'rekey' | 'recovery' | 'store';

/** What there is to say of the keys now. */
function Notes({ keys }: Pick<KeysPanelProps, 'keys'>) {
  const { t } = useTranslation();
  const { chosen, usable } = keys.keyStore;
  const none = chosen === null && usable === null;
  return (
    <>
      {keys.leavers === 0 ? null : (
        <p className="caution">{t('access.keys.leavers', { count: keys.leavers })}</p>
      )}
      {keys.unfinished ? <p className="caution">{t('access.keys.unfinished')}</p> : null}
      <p className="note">{t('access.keys.note')}</p>
      <p className="note">{t(none ? 'access.store.none' : 'access.store.note')}</p>
    </>
  );
}

type DoorsProps = Pick<KeysPanelProps, 'keys'> & { readonly onOpen: (opened: Opened) => void };

function Doors({ keys, onOpen }: DoorsProps) {
  const { t } = useTranslation();
  const { chosen, usable } = keys.keyStore;
  const store = t(chosen === null ? 'access.store.use' : 'access.store.stop');
  const doors: readonly (readonly [Opened, string])[] = [
    ['recovery', t('access.recovery.replace')],
    ['rekey', t('access.rekey.title')],
    ...(chosen === null && usable === null ? [] : [['store', store] as const]),
  ];
  return (
    <div className="step-tools">
      {doors.map(([opened, name]) => (
        <Button
          key={opened}
          onClick={() => {
            onOpen(opened);
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

/** 数据密钥与恢复码: what opens the data, and how it is changed. */
export function KeysPanel({ keys, staff, me, onCodes, onChanged }: KeysPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Opened | null>(null);
  const close = (): void => {
    setOpen(null);
    onChanged();
  };
  return (
    <Panel title={t('access.keys.title')}>
      <div className="stack">
        {keys.codesDue ? <CodesDue onCodes={onCodes} onChanged={onChanged} /> : null}
        <Notes keys={keys} />
        <Doors keys={keys} onOpen={setOpen} />
      </div>
      {open === 'store' ? <StoreDrawer on={keys.keyStore.chosen === null} onClose={close} /> : null}
      {open === 'recovery' ? <RecoveryDrawer onClose={close} /> : null}
      {open === 'rekey' ? <RekeyDrawer staff={staff} me={me} onClose={close} /> : null}
    </Panel>
  );
}
