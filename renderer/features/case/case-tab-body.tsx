import type { ReactNode } from 'react';
import type { CaseTab, RefusalTarget } from '../../ui/refusal-targets.ts';
import { ApprovalTab } from './approval-tab.tsx';
import { CheckTab } from './check-tab.tsx';
import { CorrectionTab } from './correction-tab.tsx';
import { ExecutionTab } from './execution-tab.tsx';
import { FollowUpTab } from './follow-up-tab.tsx';
import { MaterialTab } from './material-tab.tsx';
import { OptionsTab } from './options-tab.tsx';
import { SpecialTab } from './special-tab.tsx';
import { StoryTab } from './story-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

type TabProps = { readonly onGo: (target: RefusalTarget) => void };

const BODIES: Readonly<Record<CaseTab, (props: TabProps) => ReactNode>> = {
  reception: StoryTab,
  story: StoryTab,
  check: CheckTab,
  options: OptionsTab,
  approval: ApprovalTab,
  execution: ExecutionTab,
  followUp: FollowUpTab,
  correction: CorrectionTab,
  material: MaterialTab,
  special: SpecialTab,
  timeline: TimelineTab,
};

/** What stands in one tab of a case. */
export function CaseTabBody({ tab, onGo }: TabProps & { readonly tab: CaseTab }) {
  const Body = BODIES[tab];
  return <Body onGo={onGo} />;
}
