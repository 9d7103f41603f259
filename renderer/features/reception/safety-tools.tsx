import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SAFETY_EVENTS } from '../../../shared/domain/reception-fields.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useListOptions } from '../../ui/code-select.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { useIsolate } from './use-isolate.ts';

const NONE = 'SE0';

/** Guard, police, doctor: one tap records that they were called; a second tap takes it back. */
export function SafetyTools() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const labelId = useId();
  const { view } = useCaseScreen();
  const events = useListOptions('safetyEvent');
  const isolate = useIsolate();
  const [codes, setCodes] = useState(noRefusals);
  const now = view.case.isolation?.safetyEvent ?? NONE;
  return (
    <div className="safety" data-field="isolation.safetyEvent">
      <span id={labelId} className="label">
        {fields.isolation.safetyEvent}
      </span>
      <fieldset aria-labelledby={labelId} className="bare tap-buttons">
        {events
          .filter(({ value }) => value !== NONE)
          .map(({ value, label }) => (
            <Button
              key={value}
              aria-pressed={now === value}
              {...(now === value ? { type: 'primary', ghost: true } : {})}
              onClick={() => {
                const event = now === value ? NONE : SAFETY_EVENTS.find((one) => one === value);
                if (event !== undefined) void isolate({ safetyEvent: event }).then(setCodes);
              }}
            >
              {label}
            </Button>
          ))}
      </fieldset>
      {now === NONE ? null : <span className="note">{t('reception.safetyNoted')}</span>}
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </div>
  );
}
