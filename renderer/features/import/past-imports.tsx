import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { LISTS_OF_CASES, SHOWN_OF_IMPORTS, useForget } from '../../api/forget.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';

type Batch = Response<'imports.page'>['batches'][number];

type LineProps = {
  readonly batch: Batch;
  readonly busy: boolean;
  readonly onUndo: () => void;
};

function BatchLine({ batch, busy, onUndo }: LineProps) {
  const { t } = useTranslation();
  const name = useStaffName();
  const { ended, open, undoneAt } = batch;
  const count = ended + open;
  return (
    <tr>
      <td>{showMoment(batch.importedAt)}</td>
      <td className="import-text" title={batch.fileName}>
        {batch.fileName}
      </td>
      <td>{t('ledgerImport.casesLine', { ended, open })}</td>
      <td>{name(batch.importedBy)}</td>
      <td>
        {undoneAt === null
          ? t('ledgerImport.kept')
          : t('ledgerImport.undone', { at: showMoment(undoneAt) })}
      </td>
      <td>
        {batch.mayUndo ? (
          <Popconfirm
            title={t('ledgerImport.undoAsk', { count })}
            description={t('ledgerImport.undoNote')}
            okText={t('ledgerImport.undo')}
            cancelText={t('ledgerImport.cancel')}
            onConfirm={onUndo}
          >
            <Button size="small" disabled={busy}>
              {t('ledgerImport.undo')}
            </Button>
          </Popconfirm>
        ) : null}
      </td>
    </tr>
  );
}

/** What was imported before, and the way back. */
export function PastImports() {
  const { t } = useTranslation();
  const { data, failure } = useChannel('imports.page', {});
  const { run, busy, failure: refused } = useAct('imports.undo');
  const forgetCases = useForget(LISTS_OF_CASES);
  const forgetImports = useForget(SHOWN_OF_IMPORTS);
  const undo = async (id: string): Promise<void> => {
    const answer = await run({ id });
    forgetImports();
    if (answer.ok) forgetCases();
  };
  const heads = (['at', 'fileName', 'cases', 'by', 'state'] as const).map((head) =>
    t(`ledgerImport.${head}`),
  );
  const batches = data?.batches ?? [];
  return (
    <Panel title={t('ledgerImport.past')}>
      <RefusalList failure={failure ?? refused} />
      {batches.length === 0 ? (
        <p className="note">{t('ledgerImport.noPast')}</p>
      ) : (
        <table className="lines">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
              <th>
                <span className="visually-hidden">{t('ledgerImport.undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <BatchLine
                key={batch.id}
                batch={batch}
                busy={busy}
                onUndo={() => void undo(batch.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
