import type { Widen } from '../messages.ts';
import type { parts as chinese } from '../zh-cn/pages-parts.ts';

export const parts: Widen<typeof chinese> = {
  openCase: 'Open the case',
  more: '+{{count}}',
  skip: 'Not applicable',
  skipOf: 'Not applicable: {{text}}',
  apology: {
    title: 'Apology',
    factsClear: 'Are the facts clear?',
    unchecked: 'No fact check is answered yet; until the facts are clear, apologise for the upset',
    keep: 'Said, note it',
    kept: 'Noted at {{at}}',
    note: '{{kind}}: {{words}}',
  },
};
