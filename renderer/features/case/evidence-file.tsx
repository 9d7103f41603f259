import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/domain/case.ts';
import { isOpenable } from '../../../shared/domain/evidence-files.ts';
import { hasHostDialogs } from '../../api/bridge.ts';
import { download } from '../../api/files.ts';
import { showFetched } from '../../api/shown-files.ts';
import { useAct } from '../../api/use-channel.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showSize } from '../../ui/show-size.ts';

type EvidenceFileProps = {
  readonly evidenceId: string;
  readonly file: NonNullable<Evidence['file']>;
};

/** The file of an evidence: a look at it where its kind is safe, a copy, its fingerprint. */
export function EvidenceFile({ evidenceId, file }: EvidenceFileProps) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const save = useAct('attachments.save');
  const open = useAct('attachments.open');
  const wish = { id: view.case.id, evidenceId };
  const fetchCopy = async (): Promise<void> => {
    open.clear();
    const answer = await save.run(wish);
    if (answer.ok) await download(answer.value.downloadId);
  };
  const look = async (): Promise<void> => {
    save.clear();
    const answer = await open.run(wish);
    if (answer.ok) await showFetched(answer.value.downloadId, file.mediaType);
  };
  const opens = isOpenable(file.fileName, hasHostDialogs() ? 'electron' : 'browser');
  return (
    <>
      <span>
        {file.fileName} {showSize(file.fileSize)}
      </span>
      {opens ? (
        <Button size="small" loading={open.busy} onClick={() => void look()}>
          {t('case.evidence.open')}
        </Button>
      ) : null}
      <Button size="small" loading={save.busy} onClick={() => void fetchCopy()}>
        {t('case.evidence.save')}
      </Button>
      <span className="hash" title={t('case.evidence.hash')} data-hash={file.fileHash}>
        {t('case.evidence.hashLine', { hash: file.fileHash })}
      </span>
      <RefusalList failure={open.failure ?? save.failure} />
    </>
  );
}
