import { isAgencyBusiness } from '../../../shared/domain/guard.ts';
import { given, just } from './act-form-parts.ts';
import type { ActForm } from './act-form-parts.ts';

type EndingName = 'close' | 'reopen' | 'withdraw' | 'reject' | 'answer' | 'unsign-form';

/** The forms of the acts that end a case, or take it up again before it ends. */
export const ENDING_FORMS: Readonly<Record<EndingName, ActForm>> = {
  close: {
    labels: 'close',
    names: (input, { view }) => [
      'reasonCode',
      'rootCauseText',
      'businessQuality',
      ...(input['businessQuality'] === true ? ['responsibleIds'] : []),
      ...(isAgencyBusiness(view.case) ? ['thirdPartyCoop'] : []),
      'lessonCause',
      'lesson',
      'howToAvoid',
    ],
    initial: ({ view }) => ({
      reasonCode: view.case.facts.reasonCode,
      thirdPartyCoop: view.case.facts.thirdPartyCoop,
    }),
  },
  reopen: { labels: 'reopen', names: just('newFacts', 'reason'), initial: () => ({}) },
  withdraw: {
    labels: 'withdraw',
    names: just('receivedAt', 'proof', 'reason', 'text'),
    initial: ({ now }) => ({ receivedAt: now }),
  },
  reject: {
    labels: 'reject',
    names: (input) => [
      'reasonCode',
      'reason',
      ...(input['reasonCode'] === 'AJ2' ? ['referredFirst'] : []),
      'notice',
    ],
    initial: (start) => ({ notice: given(start, 'NT4') }),
  },
  'unsign-form': { labels: 'unsignForm', names: just('reason'), initial: () => ({}) },
  answer: {
    labels: 'answer',
    names: just('reply', 'mode'),
    initial: () => ({ mode: '当面' }),
  },
};
