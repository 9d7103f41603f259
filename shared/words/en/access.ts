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
};
