import { StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ScriptEntry, ScriptKind } from '../../../shared/data/script-entry.ts';
import { ONLY_WHEN_RECORDED } from '../../../shared/data/script-conditions.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useScripts } from '../../ui/scripts.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useEntryText } from '../../ui/use-words.ts';
import { APOLOGY_SENTENCES } from './apology-picker.tsx';
import { StepTicks } from './step-ticks.tsx';

const SHOWN = ['do', 'ask', 'say', 'tip'] as const satisfies readonly ScriptKind[];
const BLANK = '__';
const NOT_RECORDED = 'RC0';

/** What the blanks of some entries stand for; the other blanks are for the clerk to fill in by mouth. */
const BLANKS: Readonly<Record<string, 'me' | 'promise'>> = {
  'S1-say-1': 'me',
  'S5-say-2': 'promise',
  'S6-say-3': 'promise',
  'S7-say-1': 'promise',
};

function useFilled(): (entry: ScriptEntry) => string {
  const text = useEntryText();
  const { view, me } = useCaseScreen();
  const promised = view.case.contacts.findLast(({ promisedAt }) => promisedAt !== null);
  const known = { me: me.name, promise: showMoment(promised?.promisedAt ?? null) };
  return (entry) => {
    const blank = BLANKS[entry.code];
    const value = blank === undefined ? '' : known[blank];
    return text(entry).replaceAll(BLANK, value === '' ? '＿＿' : value);
  };
}

function Entries({ entries }: { readonly entries: readonly ScriptEntry[] }) {
  const filled = useFilled();
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.code} className={`guide-line guide-${entry.kind}`}>
          {filled(entry)}
        </li>
      ))}
    </ul>
  );
}

function Forbidden({ entries }: { readonly entries: readonly ScriptEntry[] }) {
  const { t } = useTranslation();
  const filled = useFilled();
  return (
    <details className="forbidden">
      <summary>
        <StopOutlined aria-hidden="true" /> {t('reception.guide.never')}
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.code}>
            <StopOutlined aria-hidden="true" />
            <span className="visually-hidden">{t(`reception.guide.${entry.kind}`)}</span>
            {filled(entry)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What to do is ticked off by those who may keep the steps; everybody else reads it. */
function ToDo({
  step,
  entries,
}: {
  readonly step: number;
  readonly entries: readonly ScriptEntry[];
}) {
  const filled = useFilled();
  const { view } = useCaseScreen();
  if (!view.may.includes('step')) return <Entries entries={entries} />;
  const lines = entries.map((entry) => ({ code: entry.code, text: filled(entry) }));
  return <StepTicks key={step} step={step} lines={lines} />;
}

/** The entries of one step: what to do, ask, say; what never to say or do stays folded. */
export function GuideText({ step }: { readonly step: number }) {
  const { t } = useTranslation();
  const scripts = useScripts();
  const { isolation } = useCaseScreen().view.case;
  const recorded = (isolation?.recordingOn ?? NOT_RECORDED) !== NOT_RECORDED;
  const own = scripts.filter(
    ({ scene, code }) =>
      scene === `step-${String(step)}` &&
      !APOLOGY_SENTENCES.includes(code) &&
      (recorded || !ONLY_WHEN_RECORDED.has(code)),
  );
  const never = scripts.filter(
    ({ scene, kind }) =>
      (kind === 'neverSay' || kind === 'neverDo') &&
      (scene === 'every-step' || scene === `step-${String(step)}`),
  );
  const difficult = step === 6 ? scripts.filter(({ scene }) => scene === 'very-difficult') : [];
  return (
    <div className="guide-text">
      {SHOWN.map((kind) => {
        const entries = own.filter((entry) => entry.kind === kind);
        if (entries.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{t(`reception.guide.${kind}`)}</h3>
            {kind === 'do' ? <ToDo step={step} entries={entries} /> : <Entries entries={entries} />}
          </section>
        );
      })}
      {difficult.length === 0 ? null : (
        <details>
          <summary>{t('reception.guide.difficult')}</summary>
          <Entries entries={difficult} />
        </details>
      )}
      <Forbidden entries={never} />
    </div>
  );
}
