import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../shared/contract/payout-channels.ts';
import { usePayoutRefresh } from '../../api/payout-refresh.ts';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useWords } from '../../ui/use-words.ts';
import { RefusedLines } from './refused-lines.tsx';

type BatchProps = { readonly batch: BatchView };

/** The second person's part: to look, and to let it out. The button says what it lets out. */
export function ReleasePanel({ batch }: BatchProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const refresh = usePayoutRefresh();
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
  const refresh = usePayoutRefresh();
  const { run, busy, failure } = useAct('payouts.void');
  const [reason, setReason] = useState('');
  const takeBack = async (): Promise<void> => {
    const answer = await run({ id: batch.id, revision: batch.rev, reason });
    if (!answer.ok) return;
    refresh();
    onClose();
  };
  return (
    <Drawer
      open
      size={420}
      title={t('payouts.batch.voidTitle')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void takeBack();
        }}
      >
        <p className="note">{t('payouts.batch.voidNote')}</p>
        <Labelled
          label={t('payouts.fields.voidReason')}
          controlId={id}
          required
          wide
          place="payout.voidReason"
        >
          <TextInput id={id} value={reason} rows={3} max={300} first onChange={setReason} />
        </Labelled>
        <RefusalList failure={failure} places={PLACES} />
        <div className="step-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button danger htmlType="submit" loading={busy}>
            {t('payouts.batch.void')}
          </Button>
        </div>
      </form>
    </Drawer>
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
