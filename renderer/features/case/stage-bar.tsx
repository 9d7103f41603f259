import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useEntryText } from '../../ui/use-words.ts';

/** The stages of the procedure in one thin line: done, at hand, to come; the one at hand is named. */
export function StageBar() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const text = useEntryText();
  const { stages, current, passed } = view.procedure;
  const at = stages.findIndex(({ code }) => code === current);
  const now = stages[at];
  if (now === undefined) return null;
  return (
    <section className="stage-bar" aria-label={t('procedure.stages')}>
      <ol>
        {stages.map((stage) => {
          const isNow = stage.code === current;
          const state = isNow ? 'now' : passed.includes(stage.code) ? 'done' : 'ahead';
          return (
            <li
              key={stage.code}
              className={`stage stage-${state}`}
              title={`${stage.code} ${text(stage)}`}
              {...(isNow ? { 'aria-current': 'step' as const } : {})}
            >
              <span className="visually-hidden">
                {text(stage)} {state === 'done' ? t('procedure.passed') : ''}
              </span>
            </li>
          );
        })}
      </ol>
      <span className="stage-now-name">{text(now)}</span>
      <span className="note">
        {t('procedure.stageOf', { no: String(at + 1), of: String(stages.length) })}
      </span>
    </section>
  );
}
