import { Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { useSetLanguage } from '../../api/language.ts';
import type { Status } from '../../api/session.tsx';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { BranchStep } from './branch-step.tsx';
import { DoneStep } from './done-step.tsx';
import { LanguageStep } from './language-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { emptySetup } from './setup-input.ts';
import type { SetupInput } from './setup-input.ts';

const STEPS = ['language', 'branch', 'people', 'recovery', 'done'] as const;

export type Created = Response<'setup.create'>;

type SetupProps = {
  readonly status: Status;
  readonly onDone: () => void;
  readonly onRescue: () => void;
};

type BodyProps = {
  readonly step: number;
  readonly go: (step: number) => void;
  readonly input: SetupInput;
  readonly change: (input: SetupInput) => void;
  readonly created: Created | null;
  readonly take: (created: Created) => void;
  readonly onRescue: () => void;
};

function Body({ step, go, input, change, created, take, onRescue }: BodyProps) {
  const forward = (): void => {
    go(step + 1);
  };
  const back = (): void => {
    go(step - 1);
  };
  const shared = { input, onChange: change, onBack: back };
  if (step === 0) return <LanguageStep onNext={forward} onRescue={onRescue} />;
  if (step === 1) return <BranchStep {...shared} onNext={forward} />;
  if (step === 2) {
    const next = (made: Created): void => {
      take(made);
      forward();
    };
    return <PeopleStep {...shared} onCreated={next} />;
  }
  return created === null ? null : (
    <RecoveryStep
      recoveryCode={created.recoveryCode}
      institution={input.institution}
      branch={input.branchName}
      onConfirmed={forward}
    />
  );
}

/** 初次设置: five steps, from the language to the first reception. */
export function Setup({ status, onDone, onRescue }: SetupProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const [step, setStep] = useState(0);
  const [input, setInput] = useState(emptySetup);
  const [created, setCreated] = useState<Created | null>(null);
  const last = step === STEPS.length - 1;
  return (
    <GateScreen
      title={t('pages.setup.title')}
      wide
      {...(step === 0 ? {} : { onLanguage: setLanguage })}
    >
      <output className="visually-hidden">
        {t('pages.setup.stepOf', { step: step + 1, count: STEPS.length })}
      </output>
      <Steps
        size="small"
        current={step}
        items={STEPS.map((name) => ({ title: t(`pages.setup.steps.${name}`) }))}
      />
      {last && created !== null ? (
        <DoneStep status={status} created={created} input={input} onDone={onDone} />
      ) : (
        <Body
          step={step}
          go={setStep}
          input={input}
          change={setInput}
          created={created}
          take={setCreated}
          onRescue={onRescue}
        />
      )}
    </GateScreen>
  );
}
