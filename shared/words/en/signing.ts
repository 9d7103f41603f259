import type { Widen } from '../messages.ts';
import type { signing as chinese, signingFields as chineseFields } from '../zh-cn/signing.ts';

export const signing: Widen<typeof chinese> = {
  title: 'Signatures on forms',
  state: 'Signed {{signed}} of {{all}}',
  lacking: 'missing: {{slots}}',
  changedSlots: 'to be signed again: {{slots}}',
  complete: 'complete',
  and: '; ',
  colon: ': ',
  inkOf: 'Signature of {{name}}',
  optional: ' (optional)',
  required: 'Needed before archiving',
  slotState: { signed: 'Signed', changed: 'Changed, to be signed again', missing: 'Not signed' },
  changedNote:
    'The record was changed after signing and the form now says something else. The signature no longer counts: print the form and have it signed again.',
  byRecord: 'Signed in the program, or proved otherwise',
  wholeSheet: 'Whole form',
  signedAt: 'signed {{at}}',
  enteredBy: 'entered by {{name}}',
  sign: 'Sign',
  scan: 'Attach scan',
  scanOf: 'Attach scan: {{form}}',
  signOf: 'Sign: {{form}}',
  unsign: 'Take back',
  unsignOf: 'Take back: {{slot}}',
  none: 'This case has no form to sign yet.',
  before: 'Signatures still missing before archiving',
  pad: {
    slot: 'Place to sign',
    name: 'Name of the person who signs',
    staff: 'Signed by {{name}} in person',
    label: 'Signature pad: {{form}} {{slot}}',
    hint: 'Sign inside the frame with a finger, a pen or the mouse. Whoever cannot sign on the screen attaches a scan, or signs the printed form.',
    clear: 'Clear',
    undo: 'Undo one stroke',
    strokes: '{{count}} strokes drawn',
    empty: 'Nothing drawn yet',
    full: 'No room for more strokes; please clear and sign again',
    confirm: 'Confirm signature',
    onPaper: 'This place takes a seal or the approvers’ signatures: please attach a signed scan.',
    others:
      'This is the place of {{name}}, who signs at their own account; or attach a signed scan.',
    look: 'Look at the form',
    read: 'Let the person read the form before they sign.',
  },
  scanSlots: 'Places signed on the scan',
  timeline: {
    signed: 'Form signed: {{form}} {{slot}}',
    unsigned: 'Signature on a form taken back: {{form}} {{slot}}',
  },
  scanSheet: 'Sheet that was scanned',
  scanSheetAll: 'Without a choice every sheet of this form is signed',
  scanWhole: 'None ticked: the whole form is signed',
};

export const signingFields: Widen<typeof chineseFields> = {
  signForm: {
    formCode: 'Form',
    sheet: 'Sheet',
    subjectId: 'About',
    slot: 'Place to sign',
    signerName: 'Name of the person who signs',
    strokes: 'Signature',
  },
  unsignForm: { signatureId: 'Signature', reason: 'Why it is taken back' },
  signedScan: {
    signedSheet: 'Sheet that was scanned',
    signedSubjectId: 'About',
    signedSlots: 'Places signed on the scan',
  },
};
