import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../shared/contract/payout-channels.ts';
import type { PayoutFileKind } from '../../../shared/domain/payout-fields.ts';
import { download } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showSize } from '../../ui/show-size.ts';

type File = BatchView['files'][number];
/** So much of a checksum is enough to compare by eye; the whole of it is in the audit trail and under the pointer. */
const SHOWN_HASH = 12;

type FileLineProps = {
  readonly file: File;
  readonly saved: boolean;
  readonly onSave: ((kind: PayoutFileKind) => void) | null;
};

function FileLine({ file, saved, onSave }: FileLineProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <td>{t(`payouts.batch.kinds.${file.kind}`)}</td>
      <td className="number">{file.name}</td>
      <td className="number">{showSize(file.size)}</td>
      <td className="number" title={file.hash}>
        <code>{file.hash.slice(0, SHOWN_HASH)}</code>
      </td>
      {onSave === null ? null : (
        <td className="row-actions">
          <Button
            size="small"
            type={file.kind === 'bank' ? 'primary' : 'default'}
            aria-label={t('payouts.batch.saveFile', { name: file.name })}
            onClick={() => {
              onSave(file.kind);
            }}
          >
            {t('payouts.batch.save')}
          </Button>
          <output className="note">{saved ? t('payouts.batch.saved') : ''}</output>
        </td>
      )}
    </tr>
  );
}

const HEADS = ['kind', 'name', 'size', 'hash'] as const;

function Heads({ acts }: { readonly acts: boolean }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {HEADS.map((head) => (
          <th key={head} scope="col">
            {t(`payouts.batch.fileHeads.${head}`)}
          </th>
        ))}
        {acts ? <th scope="col">{t('pages.staff.actions')}</th> : null}
      </tr>
    </thead>
  );
}

/** The five files, each saved where the person wants it; before the release only the sentence that says so. */
export function BatchFiles({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  const { run, failure } = useAct('payouts.save-file');
  const [saved, setSaved] = useState<ReadonlySet<PayoutFileKind>>(new Set());
  const save = async (kind: PayoutFileKind): Promise<void> => {
    const answer = await run({ id: batch.id, kind });
    if (!answer.ok) return;
    const { downloadId, saved: done } = answer.value;
    const kept = downloadId === null ? done : await download(downloadId);
    if (kept) setSaved((known) => new Set([...known, kind]));
  };
  const onSave = batch.may.give
    ? (kind: PayoutFileKind): void => {
        void save(kind);
      }
    : null;
  return (
    <Panel title={t('payouts.batch.files')}>
      <RefusalList failure={failure} />
      {batch.files.length === 0 ? (
        <p className="note">{t('payouts.batch.notReleased')}</p>
      ) : (
        <table className="lines" aria-label={t('payouts.batch.files')}>
          <Heads acts={onSave !== null} />
          <tbody>
            {batch.files.map((file) => (
              <FileLine key={file.kind} file={file} saved={saved.has(file.kind)} onSave={onSave} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
