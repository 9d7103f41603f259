import type { Widen } from '../messages.ts';
import type { assessments as chinese } from '../zh-cn/assessments.ts';

export const assessments: Widen<typeof chinese> = {
  title: 'Impact assessments',
  note: 'Assess before sensitive personal data is handled; records are kept for three years at least and cannot be removed in the program.',
  none: 'No impact assessment yet',
  enter: 'Enter an assessment',
  subject: 'What was assessed',
  necessity: 'Are purpose and manner lawful, fair and needed',
  risk: 'Effect on the person and security risk',
  measures: 'Protection, and whether it is adequate',
  saved: 'Assessment entered',
  madeBy: 'entered by {{name}} at {{at}}',
  keptUntil: 'kept until {{on}} at least',
};
