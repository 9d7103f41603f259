import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../shared/contract/payout-channels.ts';
import { SHOWN_OF_PAYOUTS, useForget } from '../../api/forget.ts';
import { useAct } from '../../api/use-channel.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useWords } from '../../ui/use-words.ts';
import { RefusedLines } from './refused-lines.tsx';

type BatchProps = { readonly batch: BatchView };

/** The second person's part: to look, and to let it out. The button says what it lets out. */
export function ReleasePanel({ batch }: BatchProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const refresh = useForget(SHOWN_OF_PAYOUTS);
  const { payouts } = useWords();
  const { run, busy, failure } = useAct('payouts.release');
  const release = async (): Promise<void> => {
    const { id, rev: revision } = batch;
    const answer = await run({ id, revision });
    if (answer.ok) refresh();
  };
  if (!batch.may.release) return null;
  return (
    <section className="panel payout-bar">
      {failure === null ? null : (
        <RefusedLines
          failure={failure}
          title={t('payouts.refused.releaseTitle')}
          lineName={(line) =>
            t('payouts.refused.item', { line, caseNo: batch.items[line - 1]?.caseNo ?? '' })
          }
          wordings={payouts.refused.onRelease}
        />
      )}
      <span className="note">{t('payouts.batch.releaseNote')}</span>
      <Button type="primary" className="payout-last" loading={busy} onClick={() => void release()}>
        {t('payouts.batch.releaseNow', { count: batch.count, total: money(batch.total) })}
      </Button>
    </section>
  );
}

const PLACES = { 'reason-missing': 'payout.voidReason' };

function VoidDrawer({ batch, onClose }: BatchProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const refresh = useForget(SHOWN_OF_PAYOUTS);
  const { run, busy, failure } = useAct('payouts.void');
  const [reason, setReason] = useState('');
  const takeBack = async (): Promise<void> => {
    const answer = await run({ id: batch.id, revision: batch.rev, reason });
    if (!answer.ok) return;
    refresh();
    onClose();
  };
  return (
    <FormDrawer
      size={420}
      title={t('payouts.batch.voidTitle')}
      send={t('payouts.batch.void')}
      danger
      busy={busy}
      failure={failure}
      places={PLACES}
      onClose={onClose}
      onSend={() => void takeBack()}
    >
      <p className="note">{t('payouts.batch.voidNote')}</p>
      <Labelled
        label={t('payouts.fields.voidReason')}
        controlId={id}
        required
        wide
        place="payout.voidReason"
      >
        <TextInput id={id} value={reason} rows={3} max={300} onChange={setReason} />
      </Labelled>
    </FormDrawer>
  );
}

/** Taking a batch back, for those who may. */
export function VoidButton({ batch }: BatchProps) {
  const { t } = useTranslation();
  const [voiding, setVoiding] = useState(false);
  if (!batch.may.void) return null;
  return (
    <>
      <Button
        onClick={() => {
          setVoiding(true);
        }}
      >
        {t('payouts.batch.void')}
      </Button>
      {voiding ? (
        <VoidDrawer
          batch={batch}
          onClose={() => {
            setVoiding(false);
          }}
        />
      ) : null}
    </>
  );
}
