import type { Widen } from '../messages.ts';
import type { papers as chinese } from '../zh-cn/papers.ts';

export const papers: Widen<typeof chinese> = {
  nav: 'Blank forms',
  title: 'Blank forms',
  note: 'Printed, filled in by hand and entered later. A blank form has no number; its print is logged.',
  forms: 'Form',
  copy: 'Copy',
  print: 'Print',
  save: 'Save as PDF',
  printed: 'Printed, print no. {{count}}',
  saved: 'Saved, print no. {{count}}',
  printedBlank: 'Blank form printed',
  savedBlank: 'Blank form saved',
  given: 'Nothing was printed',
  code: 'Verification code {{code}}',
  logged: 'Every print is logged.',
  preview: 'Print preview',
  sheet: 'Print',
  penalty: {
    title: 'Penalty notices',
    issue: 'Issue a penalty notice',
    none: 'No penalty notice was issued.',
    note: 'Issued by the general manager in person; the amount is the institution’s own and never made by the program. A count of complaints alone is no ground.',
    fields: {
      caseNo: 'Case no.',
      dept: 'Department responsible',
      personId: 'Person responsible',
      reason: 'Facts',
      ruleCode: 'Rule relied on',
      overdueDays: 'Days overdue',
      overdueMonths: 'Months overdue',
      amount: 'Amount',
    },
  },
};
