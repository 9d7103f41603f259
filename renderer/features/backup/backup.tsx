import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRow } from '../../../shared/contract/backup-channels.ts';
import type { Response } from '../../../shared/contract/api.ts';
import { useSession } from '../../api/session.tsx';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useWords } from '../../ui/use-words.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { BackupPlaces } from './backup-places.tsx';
import { BackupTable } from './backup-table.tsx';
import { FilesPanel } from './files-panel.tsx';
import { RestoreDrawer } from './restore-drawer.tsx';
import { useDrill } from './use-drill.ts';

type Page = Response<'backups.page'>;

/** When the last good one was made, and what went wrong with the last try. */
function Standing({ page }: { readonly page: Page }) {
  const { t } = useTranslation();
  const { refusals } = useWords();
  const { last, lastGood } = page;
  const at = last === null ? '' : showMoment(last.at);
  return (
    <div className="stack">
      <p>
        {lastGood === null ? t('backup.never') : t('backup.lastGood', { at: showMoment(lastGood) })}
      </p>
      {last === null || last.failure === null ? null : (
        <p className="caution">{t('backup.failed', { at, why: refusals[last.failure] })}</p>
      )}
      {last === null || last.secondFailure === null ? null : (
        <p className="caution">
          {t('backup.secondFailed', { at, why: refusals[last.secondFailure] })}
        </p>
      )}
    </div>
  );
}

/** 备份与恢复: places, what is there, making one now, the drill, restoring. */
export function Backup() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { data, failure, refresh } = useChannel('backups.page', {});
  const make = useAct('backups.make');
  const { found, drill, drilling, drillFailure } = useDrill(refresh);
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const work = useSession().status?.work ?? null;
  const start = async (): Promise<void> => {
    const made = await make.run({});
    if (made.ok && made.value.failure === null) void message.success(t('backup.done'));
    refresh();
  };
  const button = (
    <Button type="primary" loading={make.busy} onClick={() => void start()}>
      {t('backup.now')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader title={t('backup.title')} note={t('backup.note')} actions={button} />
      <RefusalList failure={failure ?? make.failure ?? drillFailure} />
      {work?.kind === 'backup' ? <WorkProgress work={work} /> : null}
      {found === null ? null : <output className="finding">{found}</output>}
      {data === null ? null : (
        <>
          <Panel title={t('backup.places')}>
            <Standing page={data} />
            <BackupPlaces page={data} onChanged={refresh} />
          </Panel>
          <Panel
            title={t('backup.list')}
            extra={<span className="note">{t('backup.ladder')}</span>}
          >
            <BackupTable
              rows={data.backups}
              busy={drilling}
              onDrill={(row) => void drill(row)}
              onRestore={setRestoring}
            />
          </Panel>
          <FilesPanel />
        </>
      )}
      {restoring === null ? null : (
        <RestoreDrawer
          row={restoring}
          onClose={() => {
            setRestoring(null);
          }}
        />
      )}
    </div>
  );
}
