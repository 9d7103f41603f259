import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { useListOptions } from '../../ui/code-select.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useScripts } from '../../ui/scripts.ts';
import { showShort } from '../../ui/show-time.ts';
import { useEntryText } from '../../ui/use-words.ts';
import { openVisit } from './use-ticks.ts';

const KINDS = ['AP2', 'AP1'] as const;
type Kind = (typeof KINDS)[number];

const STEP = 3;

/** What is said, and the rule behind it. */
const SAID = { AP1: 'S3-say-1', AP2: 'S3-say-2' } as const;
const RULES = { AP1: ['AR-01', 'AR-05'], AP2: ['AR-02', 'AR-05'] } as const;

/** The sentences that are shown here rather than among the others of the step. */
export const APOLOGY_SENTENCES: readonly string[] = Object.values(SAID);

/** When it is said stands in brackets before the words themselves. */
const WHEN = /^[(（][^)）]*[)）]\s*/u;

function useScript(): (code: string) => string {
  const text = useEntryText();
  const scripts = useScripts();
  return (code) => {
    const entry = scripts.find((one) => one.code === code);
    return entry === undefined ? '' : text(entry);
  };
}

/** The sentence to say, and one tap that notes kind and words with the step. */
function Sentence({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation();
  const script = useScript();
  const kinds = useListOptions('apology');
  const { view, act, busy } = useCaseScreen();
  const now = useNowOnce();
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [codes, setCodes] = useState(noRefusals);
  const words = script(SAID[kind]).replace(WHEN, '');
  const keep = async (): Promise<void> => {
    const label = kinds.find(({ value }) => value === kind)?.label ?? kind;
    const note = t('pages.parts.apology.note', { kind: label, words });
    const before = openVisit(view, STEP)?.note ?? null;
    const whole = before === null ? note : `${before}\n${note}`;
    const refused = await act('step', { stepNo: STEP, note: whole });
    setCodes(refused);
    if (!isRefused(refused)) setKeptAt(showShort(now(), now()));
  };
  return (
    <>
      <p className="guide-line guide-say">{words}</p>
      {RULES[kind].map((code) => (
        <p key={code} className="note">
          {script(code)}
        </p>
      ))}
      {view.may.includes('step') ? (
        <span className="stamp">
          <Button size="small" loading={busy} onClick={() => void keep()}>
            {t('pages.parts.apology.keep')}
          </Button>
          {keptAt === null ? null : (
            <output className="note">{t('pages.parts.apology.kept', { at: keptAt })}</output>
          )}
        </span>
      ) : null}
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </>
  );
}

/** Before an apology for the matter: are the facts clear? Without any fact check the page advises against it. */
function FactsClear({ onAnswer }: { readonly onAnswer: (clear: boolean) => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const id = useId();
  return (
    <>
      <fieldset aria-labelledby={id} className="bare tap-buttons">
        <span id={id}>{t('pages.parts.apology.factsClear')}</span>
        {([true, false] as const).map((clear) => (
          <Button
            key={String(clear)}
            size="small"
            onClick={() => {
              onAnswer(clear);
            }}
          >
            {clear ? t('common.yes') : t('common.no')}
          </Button>
        ))}
      </fieldset>
      {view.case.factChecks.length === 0 ? (
        <p className="caution">
          <WarningOutlined aria-hidden="true" />
          <span>{t('pages.parts.apology.unchecked')}</span>
        </p>
      ) : null}
    </>
  );
}

/** Step 3: an apology for the upset at any time, one for the matter only once the facts are clear (domain 7). */
export function ApologyPicker() {
  const { t } = useTranslation();
  const labelId = useId();
  const kinds = useListOptions('apology');
  const [kind, setKind] = useState<Kind | null>(null);
  const [clear, setClear] = useState(false);
  const asks = kind === 'AP1' && !clear;
  return (
    <div className="tools">
      <span id={labelId} className="label">
        {t('pages.parts.apology.title')}
      </span>
      <fieldset aria-labelledby={labelId} className="bare tap-buttons">
        {KINDS.map((one) => (
          <Button
            key={one}
            aria-pressed={one === kind}
            {...(one === kind ? { type: 'primary', ghost: true } : {})}
            onClick={() => {
              setKind(one);
              setClear(false);
            }}
          >
            {kinds.find(({ value }) => value === one)?.label}
          </Button>
        ))}
      </fieldset>
      {asks ? (
        <FactsClear
          onAnswer={(yes) => {
            setClear(yes);
            if (!yes) setKind('AP2');
          }}
        />
      ) : null}
      {kind === null || asks ? null : <Sentence key={kind} kind={kind} />}
    </div>
  );
}
