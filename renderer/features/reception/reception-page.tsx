import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { revealField, useCasePage } from '../../api/case-screen-state.ts';
import { CaseDraftProvider, CaseScreenProvider, useCaseScreen } from '../../ui/case-screen.tsx';
import { useShownCase } from '../../ui/case-print-request.ts';
import { RevealProvider } from '../../ui/case-reveal.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { focusField } from '../../ui/refusal-targets.ts';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { Earlier } from './earlier.tsx';
import { FirstFive } from './first-five.tsx';
import { ForRegistering } from './for-registering.tsx';
import { GuidePanel } from './guide-panel.tsx';
import { Hints } from './hints.tsx';
import { MoreRecord, morePartOf } from './more-record.tsx';
import type { MorePart } from './more-record.tsx';
import { ReceptionHeader } from './reception-header.tsx';
import { StepBar } from './step-bar.tsx';
import './reception.css';

/** Where the tools of a step stand in the folded part of the record. */
const PART_OF_STEP: Readonly<Record<number, MorePart>> = {
  1: 'emotion',
  2: 'concerns',
  4: 'outside',
  6: 'contacts',
};

/** So long a part that was just opened takes to be drawn. */
const DRAWN_MS = 80;

/** Opens the folded part with the field, then puts the cursor there. */
function useGoTo(openPart: (part: MorePart) => void): (target: RefusalTarget) => void {
  return ({ field }) => {
    const part = morePartOf(field);
    if (part === null) return;
    openPart(part);
    // The part is drawn first; only then is there a field to go to.
    setTimeout(() => {
      focusField(field);
    }, DRAWN_MS);
  };
}

function ReceptionBody() {
  const { t } = useTranslation();
  const { view, act } = useCaseScreen();
  const [, go] = useLocation();
  const [step, setStep] = useState(view.case.stage);
  const [parts, setParts] = useState<readonly MorePart[]>([]);
  const [codes, setCodes] = useState<readonly Refusal[]>([]);
  const [fresh] = useState(view.case.rev === 1 && view.case.complainant.name === null);
  const goTo = useGoTo((part) => {
    setParts((known) => [...new Set([...known, part])]);
  });

  useEffect(() => {
    // A fresh reception starts with the name; on the way back nothing is taken from where the person was.
    if (fresh) focusField('complainant.name');
  }, [fresh]);

  const register = async (): Promise<void> => {
    const refused = await act('register', {});
    setCodes(refused);
    if (refused.length === 0) go(`/case/${view.case.id}`);
  };
  useHotkey('Ctrl+Enter', () => void register(), view.may.includes('register'));

  const visit = (next: number): void => {
    setStep(next);
    const part = PART_OF_STEP[next];
    if (part !== undefined) {
      setParts((known) => [...new Set([...known, part])]);
      setTimeout(() => {
        document.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'center' });
      }, DRAWN_MS);
    }
    if (next !== view.case.stage) void act('step', { stepNo: next }).then(setCodes);
  };

  return (
    <div className="reception">
      <ReceptionHeader onRegister={() => void register()} />
      <RefusalList failure={codes.length === 0 ? null : { codes }} onGo={goTo} />
      <StepBar step={step} onStep={visit} />
      <div className="reception-body">
        <section className="reception-record" aria-label={t('reception.record')}>
          <FirstFive />
          <Earlier />
          <ForRegistering />
          {/* Below what registering needs: suggestions that come while someone types push nothing away. */}
          <Hints />
          <MoreRecord open={parts} onOpen={setParts} />
        </section>
        <GuidePanel step={step} />
      </div>
    </div>
  );
}

/** The sixty-second screen: the record on the left, the quiet guide on the right, both usable at once. */
export function ReceptionPage({ id }: { readonly id: CaseId }) {
  const page = useCasePage(id);
  useShownCase(id);
  if (page.kind === 'loading') return <Spin className="page-wait" />;
  if (page.kind === 'refused') return <RefusalList failure={page.failure} />;
  return (
    <CaseScreenProvider value={page.screen}>
      <CaseDraftProvider value={page.draft}>
        <RevealProvider value={async (field, reason) => await revealField(id, field, reason)}>
          <ReceptionBody />
        </RevealProvider>
      </CaseDraftProvider>
    </CaseScreenProvider>
  );
}
