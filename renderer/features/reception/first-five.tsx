import { useTranslation } from 'react-i18next';
import { CaseField } from '../../ui/case-field.tsx';
import { useDraftValue } from '../../ui/case-screen.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NoteLine } from './note-line.tsx';
import { RoomButtons } from './room-buttons.tsx';

const REQUIRED: FieldLook = { required: true };
const PLAIN: FieldLook = { plain: true };
const REQUIRED_PLAIN: FieldLook = { required: true, plain: true };
const NARRATIVE: FieldLook = { required: true, rows: 4, wide: true };
const CAUSE: FieldLook = { required: true, rows: 3 };
const ONE_LINE: FieldLook = { rows: 1 };
const NO_LOOK: FieldLook = {};

function Who() {
  const anonymous = useDraftValue('complainant.isAnonymous') === true;
  return (
    <div className="who">
      <CaseField place="complainant.name" look={anonymous ? NO_LOOK : REQUIRED} />
      <CaseField place="complainant.phone" look={anonymous ? PLAIN : REQUIRED_PLAIN} />
      <CaseField place="complainant.isAnonymous" />
    </div>
  );
}

/** Who, what happened, why, what they want, moved where: the safe draft. */
export function FirstFive() {
  const { t } = useTranslation();
  return (
    <Panel title={t('reception.firstFive')}>
      <Who />
      <CaseField place="facts.narrative" look={NARRATIVE} />
      <NoteLine />
      <div className="entity-form columns-2">
        <CaseField place="facts.statedCause" look={CAUSE} />
        <div className="wants">
          <CaseField place="facts.requestTypes" look={REQUIRED} />
          <CaseField place="facts.requestedAmount" />
          <CaseField place="facts.requestText" look={ONE_LINE} />
        </div>
      </div>
      <RoomButtons />
    </Panel>
  );
}
