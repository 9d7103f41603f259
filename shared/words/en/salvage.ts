import type { Widen } from '../messages.ts';
import type { salvage as chinese } from '../zh-cn/salvage.ts';

export const salvage: Widen<typeof chinese> = {
  title: 'Salvage the data',
  intro:
    'Everything that can still be read goes into a new database, which is checked and then used. The damaged file is kept in the folder aside of the data folder; it is never deleted.',
  backupFirst:
    'Where there is a recent backup, restoring it usually loses less. A salvage may miss a few cases; what is missing is listed.',
  byCode: 'By recovery code',
  byPassword: 'By the password of an administrator',
  recoveryCode: 'Recovery code',
  staffNo: 'Staff number of an administrator',
  password: 'Password',
  run: 'Start the salvage',
  back: 'Back',
  running: 'Salvaging. Do not close the program; with much data it may take some minutes.',
  doneTitle: 'The salvage is done',
  allRead: 'Everything could be read; nothing is missing.',
  someLost: 'Not all of this could be read. Complete it from the papers:',
  what: 'What',
  read: 'Read',
  lost: 'Missing',
  unknown: 'unknown',
  lostCases: {
    one: 'The content of {{count}} case cannot be read; it was taken off the ledger.',
    other: 'The content of {{count}} cases cannot be read; they were taken off the ledger.',
  },
  caseNos: 'Case numbers: {{list}}',
  between: ', ',
  more: 'The other numbers are in the audit trail.',
  gaps: 'Missing lines of the audit trail: {{list}}',
  gapsNote: 'The chain of the audit trail is broken at these lines, and every check says so.',
  anew: 'Ledger, search, to-dos and figures were made anew from the cases; changes are recorded as before.',
  goOn: 'Go to sign-in',
  group: {
    cases: 'Cases',
    audit: 'Audit trail',
    auditContents: 'Contents of the audit trail',
    people: 'Branch and staff',
    settings: 'Settings and rules',
    prints: 'Print log',
    attachments: 'List of attachments',
    books: 'Branch records',
    payouts: 'Payout batches',
    hints: 'Decisions on hints',
    imports: 'Ledger imports',
    outbox: 'Record of changes',
    other: 'Other',
  },
  takeKey: {
    title: 'Take the key file from a backup',
    intro:
      'With the recovery code the program finds the key file of a backup that opens this database and puts it into the data folder. A damaged key file is kept in the folder aside.',
    note: 'The key file of a backup holds the recovery code and the passwords of administrators only; everybody else needs a new one-time code from an administrator.',
    run: 'Take the key file',
  },
};
