import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORDINGS } from '../../../shared/domain/reception-fields.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { StampField } from '../../ui/case-field.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { useIsolate } from './use-isolate.ts';

/** Whether the talk is recorded; once it is, that the customer was told before. */
export function RecordingPicker() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const { view } = useCaseScreen();
  const isolate = useIsolate();
  const [codes, setCodes] = useState(noRefusals);
  const recording = view.case.isolation?.recordingOn ?? 'RC0';
  return (
    <>
      <Labelled
        label={fields.isolation.recordingOn}
        controlId={id}
        group
        place="isolation.recordingOn"
      >
        <ChoiceButtons
          labelledBy={id}
          of={RECORDINGS}
          value={recording}
          onChange={(value) => {
            const recordingOn = RECORDINGS.find((one) => one === value);
            if (recordingOn !== undefined) void isolate({ recordingOn }).then(setCodes);
          }}
        />
        <RefusalList failure={isRefused(codes) ? { codes } : null} />
      </Labelled>
      {recording === 'RC0' ? null : (
        <StampField
          place="complainant.recordingToldAt"
          action={t('reception.recordingTold')}
          required
        />
      )}
    </>
  );
}
