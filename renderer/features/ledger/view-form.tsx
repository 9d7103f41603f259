import { Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerView } from '../../../shared/contract/ledger-channels.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Shown, Views } from './use-views.ts';

const MOST_NAME = 40;

type ViewFormProps = {
  readonly views: Views;
  /** The person's own view that is open. */
  readonly current: LedgerView | null;
  readonly shown: Shown;
  readonly onClose: () => void;
};

/** Keeps what is shown under a name: over the open view, or as a new one. */
export function ViewForm({ views, current, shown, onClose }: ViewFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [replaces, setReplaces] = useState(current !== null);
  const [name, setName] = useState(current?.name ?? '');
  const { keep, setOpen } = views;
  const send = async (): Promise<void> => {
    const replaced = replaces && current !== null ? current.id : null;
    const answer = await keep.run({ id: replaced, name: name.trim(), content: shown });
    if (!answer.ok) return;
    const kept = answer.value.find((view) => view.name === name.trim());
    if (kept !== undefined) setOpen(kept.id);
    onClose();
  };
  return (
    <FormDrawer
      title={t('ledger.views.title')}
      busy={keep.busy}
      ready={name.trim() !== ''}
      failure={keep.failure}
      onClose={() => {
        keep.clear();
        onClose();
      }}
      onSend={() => void send()}
    >
      {current === null ? null : (
        <Radio.Group
          aria-label={t('ledger.views.title')}
          value={replaces}
          options={[
            { value: true, label: t('ledger.views.replace', { name: current.name }) },
            { value: false, label: t('ledger.views.keepNew') },
          ]}
          onChange={(event) => {
            const next = event.target.value === true;
            setReplaces(next);
            setName(next ? current.name : '');
          }}
        />
      )}
      <Labelled label={t('ledger.views.name')} controlId={id} note={t('ledger.views.nameNote')}>
        <TextInput id={id} value={name} onChange={setName} max={MOST_NAME} required />
      </Labelled>
    </FormDrawer>
  );
}
