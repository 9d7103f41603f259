import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefused, noRefusals } from './case-codes.ts';
import { useCaseScreen } from './case-screen.tsx';
import { useListOptions } from './code-select.tsx';
import { RefusalList } from './refusal-list.tsx';
import { showMoment } from './show-time.ts';
import { TextInput } from './text-input.tsx';
import { useCodeText, useWords } from './use-words.ts';

/** Readings of the mood, one tap each; sign and measure may be added before the tap. */
export function CaseEmotions() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const levelId = useId();
  const signId = useId();
  const actionId = useId();
  const { view, act, busy } = useCaseScreen();
  const levels = useListOptions('emotion');
  const text = useCodeText();
  const [sign, setSign] = useState('');
  const [measure, setMeasure] = useState('');
  const [codes, setCodes] = useState(noRefusals);
  const tap = async (level: string): Promise<void> => {
    const said = { sign: sign === '' ? null : sign, action: measure === '' ? null : measure };
    const refused = await act('emotion', { level, ...said });
    setCodes(refused);
    if (isRefused(refused)) return;
    setSign('');
    setMeasure('');
  };
  return (
    <div className="emotions">
      {view.may.includes('emotion') ? (
        <div className="add-line" data-field="emotion.level">
          <label htmlFor={signId}>{fields.emotion.sign}</label>
          <TextInput id={signId} value={sign} onChange={setSign} max={300} />
          <label htmlFor={actionId}>{fields.emotion.action}</label>
          <TextInput id={actionId} value={measure} onChange={setMeasure} max={300} />
          <span id={levelId} className="label">
            {fields.emotion.level}
          </span>
          <fieldset aria-labelledby={levelId} className="bare tap-buttons">
            {levels.map(({ value, label }) => (
              <Button key={value} disabled={busy} onClick={() => void tap(value)}>
                {label}
              </Button>
            ))}
          </fieldset>
        </div>
      ) : null}
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
      <ul className="log">
        {view.case.emotions.map((reading) => (
          <li key={reading.id}>
            <span className="log-time">{showMoment(reading.at)}</span>
            <span>{text('emotion', reading.level)}</span>
            <span>{reading.sign}</span>
            <span>{reading.action}</span>
          </li>
        ))}
      </ul>
      {view.case.emotions.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
    </div>
  );
}
