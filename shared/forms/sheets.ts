import type { Case, Review } from '../domain/case.ts';
import type { Moment } from '../domain/day.ts';
import { NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import type { SheetName } from '../domain/sheet-names.ts';
import type { FormCode, FormRecord } from './record.ts';

/** One sheet that a form can print of a case: which of its sheets, and of which call-back, correction or slip. */
export type SheetChoice = {
  readonly sheet: SheetName | null;
  readonly subjectId: string | null;
  /** The number it carries itself, as a transfer slip does. */
  readonly no: string | null;
  /** When it was written; null = still blank, to be filled in by hand. */
  readonly at: Moment | null;
};

type Choices = (c: Case) => readonly SheetChoice[];
type Wanted = Pick<SheetChoice, 'sheet' | 'subjectId'>;

const WHOLE: SheetChoice = { sheet: null, subjectId: null, no: null, at: null };

function numbered(subjectId: string, no: string | null, at: Moment): SheetChoice {
  return { sheet: null, subjectId, no, at };
}

function sheetNamed(sheet: SheetName): SheetChoice {
  return { ...WHOLE, sheet };
}

function logged({ id, loggedAt }: { readonly id: string; readonly loggedAt: Moment }): SheetChoice {
  return numbered(id, null, loggedAt);
}

function byTime(choices: readonly SheetChoice[]): readonly SheetChoice[] {
  return choices.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
}

function disputeSheets(dispute: Case['creditDispute']): readonly SheetChoice[] {
  const application: SheetChoice = {
    ...WHOLE,
    sheet: 'application',
    no: dispute?.applicationNo ?? null,
    at: dispute?.receivedAt ?? null,
  };
  const answered = dispute !== null && (dispute.outcome !== null || dispute.replyAt !== null);
  if (!answered) return [application];
  const { replyLetterNo: no, replyAt, outcomeAt } = dispute;
  return [application, { ...WHOLE, sheet: 'reply', no, at: replyAt ?? outcomeAt }];
}

/** The decision can be printed before it is made: the superior unit then writes it on paper. */
function reviewSheets({ id, applyAt, decidedAt }: Review): readonly SheetChoice[] {
  const own = { ...WHOLE, subjectId: id };
  return [
    { ...own, sheet: 'application', at: applyAt },
    { ...own, sheet: 'decision', at: decidedAt },
  ];
}

/** Forms that print one sheet for each of several records, or that consist of several sheets; oldest first. */
const CHOICES: Readonly<Partial<Record<FormCode, Choices>>> = {
  F03: ({ approvals, authorisations }) =>
    byTime([
      ...approvals.map((one) => numbered(one.id, one.approvalNo, one.requestedAt)),
      ...authorisations
        .filter(({ valid }) => valid)
        .map((one) => numbered(one.id, null, one.signedAt)),
    ]),
  F06: ({ extensions, suspensions }) => byTime([...extensions, ...suspensions].map(logged)),
  F07: ({ transfers }) => transfers.map((one) => numbered(one.id, one.transferNo, one.handedAt)),
  F17: () => [sheetNamed('authority'), sheetNamed('receipt')],
  F19: () => [sheetNamed('cover'), sheetNamed('index')],
  F08: ({ followUps }) => followUps.map(logged),
  F10: ({ corrections }) => corrections.map(logged),
  F11: ({ creditDispute }) => disputeSheets(creditDispute),
  F14: ({ reviews }) =>
    reviews.length === 0 ? [{ ...WHOLE, sheet: 'application' }] : reviews.flatMap(reviewSheets),
  F20: ({ returnExchanges }) => returnExchanges.map(logged),
};

/** The sheets this form can print of this case, oldest first; always at least one. */
export function sheetsOf(form: FormCode, c: Case): readonly SheetChoice[] {
  const found = CHOICES[form]?.(c) ?? [];
  return found.length === 0 ? [WHOLE] : found;
}

/** The sheet meant: the latest written one where the wish leaves it open. Null when the case has no such sheet. */
export function sheetMeant(form: FormCode, c: Case, wanted: Wanted): SheetChoice | null {
  const possible = sheetsOf(form, c).filter(
    ({ sheet, subjectId }) =>
      (wanted.sheet === null || wanted.sheet === sheet) &&
      (wanted.subjectId === null || wanted.subjectId === subjectId),
  );
  return possible.findLast(({ at }) => at !== null) ?? possible[0] ?? null;
}

type Body = (record: FormRecord) => Html;

/** The body of a form of several sheets: each sheet has its own. */
export function bySheet(bodies: Readonly<Partial<Record<SheetName, Body>>>): Body {
  return (record) =>
    record.sheet === null ? NOTHING : (bodies[record.sheet]?.(record) ?? NOTHING);
}
