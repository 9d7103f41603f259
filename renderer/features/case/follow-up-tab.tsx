import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isInvolved } from '../../../shared/domain/guard.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { useOpenAct } from './open-act.ts';
import { isBarredFromCalling, WhoCalls } from './who-calls.tsx';
import { PrintForm } from './print-form.tsx';

/** The superior unit called instead; entered here with the scan of its record. */
function OnPaperCall() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const openAct = useOpenAct();
  if (!view.mayOnPaper.includes('call-back')) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        openAct('call-back', { onPaper: true });
      }}
    >
      {t('case.followUp.onPaper')}
    </Button>
  );
}

/** A call that was promised is still the handler's to make; every other one is somebody else's. */
function PromisedCall() {
  const { t } = useTranslation();
  const { view, me } = useCaseScreen();
  if (isInvolved(view.case, me.id) || view.case.status === 'closed') return null;
  return (
    <ActButton name="call-back" preset={{ kind: 'FU5' }}>
      {t('case.forms.promisedCall')}
    </ActButton>
  );
}

/** Calls after the decision: reached or not, how satisfied, what came of it. */
export function FollowUpTab() {
  const { t } = useTranslation();
  const { view, me } = useCaseScreen();
  const text = useCodeText();
  const choice = useChoiceText();
  const staffName = useStaffName();
  const { followUps } = view.case;
  return (
    <div className="tab-body">
      <Panel
        title={t('case.followUp.title')}
        extra={
          <span className="tab-buttons">
            {isBarredFromCalling(view.case, me) ? <PromisedCall /> : <ActButton name="call-back" />}
            <OnPaperCall />
            <ActButton name="reopen" />
          </span>
        }
      >
        <WhoCalls />
        {followUps.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
        <ul className="log">
          {followUps.map((call) => (
            <li key={call.id}>
              <span className="log-time">{showMoment(call.at)}</span>
              <span>{text('followUpKind', call.kind)}</span>
              <span>
                {call.reached ? t('case.followUp.reached') : t('case.followUp.notReached')}
              </span>
              <span>
                {call.satisfaction === null ? '' : text('satisfaction', String(call.satisfaction))}
              </span>
              <span>{call.outcome === null ? '' : choice([], call.outcome)}</span>
              <span className="log-text">{[call.newRequest, call.comment].join(' ').trim()}</span>
              <span className="note">{staffName(call.callerId)}</span>
              <PrintForm form="F08" subjectId={call.id} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
