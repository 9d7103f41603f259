import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { openApproval } from '../../../shared/domain/approval.ts';
import type { ApprovalStep } from '../../../shared/domain/case.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';

type StepLine = Pick<
  ApprovalStep,
  'seq' | 'roleId' | 'approverId' | 'decision' | 'decidedAt' | 'comment'
>;

function stepsOf(view: CaseView): readonly StepLine[] {
  const approval = openApproval(view.case);
  if (approval !== null) return approval.steps;
  const nothing = { approverId: null, decision: null, decidedAt: null, comment: null };
  return view.money.chain.map((roleId, index) => ({ ...nothing, seq: index + 1, roleId }));
}

/** Who must sign in which order, and who has. */
export function ApprovalChain({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { roles, choices } = useWords();
  const name = useStaffName();
  const steps = stepsOf(view);
  const word: Readonly<Record<string, string>> = choices;
  const said = (step: StepLine): string =>
    step.decision === null
      ? t('pages.approvals.waitingFor')
      : t('pages.approvals.signedBy', {
          name: name(step.approverId),
          decision: word[step.decision] ?? step.decision,
        });
  const current = steps.findIndex(({ decision }) => decision === null);
  return (
    <>
      <h3>
        {view.money.route === 'signature' && openApproval(view.case) === null
          ? t('case.notes.singleWho')
          : t('pages.approvals.chain')}{' '}
        <span className="note">{t('pages.approvals.bandEditable')}</span>
      </h3>
      <Steps
        size="small"
        current={current === -1 ? steps.length : current}
        items={steps.map((step) => ({
          title: roles.names[step.roleId],
          content: (
            <span>
              {said(step)} {showMoment(step.decidedAt)} {step.comment}
            </span>
          ),
        }))}
      />
    </>
  );
}
