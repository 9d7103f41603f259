import { ok } from '../../shared/domain/result.ts';
import type { StaffHandlers } from './handler.ts';
import { addSheet, dropBatch, finishBatch, planBatch } from './print-batch.ts';
import { checkSheet } from './sheet-check.ts';
import { saveWord } from './word-copy.ts';

type SheetChannels =
  'forms.check' | 'forms.word' | 'sheets.plan' | 'sheets.add' | 'sheets.finish' | 'sheets.drop';

/** Sheets checked against the record, as editable copies, and many at one go. */
export function sheetHandlers(): StaffHandlers<SheetChannels> {
  return {
    'forms.check': ({ code }, visit) => checkSheet(code, visit),
    'forms.word': saveWord,
    'sheets.plan': (plan, visit) => ok(planBatch(plan, visit)),
    'sheets.add': addSheet,
    'sheets.finish': finishBatch,
    'sheets.drop': (wish, visit) => {
      dropBatch(wish, visit);
      return ok({});
    },
  };
}
