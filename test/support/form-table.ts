import { createHash } from 'node:crypto';
import { formTable } from '../../shared/forms/sign-slots.ts';

/** The printed forms as the rules ask them. */
export const FORM_TABLE = formTable((text) => createHash('sha256').update(text).digest('hex'));
