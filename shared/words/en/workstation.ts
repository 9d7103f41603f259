import type { Messages } from '../zh-cn.ts';

/** Words of the page for whoever administers this computer, and of what its policy fixes. */
export const workstation: Messages['workstation'] = {
  nav: 'This computer',
  title: 'This computer',
  note: 'How the program runs on this computer, for administrators and support.',
  facts: 'Running',
  version: 'Program version',
  host: 'Runs as',
  hosts: { electron: 'Desktop program', browser: "This computer's browser" },
  platform: 'Operating system',
  node: 'Runtime',
  sqlite: 'Database engine',
  schema: 'Data structure version',
  database: 'Size of the database',
  log: 'Log',
  logSize: '{{files}} files, {{size}}',
  diagnostic: 'Diagnostic file',
  diagnosticNote:
    'Holds versions, sizes, numbers of records and the last lines of the log; no customers, staff, contents of cases, file paths or passwords. It can be read in any text editor before it is handed to support.',
  make: 'Make a diagnostic file',
  made: 'The diagnostic file is made',
  policy: 'Policy of this computer',
  policyNone: 'This computer has no policy file; the branch decides its settings itself.',
  policyBroken:
    'The policy file cannot be read, is wrong, or can be changed by ordinary users; the strictest settings hold. Ask whoever administers this computer to check it.',
  fixedIdle: 'Fixed by policy: {{minutes}} minutes at most',
  names: {
    idleLockMinutes: 'Idle lock',
    language: 'Language',
    notifications: 'Reminders',
    secondBackupFolder: 'Second place for backups',
    osKeyStore: 'Key store of the system',
    dataFolder: 'Data folder',
  },
};
