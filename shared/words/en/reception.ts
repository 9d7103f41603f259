import type { Widen } from '../messages.ts';
import type { reception as chinese } from '../zh-cn/reception.ts';

export const reception: Widen<typeof chinese> = {};
