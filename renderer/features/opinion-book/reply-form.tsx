import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/contract/branch-views.ts';
import { OPINION_ENTRY } from '../../../shared/domain/branch-records.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct } from '../../api/use-channel.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { TextInput } from '../../ui/text-input.tsx';

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
  const { run, busy, failure } = useAct('opinions.draft', refresh);
  const save = async (): Promise<void> => {
    const answer = await run({ id: entry.id, revision: entry.revision, reply });
    if (!answer.ok) return;
    drop();
    onClose();
  };
  return (
    <FormDrawer
      title={t('branch.opinions.draft')}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSend={() => void save()}
    >
      <p className="prose">{entry.content}</p>
      <Labelled label={t('branch.opinions.reply')} controlId={id} required>
        <TextInput
          id={id}
          value={reply}
          onChange={setReply}
          max={OPINION_ENTRY.reply.max}
          rows={5}
        />
      </Labelled>
      <p className="note">{t('branch.opinions.replyNote')}</p>
    </FormDrawer>
  );
}
