import type { CaseTab, RefusalTarget } from '../../ui/refusal-targets.ts';
import { ApprovalTab } from './approval-tab.tsx';
import { CheckTab } from './check-tab.tsx';
import { CorrectionTab } from './correction-tab.tsx';
import { ExecutionTab } from './execution-tab.tsx';
import { FollowUpTab } from './follow-up-tab.tsx';
import { MaterialTab } from './material-tab.tsx';
import { OptionsTab } from './options-tab.tsx';
import { StoryTab } from './story-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

type CaseTabBodyProps = {
  readonly tab: CaseTab;
  readonly onGo: (target: RefusalTarget) => void;
};

export function CaseTabBody({ tab, onGo }: CaseTabBodyProps) {
  switch (tab) {
    case 'reception':
    case 'story':
      return <StoryTab />;
    case 'check':
      return <CheckTab onGo={onGo} />;
    case 'options':
      return <OptionsTab onGo={onGo} />;
    case 'approval':
      return <ApprovalTab />;
    case 'execution':
      return <ExecutionTab onGo={onGo} />;
    case 'followUp':
      return <FollowUpTab />;
    case 'correction':
      return <CorrectionTab />;
    case 'material':
      return <MaterialTab />;
    case 'timeline':
      return <TimelineTab />;
  }
}
