import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { OBJECTION_CHECKS, OBJECTION_RECORD } from '../../../shared/domain/objection-fields.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { RecordFacts } from './record-facts.tsx';

const NAMES = [
  'objectionNo',
  'subjectKind',
  'receivedAt',
  'verdict',
  'checkReason',
  'replyLimitDays',
  'acceptedAt',
  'respDept',
  'deptSignedBy',
  'deptSignedAt',
  'draftOpinion',
  'draftedBy',
  'regulatorContact',
  'finalApprovedBy',
  'finalApprovedAt',
  'replyMode',
  'finalReplyNo',
  'repliedAt',
] as const;

type Objection = NonNullable<CaseView['case']['objection']>;

function ObjectionFacts({ objection }: { readonly objection: Objection }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const code = useCodeText();
  const choice = useChoiceText();
  const due = view.deadlines.find(({ rule }) => rule === 'D38');
  const checks = OBJECTION_CHECKS.map((check) => {
    const answer = objection.checks[check];
    return [code('objectionCheck', check), answer === undefined ? '' : choice([], answer)] as const;
  });
  const limit = due === undefined ? t('case.special.notSet') : showMoment(due.final);
  return (
    <>
      <FactList facts={[[t('case.special.replyDue'), limit]]} />
      <RecordFacts
        fields={OBJECTION_RECORD}
        names={NAMES}
        labels={fields.objection}
        record={objection}
      />
      <ul className="log">
        {objection.submissions.map(({ at, form }) => (
          <li key={`${at}-${form}`}>
            {t('case.special.handedIn', { at: showMoment(at), form: choice([], form) })}
          </li>
        ))}
      </ul>
      <FactList facts={checks} />
    </>
  );
}

/** A formal written objection 书面异议: checks, department, draft, written reply. */
export function ObjectionPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { objection } = view.case;
  if (objection === null) return null;
  return (
    <Panel title={t('case.special.objection')} extra={<ActButton name="objection" />}>
      <ObjectionFacts objection={objection} />
    </Panel>
  );
}
