import { useTranslation } from 'react-i18next';
import type { Correction } from '../../../shared/domain/case.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { correctionPreset } from './row-presets.ts';
import { PrintForm } from './print-form.tsx';

function CorrectionCard({ correction }: { readonly correction: Correction }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const text = useCodeText();
  const staffName = useStaffName();
  const labels = fields.correction;
  const verdict = correction.effective ? t('case.correction.works') : t('case.correction.fails');
  return (
    <Panel
      title={correction.measure ?? correction.problem ?? ''}
      extra={
        <span className="tab-buttons">
          <ActButton name="correct" preset={correctionPreset(correction)}>
            {t('common.edit')}
          </ActButton>
          {correction.verifiedAt === null && correction.doneAt !== null ? (
            <ActButton name="verify-correction" preset={{ correctionId: correction.id }} />
          ) : null}
          <PrintForm form="F10" subjectId={correction.id} />
        </span>
      }
    >
      <FactList
        facts={[
          [labels.problem, correction.problem ?? ''],
          [labels.causeCategory, text('causeCategory', correction.causeCategory)],
          [labels.ownerId, staffName(correction.ownerId)],
          [labels.dueAt, showMoment(correction.dueAt)],
          [labels.doneAt, showMoment(correction.doneAt)],
          [labels.spreadTo, correction.spreadTo ?? ''],
          [
            t('case.correction.verified'),
            correction.verifiedAt === null
              ? ''
              : [staffName(correction.verifierId), showMoment(correction.verifiedAt), verdict].join(
                  ' ',
                ),
          ],
        ]}
      />
      {correction.longTerm ? <p className="note">{labels.longTerm}</p> : null}
    </Panel>
  );
}

function Closing() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const text = useCodeText();
  const yesNo = useChoiceText();
  const staffName = useStaffName();
  const { closing, closeType } = view.case;
  if (closing === null) return null;
  const people = closing.responsibleIds.map((id) => staffName(id));
  return (
    <Panel title={t('case.correction.closing')}>
      <FactList
        facts={[
          [t('case.correction.closeType'), text('closeType', closeType)],
          [fields.close.rootCauseText, closing.rootCauseText ?? ''],
          ...(closeType === 'K1' && closing.reply !== null
            ? []
            : [
                [
                  fields.close.businessQuality,
                  yesNo([], closing.businessQuality ? '是' : '否'),
                ] as const,
              ]),
          [fields.close.responsibleIds, people.join(t('common.listSeparator'))],
          [fields.close.lessonCause, closing.lessonCause ?? ''],
          [fields.close.lesson, closing.lesson ?? ''],
          [fields.close.howToAvoid, closing.howToAvoid ?? ''],
          [fields.answer.reply, closing.reply ?? ''],
          [t('case.correction.closedAt'), showMoment(closing.closedAt)],
          [t('case.correction.closedBy'), staffName(closing.closedBy)],
        ]}
      />
    </Panel>
  );
}

/** 三个一定: cause, responsible person, improvement; then the case can close. */
export function CorrectionTab() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  return (
    <div className="tab-body">
      <div className="tab-buttons">
        <ActButton name="correct">{t('case.correction.add')}</ActButton>
        <ActButton name="close" />
      </div>
      {view.case.corrections.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
      {view.case.corrections.map((correction) => (
        <CorrectionCard key={correction.id} correction={correction} />
      ))}
      <Closing />
    </div>
  );
}
