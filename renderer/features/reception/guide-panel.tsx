import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../ui/use-words.ts';
import { ApologyPicker } from './apology-picker.tsx';
import { GuideText } from './guide-text.tsx';
import { LeavingTools } from './leaving-tools.tsx';
import { SafetyAlert } from './safety-alert.tsx';
import { SafetyTools } from './safety-tools.tsx';
import { TalkGuide } from './talk-guide.tsx';

const KEY = 'ansu.guide';

function isStep(step: number): step is 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return step >= 1 && step <= 7;
}

/** What to do, ask and say at this step, quietly beside the record; it can be hidden, and stays hidden. */
export function GuidePanel({ step }: { readonly step: number }) {
  const { t } = useTranslation();
  const { states } = useWords();
  const [shown, setShown] = useState(() => localStorage.getItem(KEY) !== 'off');
  const toggle = (): void => {
    localStorage.setItem(KEY, shown ? 'off' : 'on');
    setShown(!shown);
  };
  return (
    <aside className="guide" aria-label={t('reception.guide.title')}>
      <SafetyAlert />
      <SafetyTools />
      <div className="guide-head">
        <h2>
          {isStep(step)
            ? t('reception.guide.step', { no: step, name: states.steps[`step${step}`] })
            : ''}
        </h2>
        <Button type="text" size="small" aria-expanded={shown} onClick={toggle}>
          {shown ? t('reception.guide.hide') : t('reception.guide.show')}
        </Button>
      </div>
      <TalkGuide />
      {step === 3 ? <ApologyPicker /> : null}
      {step === 7 || step === 6 ? <LeavingTools /> : null}
      {shown ? <GuideText step={step} /> : null}
    </aside>
  );
}
