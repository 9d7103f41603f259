import type { Widen } from '../messages.ts';
import type { branch as chinese } from '../zh-cn/branch.ts';

export const branch: Widen<typeof chinese> = {
  home: {
    mine: 'My cases',
    noMine: 'No open case concerns you',
    newer: 'Newer',
    older: 'Older',
    capacity: {
      handler: 'Handler',
      firstReceiver: 'First receiver',
      neutralHost: 'Neutral host',
      spokesperson: 'Spokesperson',
      correctionOwner: 'Correction owner',
      callbackCaller: 'Call-back caller',
      approver: 'Approver',
      other: 'Took part',
    },
  },
};
