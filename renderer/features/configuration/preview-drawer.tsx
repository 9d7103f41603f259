import { App, Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangePreview } from '../../../shared/contract/configuration-channels.ts';
import { KIND_FACTS } from '../../../shared/domain/configuration.ts';
import type { ConfigurationKind } from '../../../shared/domain/configuration.ts';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DifferenceTable, MovedTable, ProblemList } from './change-tables.tsx';

type PreviewProps = {
  readonly kind: ConfigurationKind;
  readonly content: unknown;
  readonly base: number;
  readonly preview: ChangePreview;
  readonly mayConfirm: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

function noteOf(twoPersons: boolean, mayConfirm: boolean): 'twoNote' | 'oneNote' | 'officerNote' {
  if (twoPersons) return 'twoNote';
  return mayConfirm ? 'oneNote' : 'officerNote';
}

/** What a change does, before it is submitted: what is wrong, what changes, which dates move. */
export function PreviewDrawer(props: PreviewProps) {
  const { kind, content, base, preview, mayConfirm, onClose, onDone } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { run, busy, failure } = useAct('configuration.propose');
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const { problems, differenceCount, twoPersons } = preview;
  const atOnce = mayConfirm && !twoPersons;
  const submit = async (): Promise<void> => {
    const answer = await run({ kind, content, base, reason });
    if (!answer.ok) return;
    void message.success(t(`configuration.done.${answer.value.applied ? 'applied' : 'proposed'}`));
    onDone();
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      title={t('common.sideBySide', {
        first: t('configuration.preview'),
        second: t(`configuration.kinds.${kind}`),
      })}
      closable={{ 'aria-label': t('common.close') }}
    >
      <div className="stack">
        {problems.length === 0 ? null : (
          <section role="alert" className="problems">
            <p>{t('configuration.problems')}</p>
            <ProblemList problems={problems} />
          </section>
        )}
        <DifferenceTable {...preview} />
        {KIND_FACTS[kind].movesDates && problems.length === 0 ? <MovedTable {...preview} /> : null}
        {problems.length > 0 || differenceCount === 0 ? null : (
          <>
            <Labelled label={t('configuration.reason')} controlId={reasonId}>
              <TextInput id={reasonId} value={reason} max={300} onChange={setReason} />
            </Labelled>
            <span className="note">{t(`configuration.${noteOf(twoPersons, mayConfirm)}`)}</span>
            <RefusalList failure={failure} />
            <div className="step-buttons">
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button type="primary" loading={busy} onClick={() => void submit()}>
                {t(atOnce ? 'configuration.submit' : 'configuration.propose')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Drawer>
  );
}
