import { useTranslation } from 'react-i18next';
import type { AlertView } from '../../../shared/contract/monitor.ts';
import type { Me } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { HintedNumber } from '../../ui/hinted-case.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useCodeText } from '../../ui/use-words.ts';
import '../../ui/hints.css';

const EVERY_MS = 60_000;

function useAlertText(): (alert: AlertView) => string {
  const { t } = useTranslation();
  const code = useCodeText();
  return ({ code: kind, reasonCode, formerCode, count }) => {
    const reason = code('reason', reasonCode);
    const sentences: Readonly<Record<AlertView['code'], () => string>> = {
      RP4: () => t('monitor.alerts.weekly', { reason, count }),
      RP5: () => t('monitor.alerts.confirmed', { reason, count }),
      RP7: () => t('monitor.alerts.recurring', { reason, count }),
      HOUR: () => t('monitor.alerts.hour', { count }),
      DAY: () => t('monitor.alerts.day', { count }),
      FOCUS: () => t('monitor.alerts.focus', { reason, count, former: code('reason', formerCode) }),
    };
    return sentences[kind]();
  };
}

/** 预警: causes that come too often, spikes, a shift of focus; for the branch manager and the complaint officer. */
export function Alerts({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const text = useAlertText();
  const enabled = me.staff.roles.some(
    (role) => role === 'branchManager' || role === 'complaintOfficer',
  );
  const { data } = useChannel('monitor.alerts', {}, { enabled, everyMs: EVERY_MS });
  if (data === null || data.alerts.length === 0) return null;
  const branches = new Set(data.alerts.map(({ branch }) => branch));
  return (
    <Panel title={t('monitor.alerts.title')} className="hints">
      <ul className="alert-list">
        {data.alerts.map((alert) => (
          <li key={`${alert.branch} ${alert.code} ${alert.reasonCode ?? ''}`}>
            <p>
              {branches.size > 1 ? `${alert.branch} ` : null}
              {text(alert)}
            </p>
            <div className="alert-cases">
              {alert.cases.map((one) => (
                <HintedNumber key={one.id} of={one} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
