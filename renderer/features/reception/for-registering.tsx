import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseField, StampField } from '../../ui/case-field.tsx';
import { useCaseDraft, useCaseScreen, useDraftValue } from '../../ui/case-screen.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { HostPicker } from './host-picker.tsx';
import { ProcedurePicker } from './procedure-picker.tsx';
import { RecordingPicker } from './recording-picker.tsx';

const REQUIRED: FieldLook = { required: true };

/** Where most complaints of a branch arise; the clerk changes it with one pick. */
const USUAL_ZONE = 'Z3';

/** The zone is preset once, when the reception has none yet. */
function usePresetZone(): void {
  const draft = useCaseDraft();
  const { view } = useCaseScreen();
  const fresh = view.case.status === 'draft' && view.may.includes('edit-case');
  useEffect(() => {
    if (fresh && draft.get('facts.zone') === null) draft.set('facts.zone', USUAL_ZONE);
  }, [draft, fresh]);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Account and ID data may be kept only with a separate consent. */
function SensitiveConsent() {
  const { t } = useTranslation();
  const contract = isText(useDraftValue('facts.contractNo'));
  const identity = isText(useDraftValue('complainant.idNo'));
  if (!contract && !identity) return null;
  return (
    <StampField place="complainant.sensitiveConsentAt" action={t('case.stamp.consent')} required />
  );
}

/** What registering asks for beside the first five, most of it preset. */
export function ForRegistering() {
  const { t } = useTranslation();
  usePresetZone();
  const anonymous = useDraftValue('complainant.isAnonymous') === true;
  const atBranch = useDraftValue('facts.source') === 'S01';
  return (
    <Panel title={t('reception.forRegistering')}>
      <div className="entity-form columns-4">
        <CaseField place="facts.bizCategory" look={REQUIRED} />
        <StampField
          place="complainant.noticeGivenAt"
          action={t('reception.noticeGiven')}
          required={!anonymous}
        />
        <SensitiveConsent />
        {atBranch ? <HostPicker /> : null}
        <CaseField place="facts.zone" look={REQUIRED} />
        <CaseField place="facts.source" look={REQUIRED} />
        <CaseField place="facts.nature" look={REQUIRED} />
        {atBranch ? <RecordingPicker /> : null}
        <CaseField place="facts.onSpotResolved" />
        <ProcedurePicker />
      </div>
    </Panel>
  );
}
