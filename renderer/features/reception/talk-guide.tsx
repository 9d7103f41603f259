import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScriptEntry } from '../../../shared/data/script-entry.ts';
import { CaseField } from '../../ui/case-field.tsx';
import type { FieldPlace } from '../../ui/case-field.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useScripts } from '../../ui/scripts.ts';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import { TALK_GUIDES, keepTalkPlace, talkPlaceOf } from './talk-place.ts';
import type { TalkGuideCode, TalkPlace } from './talk-place.ts';

/** The six steps are the seven without the last. */
const SIX = 6;

function stepsOf(guide: TalkGuideCode, scripts: readonly ScriptEntry[]): readonly ScriptEntry[] {
  const scene = guide === 'G6' ? 'guide-G7' : `guide-${guide}`;
  const steps = scripts.filter((entry) => entry.scene === scene);
  return guide === 'G6' ? steps.slice(0, SIX) : steps;
}

/** Fields that the step of a guide writes and that have no place beside it. */
const FIELDS: Readonly<Record<string, readonly FieldPlace[] | undefined>> = {
  'GL-3': ['facts.contentKind'],
  G8: ['facts.talkGoal', 'facts.talkBottomLine'],
};

function StepFields({ guide, code }: { readonly guide: string; readonly code: string }) {
  const { view } = useCaseScreen();
  const places = FIELDS[code] ?? FIELDS[guide] ?? [];
  if (places.length === 0 || !view.may.includes('edit-case')) return null;
  if (guide === 'G8' && !view.seesInternal) return null;
  return (
    <div className="entity-form columns-1">
      {places.map((place) => (
        <CaseField key={place} place={place} />
      ))}
    </div>
  );
}

type CardProps = { readonly place: TalkPlace; readonly onStep: (step: number) => void };

/** One step of the guide on a card, with the way to its neighbours. */
function Card({ place, onStep }: CardProps) {
  const { t } = useTranslation();
  const text = useEntryText();
  const steps = stepsOf(place.guide, useScripts());
  const at = Math.min(place.step, steps.length - 1);
  const entry = steps[at];
  if (entry === undefined) return null;
  return (
    <div className="talk-card">
      <p>{text(entry)}</p>
      <StepFields guide={place.guide} code={entry.code} />
      <div className="talk-steps">
        <Button
          size="small"
          disabled={at === 0}
          onClick={() => {
            onStep(at - 1);
          }}
        >
          {t('procedure.previous')}
        </Button>
        <output className="note">
          {t('procedure.guidePlace', { no: String(at + 1), of: String(steps.length) })}
        </output>
        <Button
          size="small"
          disabled={at === steps.length - 1}
          onClick={() => {
            onStep(at + 1);
          }}
        >
          {t('procedure.next')}
        </Button>
      </div>
    </div>
  );
}

/** The guide of a talk 对话指引, step by step; the place stays where it was left (procedure P10). */
export function TalkGuide() {
  const { t } = useTranslation();
  const { procedure, refusals } = useWords();
  const { view } = useCaseScreen();
  const id = useId();
  const caseId = view.case.id;
  const [place, setPlace] = useState(() => talkPlaceOf(caseId));
  const keep = (next: TalkPlace | null): void => {
    keepTalkPlace(caseId, next);
    setPlace(next);
  };
  const options = TALK_GUIDES.map((value) => ({ value, label: procedure.guides[value] }));
  return (
    <section className="talk-guide">
      <label htmlFor={id}>{t('procedure.guide')}</label>
      <Select
        id={id}
        size="small"
        allowClear
        placeholder={t('procedure.noGuide')}
        value={place?.guide ?? null}
        options={options}
        onChange={(guide: TalkGuideCode | undefined) => {
          keep(guide === undefined ? null : { guide, step: 0 });
        }}
      />
      {place === null ? null : (
        <Card
          place={place}
          onStep={(step) => {
            keep({ ...place, step });
          }}
        />
      )}
      {view.procedure.warnings.includes('concern-not-confirmed') ? (
        <output className="note">{refusals['concern-not-confirmed']}</output>
      ) : null}
    </section>
  );
}
