import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useCodeText } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';

/** Everything the customer was told, how, and which remedies with it. */
export function Notices() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const text = useCodeText();
  const choice = useChoiceText();
  const { notices } = view.case;
  return (
    <Panel title={t('case.notice.title')} extra={<ActButton name="notice" />}>
      {notices.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
      <ul className="log">
        {notices.map((notice) => (
          <li key={notice.id}>
            <span className="log-time">{showMoment(notice.at)}</span>
            <span>{text('noticeKind', notice.kind)}</span>
            <span>{text('noticeMode', notice.mode)}</span>
            <span>{notice.to}</span>
            <span>{text('noticeResult', notice.result)}</span>
            <span className="note">
              {notice.remediesTold
                .map((remedy) => choice([], remedy))
                .join(t('common.listSeparator'))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
