import type { Widen } from '../messages.ts';
import type { access as chinese } from '../zh-cn/access.ts';

export const access: Widen<typeof chinese> = {
  second: {
    note: 'Another person confirms here with staff number and password; whoever is signed in stays so. Who may confirm: {{names}}.',
    nobody:
      'There is no other administrator, branch manager or complaint officer who could confirm. Enter the recovery code instead.',
    staffNo: 'Staff number of the second person',
    password: 'Password of the second person',
    recoveryCode: 'Recovery code',
  },
  reset: { send: 'Make the code' },
  ownPassword: 'Own password',
  password: {
    change: 'Change password',
    current: 'Current password',
    changed: 'The password has been changed',
  },
  recovery: {
    replace: 'Replace the recovery code',
    send: 'Continue',
    note: 'The next step makes a new recovery code, which has to be printed or copied and typed back from paper. The old one is void as soon as the new one is made.',
  },
  keys: {
    title: 'Data key and recovery code',
    note: 'Replace the recovery code when it is lost or may be known; change the data key when somebody has left or a key file may have been copied.',
    leavers:
      '{{count}} members of staff have left since the data key was made. They can no longer sign in, but a key file copied earlier may still open the data; changing the data key is advised.',
    unfinished:
      'The last change of the data key was not finished; the data were not affected. The next one goes on from there.',
    codesDue:
      'The data key has been changed; the former passwords of the others no longer work. Give out new one-time codes.',
    giveCodes: 'Make all codes',
    codesHanded: 'All handed over',
    print: 'Print the codes',
    sheetTitle: 'One-time codes',
    sheetNote: 'Cut apart and hand over in person; a new password is set at the first sign-in.',
  },
  store: {
    use: 'Use the system key store',
    stop: 'Stop using the system key store',
    note: 'With the system key store the program opens the database at its start and catches up with what fell due; signing in still takes a password. Losing the key store or changing the computer does not affect the data: passwords and the recovery code open it as before.',
    none: 'This computer has no system key store that protects the key: a password or the recovery code opens the data at each start.',
  },
  rekey: {
    title: 'Change the data key',
    send: 'Change the data key',
    why: 'All data and attachments are encrypted again under a new key. The old key, the old recovery code and all former passwords cannot open the data afterwards.',
    space:
      'No work is possible meanwhile, so do it after hours. Free disk space of several times the data is needed; without it nothing begins.',
    codes:
      'Afterwards the new recovery code has to be confirmed, and the others are given one-time codes.',
    backups:
      'Earlier backups can still be opened with the old recovery code and the old passwords of administrators; destroy them by the rules when no longer needed.',
    cut: 'A power cut or closing the program does not harm the data; it can be done again.',
  },
};
