import { Spin, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionName } from '../../../shared/domain/actions.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { revealField, useCasePage } from '../../api/case-screen-state.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useShownCase } from '../../ui/case-print-request.ts';
import { RevealProvider } from '../../ui/case-reveal.tsx';
import { CaseDraftProvider, CaseScreenProvider, useCaseScreen } from '../../ui/case-screen.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { RefusalRowsProvider } from '../../ui/refusal-rows.ts';
import { CASE_TABS, focusField } from '../../ui/refusal-targets.ts';
import type { CaseTab, RefusalTarget } from '../../ui/refusal-targets.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { ActDrawer } from './act-drawer.tsx';
import { actOfTarget } from './act-of-target.ts';
import { BeforeSigning } from './before-signing.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseTabBody } from './case-tab-body.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { OpenActProvider } from './open-act.ts';
import type { OpenAct } from './open-act.ts';
import { OnSpotPath } from './on-spot-path.tsx';
import { hasRecords } from './special-tab.tsx';
import { ProcedurePanel } from './procedure-panel.tsx';
import { presetOfNext } from './row-presets.ts';
import { rowOfRefusal } from './row-of-refusal.ts';
import { SigningGaps } from './signing-gaps.tsx';
import { StageBar } from './stage-bar.tsx';
import { Vacancies } from './vacancies.tsx';
import './act-notes.css';
import './case.css';
import './procedure.css';

/** The seven steps of the reception have their own page; here the record is one of the tabs. */
const TABS = CASE_TABS.filter((tab) => tab !== 'reception');

/** Which tab a person most likely needs, by where the case stands. */
function firstTab(status: string): CaseTab {
  if (status === 'investigating') return 'check';
  if (status === 'proposing') return 'options';
  if (status === 'awaitingApproval') return 'approval';
  if (status === 'executing' || status === 'notified') return 'execution';
  return status === 'followingUp' ? 'followUp' : 'story';
}

/** Acts that are carried out in their tab or at once, not in a form of their own. */
const TAB_OF_ACT: Readonly<Partial<Record<ActionName, CaseTab>>> = {
  'fact-check': 'check',
  'choose-option': 'options',
};

/** Which tab and which form are open, and the ways between them. */
function useCaseParts() {
  const { view, me, act, book } = useCaseScreen();
  const [tab, setTab] = useState<CaseTab>(() => firstTab(view.case.status));
  const [form, setForm] = useState<OpenAct | null>(null);
  const [status, setStatus] = useState(view.case.status);
  // The case moved on: what is to be done now stands in another tab.
  if (status !== view.case.status) {
    setStatus(view.case.status);
    setTab(firstTab(view.case.status));
  }
  const [codes, setCodes] = useState(noRefusals);

  const openAct = (name: OpenAct['name'], preset: OpenAct['preset'] = {}): void => {
    setForm({ name, preset });
  };
  const goTo = ({ tab: wanted, field, open }: RefusalTarget): void => {
    const name = open?.name ?? actOfTarget(field);
    if (name !== null && (name === 'evidence' || view.may.includes(name))) {
      openAct(name, open?.preset ?? {});
    } else {
      setForm(null);
      setTab(wanted === 'reception' ? 'story' : wanted);
    }
    // What was opened is drawn first; only then is there a field to go to.
    setTimeout(() => {
      focusField(field);
    }, 120);
  };
  const [lacking] = view.choiceGaps;
  const gap = lacking === undefined ? null : rowOfRefusal(lacking, { view, me, book });
  const start = (name: ActionName): void => {
    const place = TAB_OF_ACT[name];
    if (place !== undefined) setTab(place);
    else if (name === 'propose') void act('propose', {}).then(setCodes);
    else if (name === 'option' && gap !== null) goTo(gap);
    else openAct(name, presetOfNext(name, view.case));
  };
  const close = (): void => {
    setForm(null);
  };
  return { tab, setTab, form, close, codes, openAct, goTo, start };
}

const TAB_GAP = 20;

function CaseTabs(props: {
  readonly tab: CaseTab;
  readonly onTab: (tab: CaseTab) => void;
  readonly onGo: (target: RefusalTarget) => void;
}) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  return (
    <Tabs
      className="case-tabs"
      // Eleven tabs stand in one line at 1366 pixels, in English too.
      tabBarGutter={TAB_GAP}
      activeKey={props.tab}
      destroyOnHidden
      onChange={(key) => {
        const next = TABS.find((one) => one === key);
        if (next !== undefined) props.onTab(next);
      }}
      items={TABS.filter(
        (one) => one !== 'special' || props.tab === 'special' || hasRecords(view),
      ).map((one) => ({
        key: one,
        label: t(`case.tabs.${one}`),
        children: <CaseTabBody tab={one} onGo={props.onGo} />,
      }))}
    />
  );
}

function CaseBody() {
  const { view, me, book } = useCaseScreen();
  const { tab, setTab, form, close, codes, openAct, goTo, start } = useCaseParts();
  useHotkey(
    'Ctrl+Enter',
    () => {
      if (view.next !== null) start(view.next);
    },
    view.next !== null && form === null,
  );
  return (
    <OpenActProvider value={openAct}>
      <RefusalRowsProvider value={(code) => rowOfRefusal(code, { view, me, book })}>
        <div className="case-page">
          <CaseHeader onStart={start} />
          <StageBar />
          <BeforeSigning onGo={goTo} />
          <SigningGaps />
          <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={goTo} />
          <OnSpotPath onGo={goTo} />
          <Vacancies />
          <div className="case-body">
            <CaseTabs tab={tab} onTab={setTab} onGo={goTo} />
            <aside className="case-side">
              <ProcedurePanel />
              <DeadlinesPanel />
            </aside>
          </div>
        </div>
        {form === null ? null : (
          <ActDrawer
            key={`${form.name}:${JSON.stringify(form.preset)}`}
            open={form}
            onClose={close}
            onGo={goTo}
          />
        )}
      </RefusalRowsProvider>
    </OpenActProvider>
  );
}

/** One case with everything this person may see and do on it. */
export function CasePage({ id }: { readonly id: CaseId }) {
  const page = useCasePage(id);
  useShownCase(id);
  if (page.kind === 'loading') return <Spin className="page-wait" />;
  if (page.kind === 'refused') return <RefusalList failure={page.failure} />;
  const { screen, draft } = page;
  return (
    <CaseScreenProvider value={screen}>
      <CaseDraftProvider value={draft}>
        <RevealProvider value={async (field, reason) => await revealField(id, field, reason)}>
          <CaseBody />
        </RevealProvider>
      </CaseDraftProvider>
    </CaseScreenProvider>
  );
}
