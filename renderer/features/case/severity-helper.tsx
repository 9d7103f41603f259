import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FACTORS, severityOf } from '../../../shared/domain/severity.ts';
import type { FactorPoints, Points } from '../../../shared/domain/severity.ts';
import { useChannel } from '../../api/use-channel.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { OneSelect } from '../../ui/code-select.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import '../../ui/hints.css';

/** What only a person can judge; the record gives a first value. */
const JUDGED = ['severity', 'complexity', 'impact'] as const;
const ALL_POINTS: readonly Points[] = [0, 1, 2, 3];

type JudgedProps = {
  readonly factor: (typeof JUDGED)[number];
  readonly points: Points;
  readonly onChange: (points: Points) => void;
};

function Judged({ factor, points, onChange }: JudgedProps) {
  const { factors, scales } = useWords().monitor.severity;
  const id = useId();
  const options = ALL_POINTS.map((value) => {
    const label: string = scales[factor][value];
    return { value: String(value), label };
  });
  return (
    <label htmlFor={id}>
      <span>{factors[factor]}</span>
      <OneSelect
        id={id}
        required
        options={options}
        value={String(points)}
        onChange={(value) => {
          const chosen = ALL_POINTS.find((one) => String(one) === value);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </label>
  );
}

/** The urgency hint of the lexicon that was accepted at the reception: whoever assigns should know of it. */
function SaidUrgent() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const code = useCodeText();
  const { data } = useChannel('monitor.case', { id: view.case.id, typed: null });
  const said = (data?.decided ?? []).find(
    ({ kind, decision }) => kind === 'urgency' && decision === 'accepted',
  );
  if (said === undefined) return null;
  return <p>{t('monitor.severity.said', { value: code('urgency', said.value) })}</p>;
}

/** 分级建议: levels with the points that led to them. Accepting fills the fields; nothing is set by itself. */
export function SeverityHelper({ onAccept }: { readonly onAccept: (patch: object) => void }) {
  const { t } = useTranslation();
  const { factors } = useWords().monitor.severity;
  const { view } = useCaseScreen();
  const code = useCodeText();
  const [judged, setJudged] = useState<Partial<FactorPoints>>({});
  if (!view.seesInternal) return null;
  const { points, sum, grievanceLevel, regLevel, urgency } = severityOf(view.case, judged);
  const levels = [
    code('grievanceLevel', grievanceLevel),
    code('regLevel', regLevel),
    code('urgency', urgency),
  ].join(' · ');
  const reasons = FACTORS.map((factor) =>
    t('monitor.severity.factor', { factor: factors[factor], points: points[factor] }),
  ).join(t('common.listSeparator'));
  return (
    <section className="severity-helper" aria-label={t('monitor.severity.title')}>
      <div className="severity-head">
        <span>{t('monitor.severity.title')}</span>
        <strong data-level={grievanceLevel}>{levels}</strong>
        <Button
          size="small"
          onClick={() => {
            onAccept({ grievanceLevel, regLevel, urgency });
          }}
        >
          {t('monitor.severity.accept')}
        </Button>
      </div>
      <output>{t('monitor.severity.reason', { points: reasons, sum })}</output>
      <SaidUrgent />
      <div className="severity-judged">
        {JUDGED.map((factor) => (
          <Judged
            key={factor}
            factor={factor}
            points={points[factor]}
            onChange={(value) => {
              setJudged((known) => ({ ...known, [factor]: value }));
            }}
          />
        ))}
      </div>
      <p className="note">{t('monitor.severity.note')}</p>
    </section>
  );
}
