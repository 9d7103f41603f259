import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../../../shared/contract/views.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { DeadlineBadge } from '../../ui/deadline-badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/use-words.ts';
import { PrintForm } from './print-form.tsx';
import { WhyThisDay } from './why-this-day.tsx';

function DeadlineLine({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const { deadlines } = useWords();
  const names: Readonly<Record<string, string>> = deadlines;
  return (
    <li>
      <span className="deadline-name">
        {names[deadline.rule] ?? deadline.rule}
        <span className="note">{t(`case.deadlineKinds.${deadline.kind}`)}</span>
      </span>
      {deadline.paused ? (
        <span className="note">{t('case.header.paused')}</span>
      ) : (
        <DeadlineBadge
          dueAt={deadline.internal}
          finalAt={deadline.final}
          colour={deadline.colour}
          met={deadline.met}
        />
      )}
      {deadline.provisional ? <span className="note">{t('case.header.provisional')}</span> : null}
      {deadline.met === null ? <WhyThisDay deadline={deadline} /> : null}
    </li>
  );
}

/** Every rule that runs or ran on this case: what is still due first. */
export function DeadlinesPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const running = view.deadlines
    .filter(({ met, colour, paused }) => met === null && (paused || colour !== null))
    .toSorted((a, b) => (a.internal < b.internal ? -1 : 1));
  const met = view.deadlines.filter((one) => one.met !== null);
  return (
    <Panel title={t('case.header.deadlines')} className="deadlines-panel">
      <span className="tab-buttons">
        <PrintForm form="F06" />
        {view.case.reviews.length > 0 ? <PrintForm form="F14" /> : null}
      </span>
      {running.length + met.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
      <ul>
        {[...running, ...met].map((deadline) => (
          <DeadlineLine key={`${deadline.rule}:${deadline.startedAt}`} deadline={deadline} />
        ))}
      </ul>
    </Panel>
  );
}
