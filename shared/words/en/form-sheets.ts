import type { Widen } from '../messages.ts';
import type { sheets as chinese } from '../zh-cn/form-sheets.ts';

export const sheets: Widen<typeof chinese> = {
  F11: { application: 'Credit dispute: application', reply: 'Credit dispute: reply' },
  F17: { authority: 'Power of attorney', receipt: 'Material receipt list' },
  F19: { cover: 'File cover', index: 'File index', purge: 'Purge list' },
  F14: { application: 'Application for review', decision: 'Review decision' },
};
