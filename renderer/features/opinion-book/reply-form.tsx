import { Button, Drawer } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/contract/branch-views.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useBookAct } from './use-book-act.ts';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

type ReplyFormProps = {
  readonly entry: OpinionView;
  readonly onClose: () => void;
  readonly refresh: () => void;
};

/** The reply in plain words; changed after its approval it is approved anew. */
export function ReplyForm({ entry, onClose, refresh }: ReplyFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [reply, setReply, drop] = useTypedDraft(`reply:${entry.id}`, entry.reply ?? '', isText);
  const { run, busy, failure } = useBookAct('opinions.draft', refresh);
  const save = async (): Promise<void> => {
    if (!(await run({ id: entry.id, revision: entry.revision, reply }))) return;
    drop();
    onClose();
  };
  return (
    <Drawer
      open
      size={460}
      title={t('branch.opinions.draft')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <div className="stack">
        <p className="prose">{entry.content}</p>
        <Labelled label={t('branch.opinions.reply')} controlId={id} required>
          <TextInput id={id} value={reply} onChange={setReply} max={2000} rows={5} first />
        </Labelled>
        <p className="note">{t('branch.opinions.replyNote')}</p>
        <RefusalList failure={failure} />
        <div className="drawer-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {t('branch.opinions.save')}
          </Button>
        </div>
      </div>
    </Drawer>
  );
}
