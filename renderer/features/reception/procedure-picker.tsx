import { Button, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseField } from '../../ui/case-field.tsx';
import { useCaseScreen, useDraftValue } from '../../ui/case-screen.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { useEntryText } from '../../ui/use-words.ts';

/** Personal financial information, credit records included: only there is a credit record disputed. */
const CREDIT = 'B13';

/** The procedure of the case: proposed from what was entered, decided by the person (procedures 0). */
export function ProcedurePicker() {
  const { t } = useTranslation();
  const { view, act, busy } = useCaseScreen();
  const text = useEntryText();
  const id = useId();
  const { choices, proposed } = view.procedure;
  const credit = useDraftValue('facts.bizCategory') === CREDIT;
  const choose = (procedureId: string): void => void act('edit-case', { procedureId });
  const suggestion = choices.find((one) => one.id === proposed);
  const open = view.case.status === 'draft' && view.may.includes('edit-case');
  return (
    <>
      <CaseField place="facts.otherDepartment" />
      <CaseField place="facts.writtenObjection" />
      {credit ? <CaseField place="facts.creditRecordDisputed" /> : null}
      <Labelled label={t('procedure.pick')} controlId={id} place="procedureId" wide>
        <Select
          id={id}
          value={view.case.procedureId}
          disabled={!open || busy}
          options={choices.map((one) => ({ value: one.id, label: `${one.id} ${text(one)}` }))}
          onChange={choose}
        />
        {open && suggestion !== undefined && proposed !== view.case.procedureId ? (
          <output className="note">
            {t('procedure.proposed', { name: `${suggestion.id} ${text(suggestion)}` })}{' '}
            <Button
              type="link"
              size="small"
              onClick={() => {
                choose(proposed);
              }}
            >
              {t('procedure.adopt')}
            </Button>
          </output>
        ) : null}
      </Labelled>
    </>
  );
}
