import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditResult } from '../../../shared/contract/audit-channels.ts';
import { SHORT_DIGEST } from '../../../shared/contract/audit-channels.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { TextInput } from '../../ui/text-input.tsx';

function inFours(digest: string): string {
  return digest.slice(0, SHORT_DIGEST).replaceAll(/.{4}(?=.)/gu, '$& ');
}

function Outcome({ result }: { readonly result: AuditResult }) {
  const { t } = useTranslation();
  const { broken, checked, heads, milliseconds, at } = result;
  const when = t('audit.checkedAt', { at: showMoment(at) });
  if (broken === null) {
    const title = t('audit.intact', { count: checked, heads, ms: milliseconds });
    return (
      <output>
        <Alert type="success" showIcon title={`${title}${when}`} />
      </output>
    );
  }
  const { kind, badSeq, otherSeq } = broken;
  const what = t(`audit.breaks.${kind}`, { seq: badSeq, other: otherSeq ?? 0 });
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={`${t('audit.broken')}：${what}`}
      description={`${t('audit.brokenHelp')}${when}`}
    />
  );
}

function Heads() {
  const { t } = useTranslation();
  const { data, failure, refresh } = useChannel('audit.heads', {});
  const sign = useAct('audit.sign');
  const newest = data?.heads[0];
  return (
    <div className="audit-chain">
      <span>
        {t('audit.fingerprint')} <span className="audit-digest">{data?.fingerprint}</span>
      </span>
      {newest === undefined ? (
        <span className="note">{t('audit.noHeads')}</span>
      ) : (
        <span>
          {t('audit.newest')}{' '}
          <span className="audit-digest">
            {t('audit.headOf', { seq: newest.seq, digest: inFours(newest.digest) })}
          </span>{' '}
          {t('audit.signedAt', {
            at: showMoment(newest.at),
            reason: t(`audit.reasons.${newest.reason}`),
          })}
        </span>
      )}
      <Button
        size="small"
        loading={sign.busy}
        onClick={() => {
          void sign.run({}).then(refresh);
        }}
      >
        {t('audit.sign')}
      </Button>
      <RefusalList failure={failure ?? sign.failure} />
    </div>
  );
}

const SEQ = /^[1-9]\d{0,9}$/u;
const DIGEST = /^[0-9a-f]{16,64}$/u;

/** Whether the trail is whole, and the heads it is held against. */
export function AuditChain() {
  const { t } = useTranslation();
  const id = useId();
  const check = useAct('audit.check');
  const [result, setResult] = useState<AuditResult | null>(null);
  const [seq, setSeq] = useState('');
  const [typed, setTyped] = useState('');
  const digest = typed.replaceAll(/\s/gu, '').toLowerCase();
  const isTyped = seq !== '' || typed !== '';
  const fits = SEQ.test(seq) && DIGEST.test(digest);
  const verify = async (): Promise<void> => {
    const answer = await check.run({ head: isTyped ? { seq: Number(seq), digest } : null });
    setResult(answer.ok ? answer.value : null);
  };
  return (
    <Panel title={t('audit.chain')}>
      {result === null ? <p>{t('audit.unverified')}</p> : <Outcome result={result} />}
      <RefusalList failure={check.failure} />
      <Heads />
      <div className="audit-filter">
        <div className="filter">
          <label htmlFor={`${id}seq`}>{t('audit.headSeq')}</label>
          <TextInput id={`${id}seq`} plain max={10} value={seq} onChange={setSeq} />
        </div>
        <div className="filter">
          <label htmlFor={`${id}digest`}>{t('audit.headDigest')}</label>
          <TextInput id={`${id}digest`} plain max={80} value={typed} onChange={setTyped} />
        </div>
        <Button
          type="primary"
          loading={check.busy}
          disabled={isTyped && !fits}
          onClick={() => void verify()}
        >
          {isTyped ? t('audit.verifyWith') : t('audit.verify')}
        </Button>
        <span className="note">
          {isTyped && !fits ? t('audit.headWrong') : t('audit.headHelp')}
        </span>
      </div>
    </Panel>
  );
}
