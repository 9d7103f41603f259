import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LexiconHit, Suggestion } from '../../../shared/domain/lexicon.ts';
import { suggestionsOf } from '../../../shared/domain/lexicon.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseDraft, useCaseScreen, useDraftValue } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useCodeText, useEntryText, useWords } from '../../ui/use-words.ts';
import { useReading } from './use-reading.ts';
import '../../ui/hints.css';

const LIST_OF = { category: 'reason', urgency: 'urgency', mood: 'emotion' } as const;
const NONE: readonly never[] = [];
/** What the field of a mood's sign holds. */
const LONGEST_SIGN = 300;

function keyOf({ kind, value }: Pick<Suggestion, 'kind' | 'value'>): string {
  return `${kind} ${value}`;
}

/** The hints that nobody has decided about and that say something new. */
function useOpenHints(): {
  readonly hints: readonly Suggestion[];
  readonly decide: (hint: Suggestion, decision: 'accepted' | 'ignored') => void;
} {
  const { view } = useCaseScreen();
  const { id } = view.case;
  const known = useChannel('monitor.case', { id, typed: null }).data?.decided ?? NONE;
  const { run } = useAct('monitor.decide');
  const [mine, setMine] = useState<readonly string[]>([]);
  const cause = useDraftValue('facts.reasonCode');
  const reading = useReading();
  const decided = new Set([...mine, ...known.map(keyOf)]);
  const hints = suggestionsOf(reading).filter(
    (hint) =>
      !decided.has(keyOf(hint)) &&
      !(hint.kind === 'category' && hint.value === cause) &&
      (hint.kind !== 'mood' || view.seesInternal),
  );
  return {
    hints,
    decide: (hint, decision) => {
      setMine((before) => [...before, keyOf(hint)]);
      const codes = hint.hits.map(({ term }) => term.code);
      void run({ id, kind: hint.kind, value: hint.value, terms: codes, decision });
    },
  };
}

function useHitText(): (hits: readonly LexiconHit[]) => string {
  const { t } = useTranslation();
  const text = useEntryText();
  return (hits) =>
    hits
      .map(({ term, times }) =>
        times > 1 ? t('monitor.hints.times', { word: text(term), count: times }) : text(term),
      )
      .join(t('common.listSeparator'));
}

type HintProps = {
  readonly hint: Suggestion;
  readonly onDecide: (decision: 'accepted' | 'ignored') => void;
};

function Hint({ hint, onDecide }: HintProps) {
  const { t } = useTranslation();
  const { kinds } = useWords().monitor.hints;
  const code = useCodeText();
  const hits = useHitText();
  const value = code(LIST_OF[hint.kind], hint.value);
  return (
    <li data-hint={hint.kind}>
      <strong>{t('monitor.hints.is', { kind: kinds[hint.kind], value })}</strong>
      <span className="note">{t('monitor.hints.hits', { hits: hits(hint.hits) })}</span>
      <span className="hint-buttons">
        <Button
          size="small"
          aria-label={t('monitor.hints.acceptNamed', { value })}
          onClick={() => {
            onDecide('accepted');
          }}
        >
          {t('monitor.hints.accept')}
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={t('monitor.hints.ignoreNamed', { value })}
          onClick={() => {
            onDecide('ignored');
          }}
        >
          {t('monitor.hints.ignore')}
        </Button>
      </span>
    </li>
  );
}

/** Fills in what was accepted: cause and branch causes into the record, the mood as a reading of its own. */
function useAccept(): (hint: Suggestion) => Promise<readonly Refusal[]> {
  const { t } = useTranslation();
  const draft = useCaseDraft();
  const { act } = useCaseScreen();
  const hitText = useHitText();
  return async ({ kind, value, hits }) => {
    if (kind === 'mood') {
      const sign = t('monitor.hints.sign', { hits: hitText(hits) }).slice(0, LONGEST_SIGN);
      return await act('emotion', { level: value, sign });
    }
    // Urgency is set by whoever assigns the case: they see that it was accepted here.
    if (kind === 'urgency') return noRefusals;
    draft.set('facts.reasonCode', value);
    const causes = draft.get('facts.branchCauseCodes');
    const known = Array.isArray(causes) ? causes.map(String) : [];
    const more = hits.flatMap(({ term }) => term.branchCause ?? []);
    draft.set('facts.branchCauseCodes', [...new Set([...known, ...more])]);
    return noRefusals;
  };
}

/** What the words of the customer suggest: accept or ignore; nothing is filled in by itself. */
export function Hints() {
  const { t } = useTranslation();
  const { hints, decide } = useOpenHints();
  const { view } = useCaseScreen();
  const accept = useAccept();
  const [codes, setCodes] = useState(noRefusals);
  const settle = async (hint: Suggestion, decision: 'accepted' | 'ignored'): Promise<void> => {
    const refused = decision === 'accepted' ? await accept(hint) : noRefusals;
    setCodes(refused);
    if (!isRefused(refused)) decide(hint, decision);
  };
  if (!view.may.includes('edit-case') || hints.length === 0) return null;
  return (
    <Panel
      title={t('monitor.hints.title')}
      className="hints"
      extra={<span className="note">{t('monitor.hints.note')}</span>}
    >
      <ul className="hint-list">
        {hints.map((hint) => (
          <Hint
            key={keyOf(hint)}
            hint={hint}
            onDecide={(decision) => void settle(hint, decision)}
          />
        ))}
      </ul>
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </Panel>
  );
}
