import type { Messages } from '../zh-cn.ts';

/** Words of the pages around the cases that say what is missing and what comes next. */
export const desk: Messages['desk'] = {
  nav: { work: 'Work', branch: 'Branch duties', management: 'Management' },
  approvals: {
    disagree:
      'If you do not agree, do not sign: tell the handler why. Once the options or the choice are changed, it comes back here. The comment is saved with a signature only.',
    decisionMissing: 'Choose a decision',
    answeredNo: 'No: {{names}}',
    answeredUnclear: 'Unclear: {{names}}',
    checkCount: '{{count}} checks, {{yes}} answered yes',
    unfold: 'Show all',
    fold: 'Show less',
  },
  firstDay: {
    title: 'Before receptions begin',
    intro: 'Nobody active holds these roles yet; their part of the work waits for somebody:',
    toStaff: 'Go to Staff',
    counter: 'Counter staff, such as a teller: receive and register',
    complaintOfficer: 'Complaint officer: checks, follows up, calls back',
    branchManager: 'Branch manager: assigns handlers, closes cases',
    channelHead: 'Channel head: authorises and approves costs',
    finance: 'Finance: pays what was approved',
  },
  staff: {
    codes: 'One-time codes to hand over',
    codesNote:
      'Hand each to its owner in person. Each stays listed until it is handed over; once the program is closed, only a new one can be made.',
  },
};
