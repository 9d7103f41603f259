import { Button, Checkbox, Drawer, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRow, Lost } from '../../../shared/contract/backup-channels.ts';
import { useChannel } from '../../api/use-channel.ts';
import { useConfirmed } from '../../api/use-confirmed.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { showMoment } from '../../ui/show-time.ts';

/** What was recorded after the backup and will be gone. */
function LostNote({ lost }: { readonly lost: Lost }) {
  const { t } = useTranslation();
  const { count, first, last, cases, caseNos, comparable } = lost;
  if (!comparable) return <p className="caution">{t('backup.incomparable')}</p>;
  if (count === 0 || first === null || last === null) return <p>{t('backup.lostNothing')}</p>;
  const span = { first: showMoment(first), last: showMoment(last) };
  return (
    <div className="stack">
      <p className="caution">{t('backup.lost', { ...span, count, cases })}</p>
      <p className="number">
        {caseNos.join(t('common.listSeparator'))}
        {cases > caseNos.length ? ` ${t('backup.moreCases', { count: cases })}` : ''}
      </p>
    </div>
  );
}

type RestoreDrawerProps = { readonly row: BackupRow; readonly onClose: () => void };

function RestoreForm({ row, onClose }: RestoreDrawerProps) {
  const { t } = useTranslation();
  const { run, proof, failure, busy } = useConfirmed('backups.restore');
  const [password, setPassword] = useState('');
  const [otherKey, setOtherKey] = useState(false);
  const [code, setCode] = useState('');
  const ready = password !== '' && (!otherKey || code !== '');
  const send = async (): Promise<void> => {
    setPassword('');
    const wish = { place: row.place, id: row.id, recoveryCode: otherKey ? code : null };
    if ((await run(password, wish)) !== null) onClose();
  };
  return (
    <>
      <p className="note">{t('backup.kept')}</p>
      <SecretField
        label={t('backup.password')}
        place="backup.password"
        value={password}
        onChange={setPassword}
      />
      <Checkbox
        checked={otherKey}
        onChange={(event) => {
          setOtherKey(event.target.checked);
        }}
      >
        {t('backup.needsCode')}
      </Checkbox>
      {otherKey ? (
        <>
          <p className="note">{t('backup.otherKey')}</p>
          <SecretField
            label={t('backup.recoveryCode')}
            place="backup.code"
            value={code}
            onChange={setCode}
          />
        </>
      ) : null}
      <RefusalList failure={proof} places={{ 'wrong-password': 'backup.password' }} />
      <RefusalList failure={failure} places={{ 'recovery-code-wrong': 'backup.code' }} />
      <div className="drawer-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Popconfirm
          title={t('backup.ask', { at: showMoment(row.at) })}
          okText={t('backup.carryOut')}
          okButtonProps={{ danger: true }}
          cancelText={t('common.cancel')}
          disabled={!ready}
          onConfirm={() => void send()}
        >
          <Button danger disabled={!ready} loading={busy}>
            {t('backup.carryOut')}
          </Button>
        </Popconfirm>
      </div>
    </>
  );
}

/** 恢复: what would be lost is said first; the administrator gives the password again. */
export function RestoreDrawer({ row, onClose }: RestoreDrawerProps) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('backups.preview', { place: row.place, id: row.id });
  return (
    <Drawer
      title={t('backup.restoreTitle', { at: showMoment(row.at) })}
      open
      onClose={onClose}
      closable={{ 'aria-label': t('common.close') }}
      size={560}
    >
      <div className="stack">
        <RefusalList failure={failure} />
        {data === null ? null : (
          <>
            <LostNote lost={data} />
            <RestoreForm row={row} onClose={onClose} />
          </>
        )}
      </div>
    </Drawer>
  );
}
