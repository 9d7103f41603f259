import type { EntityOf, Fields } from './fields.ts';

/** What a person writes of an impact assessment (个保法 56): is the handling lawful and needed, what risk, what protection. */
export const ASSESSMENT_INPUT = {
  subject: { kind: 'text', max: 200, given: true },
  necessity: { kind: 'text', max: 2000, given: true },
  risk: { kind: 'text', max: 2000, given: true },
  measures: { kind: 'text', max: 2000, given: true },
} as const satisfies Fields;

/** 个人信息保护影响评估: kept for at least three years (D42); nothing in the program removes one. */
export const IMPACT_ASSESSMENT = {
  ...ASSESSMENT_INPUT,
  madeBy: { kind: 'staff', given: true },
  madeAt: { kind: 'moment', given: true },
} as const satisfies Fields;
export type ImpactAssessment = EntityOf<typeof IMPACT_ASSESSMENT>;
