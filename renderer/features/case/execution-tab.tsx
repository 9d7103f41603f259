import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { lastPayment, replacedPayments } from '../../../shared/domain/payment-gap.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { useTaskTurn } from './task-turn.ts';
import { ActButton } from './act-button.tsx';
import { Notices } from './notices.tsx';
import { GapNote } from './payment-notes.tsx';

function TaskLine({ task }: { readonly task: CaseView['case']['tasks'][number] }) {
  const { t } = useTranslation();
  const text = useCodeText();
  const staffName = useStaffName();
  const mayAct = useTaskTurn()(task);
  const state =
    task.doneAt === null
      ? task.signedAt === null
        ? t('case.tasks.unsigned')
        : t('case.tasks.signed', { at: showMoment(task.signedAt) })
      : t('case.tasks.done', { at: showMoment(task.doneAt) });
  return (
    <li data-field={`tasks.${task.id}`} tabIndex={-1}>
      <span>{text('taskType', task.type)}</span>
      <span>{task.dept ?? staffName(task.assigneeId)}</span>
      <span className="number">{showMoment(task.dueAt)}</span>
      <span>{state}</span>
      <span className="log-text">{task.result ?? task.note}</span>
      {mayAct && task.signedAt === null ? (
        <ActButton name="task-sign" preset={{ taskId: task.id }} />
      ) : null}
      {mayAct && task.signedAt !== null && task.doneAt === null ? (
        <ActButton name="task-done" preset={{ taskId: task.id }} />
      ) : null}
    </li>
  );
}

function Tasks() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { tasks } = view.case;
  return (
    <Panel title={t('case.tasks.title')} extra={<ActButton name="task" />}>
      {tasks.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
      <ul className="log">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </Panel>
  );
}

/** One payment as it was entered; one that was corrected since is struck out and no longer counts. */
function PaymentLine({
  payment,
  replaced,
}: {
  readonly payment: CaseView['case']['payments'][number];
  readonly replaced: boolean;
}) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const money = useMoney();
  const amount = money(payment.paidAmount);
  return (
    <li {...(replaced ? { className: 'replaced' } : {})}>
      <span className="number">{showMoment(payment.paidAt)}</span>
      <span className="number">{replaced ? <del>{amount}</del> : amount}</span>
      <span>
        {fields.pay.voucherNo} {replaced ? <del>{payment.voucherNo}</del> : payment.voucherNo}
      </span>
      {replaced ? <span className="note">{t('case.forms.replaced')}</span> : null}
    </li>
  );
}

function Payments() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const money = useMoney();
  const { payments, tasks } = view.case;
  const asked = tasks.some(({ type }) => type === 'TK3');
  const unasked = payments.length === 0 && view.money.approvedAmount > 0 && !asked;
  const replaced = replacedPayments(view.case);
  if (payments.length === 0 && view.money.companyCost === 0) return null;
  return (
    <Panel
      title={t('case.tasks.payments')}
      extra={
        <ActButton name="pay">
          {lastPayment(view.case) === null ? t('case.acts.pay') : t('case.notes.correctPay')}
        </ActButton>
      }
    >
      <div data-field="payments" tabIndex={-1}>
        <GapNote />
      </div>
      <FactList facts={[[t('case.tasks.approved'), money(view.money.approvedAmount)]]} />
      {unasked ? <p className="note">{t('case.tasks.askFinance')}</p> : null}
      <ul className="log">
        {payments.map((one) => (
          <PaymentLine key={one.id} payment={one} replaced={replaced.has(one.id)} />
        ))}
      </ul>
    </Panel>
  );
}

function Decision() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const text = useCodeText();
  const choice = useChoiceText();
  const { decision, outcomeSignature } = view.case;
  const labels = fields.decision;
  return (
    <Panel
      title={t('case.tasks.decision')}
      extra={
        <span className="tab-buttons">
          <ActButton name="sign-outcome" />
          <ActButton name="notify" />
        </span>
      }
    >
      {decision === null ? (
        <p className="note">{t('common.empty')}</p>
      ) : (
        <FactList
          facts={[
            [labels.decisionType, text('outcome', decision.decisionType)],
            [labels.decisionText, decision.decisionText ?? ''],
            [labels.decisionBasis, decision.decisionBasis ?? ''],
            [
              labels.customerConfirmation,
              decision.customerConfirmation === null
                ? ''
                : choice([], decision.customerConfirmation),
            ],
            [labels.notifiedAt, showMoment(decision.notifiedAt)],
          ]}
        />
      )}
      {outcomeSignature === null ? null : (
        <p className="note">
          {t('case.tasks.signature', {
            name: outcomeSignature.signature ?? '',
            at: showMoment(outcomeSignature.loggedAt),
          })}
        </p>
      )}
    </Panel>
  );
}

/** Carrying out what was agreed, then telling the customer. */
export function ExecutionTab({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  return (
    <div className="tab-body">
      {view.tellingGaps.length === 0 ? null : (
        <Panel title={t('case.tasks.gaps')}>
          <RefusalList standing failure={{ codes: view.tellingGaps }} onGo={onGo} />
        </Panel>
      )}
      <Tasks />
      <Payments />
      <Decision />
      <Notices />
    </div>
  );
}
