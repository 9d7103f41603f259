import { z } from 'zod';
import { SUMMARY_READ } from '../../shared/domain/request-summary.ts';
import { column } from './rows.ts';

/** The figures that the ledger shows of a case. */
export const figuresRow = z.object({
  nature: column.text.nullable(),
  legalFinal: column.moment.nullable(),
  toldAt: column.moment.nullable(),
  closedAt: column.moment.nullable(),
  outcome: column.text.nullable(),
  companyCost: column.whole,
  bandId: column.text.nullable(),
  satisfaction: column.whole.nullable(),
  isRepeat: column.flag,
  regulatorTransfer: column.flag,
});

/** What only the whole case says; of a case that is called `content`. */
export const saidRow = z
  .object({
    phone: column.text.nullable(),
    request: column.text.nullable(),
    oldNo: column.text.nullable(),
    asEnded: column.flag.nullable(),
  })
  .transform(({ phone, request, oldNo, asEnded }) => ({
    phone,
    request,
    imported: asEnded === null ? null : { oldNo, asEnded },
  }));

/** The columns of it. */
export const SAID = `content ->> '$.complainant.phone' AS phone,
  substr(content ->> '$.facts.requestText', 1, ${String(SUMMARY_READ)}) AS request,
  content ->> '$.imported.oldNo' AS oldNo, content ->> '$.imported.asEnded' AS asEnded`;
