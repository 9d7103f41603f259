import type { Widen } from '../messages.ts';
import type { caseNotes as chinese } from '../zh-cn/case-notes.ts';

export const caseNotes: Widen<typeof chinese> = {
  single: 'One authorising signature: {{role}}',
  singleWho: 'Authorised by',
  authorise: 'Waiting for {{role}} to authorise: {{names}}',
  authoriseNobody: 'Waiting for {{role}} to authorise',
  vacantSigner:
    'Nobody active here is {{role}}, so nobody can sign. Ask the administrator to add the person under Staff; someone who works elsewhere signs the printed approval form once added, and the branch manager or complaint officer enters it as a decision on paper under Approval.',
  vacantFinance:
    'Nobody active here is in finance, so nobody can record the payment. Ask the administrator to add a person of finance under Staff.',
  approved: 'Approved amount {{approved}}',
  paidDiffers:
    'Differs from the approved amount {{approved}} by {{by}}. What is paid must equal what was approved; otherwise the customer cannot be told the decision.',
  paymentGap:
    '{{paid}} was paid, which differs from the approved {{approved}}: finance has to correct it',
  correctPay: 'Correct the payment',
  removeAsk: 'Delete option {{seq}}?',
  remove: 'Delete option {{seq}}',
};
