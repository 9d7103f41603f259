import type { ActionName } from '../../../shared/domain/actions.ts';
import type { Case, CaseOption, Correction, Notice } from '../../../shared/domain/case.ts';
import type { Fields } from '../../../shared/domain/fields.ts';
import {
  CORRECTION_FIELDS,
  NOTICE_FIELDS,
  OPTION_FIELDS,
} from '../../../shared/domain/handling-fields.ts';
import type { ActInput } from './act-form-parts.ts';

function known(fields: Fields, row: object): ActInput {
  return Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(fields, name)));
}

/** What the form of a known option starts with: every field of its table. */
export function optionPreset(option: CaseOption): ActInput {
  return known(OPTION_FIELDS, option);
}

export function correctionPreset(correction: Correction): ActInput {
  return { ...known(CORRECTION_FIELDS, correction), correctionId: correction.id };
}

/** A notice given once more as the last one was; when it was received is another matter. */
export function noticePreset(notice: Notice): ActInput {
  return { ...known(NOTICE_FIELDS, notice), receivedAt: null };
}

/** The row that a next act is about: an improvement still to be done. */
export function presetOfNext(name: ActionName, c: Case): ActInput {
  const open = c.corrections.find(({ doneAt }) => doneAt === null);
  return name === 'correct' && open !== undefined ? correctionPreset(open) : {};
}
