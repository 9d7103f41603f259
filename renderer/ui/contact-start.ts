import type { InputOf } from '../../shared/domain/fields.ts';
import type { CONTACT_FIELDS } from '../../shared/domain/reception-fields.ts';

/** What is asked of a talk, call or message, in this order. */
export const CONTACT_NAMES = [
  'direction',
  'mode',
  'party',
  'at',
  'summary',
  'reached',
  'promiseText',
  'promisedAt',
  'promiseSolved',
  'moodAfter',
] as const satisfies readonly (keyof typeof CONTACT_FIELDS)[];

/** Most contacts are calls of ours to the customer that reached them. */
export const USUAL_CONTACT = {
  direction: 'out',
  mode: 'CM2',
  party: 'PA1',
  reached: true,
} as const satisfies InputOf<typeof CONTACT_FIELDS>;
