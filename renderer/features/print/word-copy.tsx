import { FileWordOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/api.ts';
import { download } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';

type Wish = Request<'forms.word'>;

/** Which sheet was saved: the note about it goes when another is chosen. */
function keyOf({ id, form, copy }: Wish): string {
  return [id, form, copy].join(' ');
}

/** An editable copy of the sheet shown, with the code under which it can be checked. */
export function WordCopy({ wish }: { readonly wish: Wish }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useAct('forms.word');
  const [done, setDone] = useState<{ readonly of: string; readonly code: string } | null>(null);
  const save = async (): Promise<void> => {
    setDone(null);
    const answer = await run(wish);
    if (!answer.ok) return;
    const { saved, downloadId, verifyCode } = answer.value;
    if (saved || downloadId !== null) setDone({ of: keyOf(wish), code: verifyCode });
    await download(downloadId);
  };
  return (
    <>
      <Button
        icon={<FileWordOutlined aria-hidden="true" />}
        loading={busy}
        onClick={() => void save()}
      >
        {t('sheets.word.save')}
      </Button>
      <p className="note">{t('sheets.word.note')}</p>
      <RefusalList failure={failure} />
      {done?.of === keyOf(wish) ? (
        <Alert
          type="success"
          title={t('sheets.word.saved')}
          description={
            <span className="verify-code">{t('case.print.code', { code: done.code })}</span>
          }
        />
      ) : null}
    </>
  );
}
