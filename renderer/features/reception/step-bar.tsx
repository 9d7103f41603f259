import { useTranslation } from 'react-i18next';
import { useWords } from '../../ui/use-words.ts';

const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

type StepBarProps = {
  readonly step: number;
  readonly onStep: (step: number) => void;
};

/** The seven steps, in any order; nothing the customer says has to wait for one. */
export function StepBar({ step, onStep }: StepBarProps) {
  const { t } = useTranslation();
  const { states } = useWords();
  return (
    <section className="step-bar" aria-label={t('reception.steps')}>
      <ol>
        {STEPS.map((no) => (
          <li key={no}>
            <button
              type="button"
              className={no === step ? 'step step-now' : 'step'}
              {...(no === step ? { 'aria-current': 'step' } : {})}
              onClick={() => {
                onStep(no);
              }}
            >
              <span className="step-no">{String(no)}</span>
              <span>{states.steps[`step${no}`]}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
