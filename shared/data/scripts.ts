import type { ScriptEntry } from './script-entry.ts';
import { MINDSET } from './scripts/mindset.ts';
import { STEPS_1_TO_3 } from './scripts/steps-1-to-3.ts';
import { STEPS_4_AND_5 } from './scripts/steps-4-and-5.ts';
import { STEPS_6_AND_7 } from './scripts/steps-6-and-7.ts';
import { NEVER } from './scripts/never.ts';
import { TALKING } from './scripts/talking.ts';
import { TEMPERAMENTS } from './scripts/temperaments.ts';
import { DIFFICULT_TYPES } from './scripts/difficult-types.ts';
import { DIFFICULT } from './scripts/difficult.ts';
import { GUIDES } from './scripts/guides.ts';
import { RECEPTION_GUIDES } from './scripts/reception-guides.ts';

/** The whole guide as shipped; editable by the administrator. */
export const SCRIPTS: readonly ScriptEntry[] = [
  ...MINDSET,
  ...STEPS_1_TO_3,
  ...STEPS_4_AND_5,
  ...STEPS_6_AND_7,
  ...NEVER,
  ...TALKING,
  ...TEMPERAMENTS,
  ...DIFFICULT_TYPES,
  ...DIFFICULT,
  ...GUIDES,
  ...RECEPTION_GUIDES,
];
