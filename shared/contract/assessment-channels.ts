import { z } from 'zod';
import { isInput, lacksGiven } from '../domain/fields.ts';
import type { InputOf } from '../domain/fields.ts';
import { ASSESSMENT_INPUT } from '../domain/impact-assessments.ts';
import type { ImpactAssessment } from '../domain/impact-assessments.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { DayShape, MomentShape, StaffIdShape } from './views.ts';

type AssessmentInput = InputOf<typeof ASSESSMENT_INPUT> &
  Pick<ImpactAssessment, 'subject' | 'necessity' | 'risk' | 'measures'>;

function isAssessment(value: unknown): value is AssessmentInput {
  if (!isInput(ASSESSMENT_INPUT, value) || lacksGiven(ASSESSMENT_INPUT, value)) return false;
  return [value.subject, value.necessity, value.risk, value.measures].every(
    (text) => text !== undefined && text.trim() !== '',
  );
}

const AssessmentView = z.strictObject({
  id: z.string(),
  subject: z.string(),
  necessity: z.string(),
  risk: z.string(),
  measures: z.string(),
  madeBy: StaffIdShape,
  madeAt: MomentShape,
  /** The last day on which it must still be there (D42). */
  keptUntil: DayShape,
});

/** 个人信息保护影响评估: written down before sensitive data is handled in a new way, and kept. */
export const ASSESSMENT_CHANNELS = {
  'assessments.list': channel('dataAnswer', Nothing, z.array(AssessmentView).readonly()),
  'assessments.enter': channel(
    'dataAnswer',
    z.strictObject({ input: z.custom<AssessmentInput>(isAssessment) }),
    z.strictObject({ id: z.string() }),
  ),
} as const;
