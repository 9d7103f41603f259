import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { openApproval } from '../../../shared/domain/approval.ts';
import type { Approval, ApprovalStep } from '../../../shared/domain/case.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { useOpenAct } from './open-act.ts';
import { WaitingSigner } from './waiting-signer.tsx';
import { useSignedFor } from './signed-for.ts';

function StepRow({ step }: { readonly step: ApprovalStep }) {
  const { t } = useTranslation();
  const { roles } = useWords();
  const choice = useChoiceText();
  const staffName = useStaffName();
  const marks = [
    step.substituteFor === null
      ? ''
      : t('case.approval.substitute', { role: roles.names[step.substituteFor] }),
    step.delegatedFrom === null
      ? ''
      : t('case.approval.delegated', { name: staffName(step.delegatedFrom) }),
    step.onPaper ? t('case.approval.onPaper') : '',
    step.resolutionNo ?? '',
  ];
  return (
    <tr>
      <td>{String(step.seq)}</td>
      <td>{roles.names[step.roleId]}</td>
      <td>{staffName(step.approverId)}</td>
      <td>{step.decision === null ? t('case.approval.open') : choice([], step.decision)}</td>
      <td>{step.comment}</td>
      <td className="number">{showMoment(step.decidedAt)}</td>
      <td className="note">{marks.filter((one) => one !== '').join(' ')}</td>
    </tr>
  );
}

function ApprovalPanel({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const choice = useChoiceText();
  const money = useMoney();
  const labels = fields.approvalStep;
  const heads = [labels.seq, labels.roleId, labels.approverId, labels.decision, labels.comment];
  return (
    <Panel title={approval.approvalNo} extra={<Tag>{choice([], approval.status)}</Tag>}>
      <FactList
        facts={[
          [fields.approval.amount, money(approval.amount)],
          [fields.approval.bandAmount, money(approval.bandAmount)],
          [fields.approval.bandId, approval.bandId],
          [fields.approval.requestedAt, showMoment(approval.requestedAt)],
          [fields.approval.reason, approval.reason ?? ''],
        ]}
      />
      <table className="plain-table">
        <thead>
          <tr>
            {[...heads, labels.decidedAt, t('case.approval.remark')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {approval.steps.map((step) => (
            <StepRow key={step.seq} step={step} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** 线下审批: an approver elsewhere signed the printed form; it is entered here with the scan. */
function OnPaper() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const openAct = useOpenAct();
  const asked = openApproval(view.case) !== null;
  const name = asked ? 'decide' : 'authorise';
  const waits = asked || view.money.route === 'signature';
  if (!waits || !view.mayOnPaper.includes(name)) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        openAct(name, { onPaper: true });
      }}
    >
      {t('case.approval.enterPaper')}
    </Button>
  );
}

/** Every request with its chain, every authorising signature, and what this person may sign now. */
export function ApprovalTab() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const staffName = useStaffName();
  const money = useMoney();
  const { approvals, authorisations, delegations } = view.case;
  const signedFor = useSignedFor();
  const { waitingFor } = view.money;
  return (
    <div className="tab-body">
      {waitingFor === null ? null : (
        <p>
          <WaitingSigner role={waitingFor} />
        </p>
      )}
      <div className="tab-buttons">
        <ActButton name="request-approval" />
        <ActButton name="authorise" />
        <ActButton name="decide" />
        <OnPaper />
        <ActButton name="delegate" />
      </div>
      {approvals.length + authorisations.length === 0 ? (
        <p className="note">{t('common.empty')}</p>
      ) : null}
      {approvals.toReversed().map((approval) => (
        <ApprovalPanel key={approval.id} approval={approval} />
      ))}
      {authorisations.toReversed().map((one) => (
        <Panel
          key={one.id}
          title={t('case.approval.authorised')}
          extra={<Tag>{one.valid ? t('case.approval.valid') : t('case.approval.void')}</Tag>}
        >
          <FactList
            facts={[
              [fields.authorisation.amount, money(one.amount)],
              [fields.authorisation.authoriserId, staffName(one.authoriserId)],
              ...signedFor(one),
              [fields.authorisation.signedAt, showMoment(one.signedAt)],
              [fields.authorisation.comment, one.comment ?? ''],
            ]}
          />
        </Panel>
      ))}
      {delegations.map((one) => (
        <p key={one.id} className="note">
          {t('case.approval.delegation', {
            from: staffName(one.loggedBy),
            to: staffName(one.toId),
            at: showMoment(one.loggedAt),
          })}
        </p>
      ))}
    </div>
  );
}
