import { Button, Drawer, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ExportView } from '../../../shared/contract/export-channels.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { isRunning } from './use-export.ts';
import type { Export } from './use-export.ts';

const WHOLE = 100;

function percentOf({ state, done, total }: ExportView): number {
  if (state === 'done') return WHOLE;
  return state === 'gathering' || total === 0 ? 0 : Math.floor((done / total) * WHOLE);
}

function useSentences(): (running: Export) => readonly string[] {
  const { t } = useTranslation();
  return ({ status, fetched }) => {
    if (status === null || status.state === 'gathering') return [t('exported.gathering')];
    const { state, done, total, saved } = status;
    if (state === 'writing') {
      return [t('exported.progress', { done: String(done), total: String(total) })];
    }
    if (state === 'cancelled') return [t('exported.cancelled')];
    if (state === 'failed') return [];
    const came = [t('exported.done', { count: total })];
    if (saved) return [...came, t('exported.saved')];
    if (fetched === null) return came;
    return [...came, fetched ? t('exported.downloaded') : t('exported.notFetched')];
  };
}

type ExportProgressProps = { readonly running: Export; readonly onClose: () => void };

function Ways({ running, onClose }: ExportProgressProps) {
  const { t } = useTranslation();
  if (isRunning(running.status)) {
    return (
      <div className="drawer-buttons">
        <Button
          onClick={() => {
            void running.cancel();
          }}
        >
          {t('exported.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className="drawer-buttons">
      <Button onClick={running.clear}>{t('exported.again')}</Button>
      <Button type="primary" onClick={onClose}>
        {t('common.close')}
      </Button>
    </div>
  );
}

/** How far the export is, with the way to end it; when it is over, what came of it. */
export function ExportProgress({ running, onClose }: ExportProgressProps) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const { status } = running;
  const failure = status?.state === 'failed' ? { codes: status.codes } : null;
  return (
    <Drawer
      open
      size={460}
      title={t('exported.title')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <div className="stack">
        <Progress
          aria-label={t('exported.title')}
          percent={status === null ? 0 : percentOf(status)}
          status={isRunning(status) || status?.state === 'done' ? 'normal' : 'exception'}
        />
        <output>
          {sentences(running).map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </output>
        <RefusalList failure={failure} />
        <Ways running={running} onClose={onClose} />
      </div>
    </Drawer>
  );
}
