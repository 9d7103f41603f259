import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/configuration-channels.ts';
import type { ConfigurationKind } from '../../../shared/domain/configuration.ts';
import { useAct } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';

type HistoryProps = {
  readonly kind: ConfigurationKind;
  readonly history: readonly VersionView[];
  readonly current: number;
  readonly onTake: (version: number, content: unknown) => void;
  readonly onClose: () => void;
};

/** Every version of a kind, with the way back to one of them: as a new version, like any other change. */
export function HistoryDrawer({ kind, history, current, onTake, onClose }: HistoryProps) {
  const { t } = useTranslation();
  const staffName = useStaffName();
  const { run, busy, failure } = useAct('configuration.read');
  const take = async (version: number): Promise<void> => {
    const answer = await run({ kind, version });
    if (answer.ok) onTake(version, answer.value.content);
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={t('configuration.history')}
      closable={{ 'aria-label': t('common.close') }}
    >
      <RefusalList failure={failure} />
      <ul className="plain-list">
        {history.map(({ version, changedBy, changedAt }) => (
          <li key={version}>
            <span className="prose">
              {t('configuration.versionOf', { version })}{' '}
              <span className="note">
                {changedBy === null
                  ? t('configuration.asShipped')
                  : t('common.sideBySide', {
                      first: staffName(changedBy),
                      second: showMoment(changedAt),
                    })}
              </span>
            </span>
            {version === current ? (
              <span className="note">{t('configuration.current')}</span>
            ) : (
              <Button size="small" loading={busy} onClick={() => void take(version)}>
                {t('configuration.takeVersion')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
