import { Collapse } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeReason } from '../../ui/case-change-reason.tsx';
import { CaseConcerns } from '../../ui/case-concerns.tsx';
import { CaseContacts } from '../../ui/case-contacts.tsx';
import { CaseEmotions } from '../../ui/case-emotions.tsx';
import { CaseField } from '../../ui/case-field.tsx';
import type { FieldPlace } from '../../ui/case-field.tsx';
import { useRecordParts } from '../../ui/case-record-sight.ts';
import { RecordFields } from '../../ui/case-record-fields.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActButton } from './act-button.tsx';
import { Consultations } from './consultations.tsx';
import { IsolationFacts } from './isolation-facts.tsx';
import { Similar } from './similar.tsx';

const MAIN: readonly FieldPlace[] = [
  'complainant.name',
  'complainant.phone',
  'complainant.isAnonymous',
  'facts.narrative',
  'facts.statedCause',
  'facts.requestText',
  'facts.requestTypes',
  'facts.requestedAmount',
  'facts.bizCategory',
  'facts.zone',
  'facts.source',
  'facts.onSpotResolved',
  'facts.nature',
];

const LOOKS: Readonly<Partial<Record<FieldPlace, FieldLook>>> = {
  'facts.narrative': { rows: 4, wide: true },
  'facts.statedCause': { rows: 2 },
  'facts.requestText': { rows: 2 },
  'complainant.phone': { plain: true },
};

function MainRecord() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const disabled = !view.may.includes('edit-case');
  return (
    <Panel title={t('case.story.record')}>
      <div className="entity-form columns-3">
        {MAIN.map((place) => {
          const look = LOOKS[place];
          return (
            <CaseField
              key={place}
              place={place}
              disabled={disabled}
              {...(look === undefined ? {} : { look })}
            />
          );
        })}
      </div>
    </Panel>
  );
}

/** What happened: the record as it stands, still to be added to, and everything noted on the way. */
export function StoryTab() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<readonly string[]>([]);
  const parts = useRecordParts().map((part) => ({
    key: part,
    label: t(`case.parts.${part}`),
    children: <RecordFields part={part} />,
  }));
  const notes = [
    { key: 'isolation', label: t('case.parts.isolation'), children: <IsolationFacts /> },
    { key: 'concerns', label: t('case.parts.concerns'), children: <CaseConcerns /> },
    { key: 'contacts', label: t('case.parts.contacts'), children: <CaseContacts /> },
    { key: 'emotion', label: t('case.parts.emotion'), children: <CaseEmotions /> },
    { key: 'consultations', label: t('case.parts.consultations'), children: <Consultations /> },
  ];
  return (
    <div className="tab-body">
      <MainRecord />
      <ChangeReason />
      <Similar />
      <div className="tab-buttons">
        <ActButton name="contact" />
        <ActButton name="assign" />
      </div>
      <Collapse
        size="small"
        destroyOnHidden
        activeKey={[...open]}
        items={[...notes, ...parts]}
        onChange={setOpen}
      />
    </div>
  );
}
