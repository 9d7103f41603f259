import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useCodeText } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { paperOfNotice } from './paper-of-notice.ts';
import { PrintForm } from './print-form.tsx';

type Told = CaseView['case']['notices'][number];

/** The paper that goes with a notice: of an extension or pause, of the decision, or of a review. */
function NoticePaper({ notice }: { readonly notice: Told }) {
  const { view } = useCaseScreen();
  const { form, sheet, subjectId } = paperOfNotice(view.case, notice);
  return form === null ? null : <PrintForm form={form} sheet={sheet} subjectId={subjectId} />;
}

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
            <NoticePaper notice={notice} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
