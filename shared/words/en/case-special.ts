import type { Widen } from '../messages.ts';
import type { specialParts as chinese } from '../zh-cn/case-special.ts';

export const specialParts: Widen<typeof chinese> = {
  title: 'Records',
  none: 'No special records yet. Transfers, credit disputes, formal objections, major events and returns are entered here.',
  transfer: 'Transfer slips',
  round: 'Round {{round}}',
  unsigned: 'Waiting for signature',
  signed: 'Signed for, first reply open',
  replied: 'Replied, closing not applied for',
  applied: 'Closing applied for',
  returned: 'Given back',
  standsIn: 'In place of {{name}}',
  onPaper: 'Enter signature on paper',
  replyOnPaper: 'Enter reply on paper',
  closeOnPaper: 'Enter application on paper',
  credit: 'Credit dispute',
  legalDue: 'Legal limit of the reply',
  correctionDue: 'Limit of the correction',
  workingDue: 'Working deadline',
  objection: 'Formal objection',
  handedIn: 'Received {{at}}, {{form}}',
  notSet: 'Not set',
  replyDue: 'Limit of the reply',
  major: 'Major event',
  open: 'Open',
  return: 'Returns and exchanges',
};
