import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { useAct } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useWords } from '../../ui/use-words.ts';

type Checked = Response<'attachments.check'>;

function Finding({ checked, lines }: Checked) {
  const { t } = useTranslation();
  const { refusals } = useWords();
  if (lines.length === 0) {
    return <p className="good">{t('backup.filesSound', { count: checked })}</p>;
  }
  return (
    <output className="stack">
      <p className="caution">{t('backup.filesFound', { count: checked, bad: lines.length })}</p>
      <RowList rows={lines}>
        {({ problem, mended, caseNos }) => (
          <p>
            <span className="number">{caseNos.join(t('common.listSeparator'))}</span>{' '}
            {refusals[problem]} {mended ? t('backup.filesMended') : t('backup.filesLost')}
          </p>
        )}
      </RowList>
    </output>
  );
}

/** 附件核对: whether every file of the cases is there as it was stored. */
export function FilesPanel() {
  const { t } = useTranslation();
  const { run, busy, failure } = useAct('attachments.check');
  const [found, setFound] = useState<Checked | null>(null);
  const check = async (): Promise<void> => {
    setFound(null);
    const answer = await run({});
    if (answer.ok) setFound(answer.value);
  };
  return (
    <Panel
      title={t('backup.filesTitle')}
      extra={
        <Button size="small" loading={busy} onClick={() => void check()}>
          {t('backup.filesCheck')}
        </Button>
      }
    >
      <p className="note">{t('backup.filesNote')}</p>
      <RefusalList failure={failure} />
      {found === null ? null : <Finding {...found} />}
    </Panel>
  );
}
