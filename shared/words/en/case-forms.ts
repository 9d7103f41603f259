import type { Widen } from '../messages.ts';
import type { caseForms as chinese } from '../zh-cn/case-forms.ts';

export const caseForms: Widen<typeof chinese> = {
  missing: 'Fill in: {{label}}',
  wrong: 'Not valid, please correct: {{label}}',
  editCorrection: 'Edit the improvement',
  correctPayNote:
    '{{paid}} is on record. Enter the whole corrected amount, not the difference; this payment then counts, the earlier one stays on record.',
  replaced: 'Replaced',
  signatureVoided:
    'The customer signed this option. It has been changed: saving voids the signature, and the customer has to sign again.',
  beforeSigning: 'Option {{seqs}}: still needed before it is signed for or told',
  awaitsChoice: 'Cost, band and approval follow once the customer has chosen',
  whoCalls: 'The handler and people named in the case do not call back. These may: {{names}}',
  whoCallsNobody:
    'The handler and people named in the case do not call back. Ask the branch manager, the complaint officer or somebody not on the case',
  promisedCall: 'Record the promised call',
  scale: 'Whole number, {{min}} to {{max}}',
  offScale: 'Enter a whole number from {{min}} to {{max}}',
  noEvidence: 'No material: give the reason here',
  keepReason: 'Save the reason',
};
