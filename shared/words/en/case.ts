import type { Widen } from '../messages.ts';
import type { caseWords as chinese } from '../zh-cn/case.ts';

export const caseWords: Widen<typeof chinese> = {};
