import type { Widen } from '../messages.ts';
import type { reception as chinese } from '../zh-cn/reception.ts';

export const reception: Widen<typeof chinese> = {
  title: 'Reception',
  record: 'Record of the reception',
  register: 'Register',
  openCase: 'Open the case',
  discard: 'Discard draft',
  discardNote:
    'A discarded draft is no longer shown; the audit log keeps that it was discarded. Possible on the same day only.',
  discardNow: 'Discard it',
  firstReceiver: 'First receiver: {{name}}',
  firstFive: 'Five things first: who, what, why, what they want, moved where',
  forRegistering: 'Needed to register',
  more: 'More',
  movedAt: 'Reached at {{at}}',
  noticeGiven: 'Notice given',
  recordingTold: 'Customer told',
  safetyNoted: 'Recorded',
  steps: 'Reception steps',
  timer: {
    isolation: 'Isolation',
    dwell: 'Stay',
    target: 'target {{minutes}} min',
    over: 'over the target of {{minutes}} min',
  },
  note: {
    label: 'Quick note',
    hint: 'Enter adds a line with the time',
    target: 'Where the note goes',
    narrative: 'To the story',
    concern: 'As a concern',
  },
  host: {
    involved: 'complained about',
    seller: 'seller',
    barred: '{{name}} ({{why}}, may not host)',
  },
  guide: {
    title: 'Guide',
    step: '{{no}} {{name}}',
    hide: 'Hide guide',
    show: 'Show guide',
    do: 'Do',
    ask: 'Ask',
    say: 'Say',
    tip: 'Tips',
    never: 'Never say, never do',
    neverSay: 'Never say',
    neverDo: 'Never do',
    difficult: 'When it gets very difficult',
  },
  promise: {
    summary: 'Call-back time agreed with the customer',
    keep: 'Record the promise',
    kept: 'Call-back promised for {{at}}',
  },
  leave: {
    now: 'Customer leaves now',
    again: 'Correct to now',
    card: 'Print contact card',
  },
};
