import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionName } from '../../../shared/domain/actions.ts';
import type { CaseView } from '../../../shared/contract/views.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { CaseExternalChannels } from '../../ui/case-external-channels.tsx';
import { useCaseDraft, useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { useOpenAct } from './open-act.ts';

const STEPS = ['notice', 'assign', 'check', 'options', 'choose', 'tell'] as const;
type Step = (typeof STEPS)[number];

/** How far the case has come on the short way. */
function stepOf({ case: c }: CaseView): Step | null {
  if (!c.facts.onSpotResolved) return null;
  if (c.status === 'registered') {
    return c.notices.some(({ kind }) => kind === 'NT1') ? 'assign' : 'notice';
  }
  if (c.status === 'investigating') return 'check';
  if (c.status !== 'proposing') return null;
  if (c.options.length === 0) return 'options';
  return c.options.some(({ choice }) => choice === '选中') ? 'tell' : 'choose';
}

const ACT_OF_STEP: Readonly<Partial<Record<Step, ActionName>>> = {
  options: 'option',
  tell: 'notify',
};

/** What one tap sends; null where the person must enter something first. */
function tapped(
  step: Step,
  view: CaseView,
  now: Moment,
  me: string,
): readonly [ActionName, object] | null {
  if (step === 'notice') {
    const to = view.case.complainant.name;
    return ['notice', { kind: 'NT1', mode: '当面', at: now, to, result: '送达' }];
  }
  if (step === 'assign') {
    const levels = { grievanceLevel: 'G1', regLevel: 'L1', urgency: 'U3' };
    return ['assign', { handlerId: me, admissibility: 'AD1', ...levels }];
  }
  if (step !== 'choose') return null;
  const first = view.case.options.find(({ choice }) => choice === '待定');
  if (first === undefined) return null;
  return ['choose-option', { seq: first.seq, choice: '选中', customerSignedAt: now }];
}

/** Fact checks of a matter solved at the counter: what is open does not apply, nobody else was told, no material needed. */
function useQuickChecks(): () => Promise<readonly Refusal[]> {
  const { t } = useTranslation();
  const { view, act } = useCaseScreen();
  const draft = useCaseDraft();
  return async () => {
    const reason = t('case.onSpot.naReason');
    const told = draft.get('facts.externalChannels');
    // Whether others were told was just asked; the answer stands for itself.
    const answers = Array.isArray(told) ? { FC09: told.length > 0 ? '是' : '否' } : {};
    const refused = await act('fact-check', { answers, rest: '不适用', naReason: reason });
    if (isRefused(refused)) return refused;
    if (view.case.evidence.length === 0 && draft.get('facts.evidenceNoneReason') === null) {
      draft.set('facts.evidenceNoneReason', reason);
    }
    return await act('propose', {});
  };
}

/** P1-3: a matter solved on the spot goes through its steps with a tap each. */
export function OnSpotPath({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { t } = useTranslation();
  const { view, me, act, busy } = useCaseScreen();
  const openAct = useOpenAct();
  const now = useNowOnce();
  const [codes, setCodes] = useState(noRefusals);
  const quickChecks = useQuickChecks();
  const step = stepOf(view);
  if (step === null) return null;

  const go = async (): Promise<void> => {
    const form = ACT_OF_STEP[step];
    if (form !== undefined) {
      const confirmed = form === 'notify' ? { decisionType: 'J1' } : {};
      openAct(form, confirmed);
      return;
    }
    const tap = tapped(step, view, now(), me.id);
    const refused = tap === null ? await quickChecks() : await act(tap[0], tap[1]);
    setCodes(refused);
  };

  return (
    <Panel title={t('case.onSpot.title')} className="on-spot">
      <ol className="on-spot-steps">
        {STEPS.map((one) => (
          <li key={one} {...(one === step ? { 'aria-current': 'step' } : {})}>
            {t(`case.onSpot.steps.${one}`)}
          </li>
        ))}
      </ol>
      {step === 'check' ? <CaseExternalChannels disabled={false} /> : null}
      <div className="tab-buttons">
        <Button loading={busy} onClick={() => void go()}>
          {t(`case.onSpot.do.${step}`)}
        </Button>
        <span className="note">{t(`case.onSpot.notes.${step}`)}</span>
      </div>
      <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={onGo} />
    </Panel>
  );
}
