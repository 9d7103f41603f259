import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAct } from '../../api/use-channel.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseDraft, useCaseScreen } from '../../ui/case-screen.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';

/** T0: the draft is given up for a reason, on its own day. */
export function DiscardDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const draft = useCaseDraft();
  const [, go] = useLocation();
  const id = useId();
  const [reason, setReason] = useState('');
  const [unsettled, setUnsettled] = useState(noRefusals);
  const discard = useAct('cases.discard');
  const run = async (): Promise<void> => {
    const codes = await draft.settle();
    setUnsettled(codes);
    if (isRefused(codes)) return;
    const revision = draft.saver.revision();
    const answer = await discard.run({ id: view.case.id, revision, reason });
    if (answer.ok) go('/');
  };
  return (
    <Drawer
      open
      title={t('reception.discard')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <p>{t('reception.discardNote')}</p>
      <Labelled label={fields.discard.reason} controlId={id} place="discard.reason" required>
        <TextInput required id={id} value={reason} onChange={setReason} max={300} rows={3} />
      </Labelled>
      <RefusalList
        failure={isRefused(unsettled) ? { codes: unsettled } : discard.failure}
        places={{ 'discard-reason-missing': 'discard.reason' }}
      />
      <div className="drawer-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button danger loading={discard.busy} onClick={() => void run()}>
          {t('reception.discardNow')}
        </Button>
      </div>
    </Drawer>
  );
}
