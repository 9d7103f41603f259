import type { Case } from './case.ts';
import { isBlank } from './guard.ts';
import { decisionNotice, remediesTold } from './guards-handling.ts';
import { isHistory } from './imported.ts';
import { isOpen } from './states.ts';

/** What a record may lack (report R17): seven things of a closed case, the four facts of an open one. */
export const GAPS = [
  'cause',
  'responsible',
  'improvementDone',
  'decisionNotice',
  'remedies',
  'retainUntil',
  'signedForm',
  'statedCause',
  'request',
  'firstReceiver',
  'narrative',
] as const;
export type Gap = (typeof GAPS)[number];

/** Closed by us, in time, late or after a deferral: withdrawn and not accepted cases have no decision of ours. */
const CLOSED_BY_US: ReadonlySet<string | null> = new Set(['K1', 'K2', 'K3']);

const LACKS: Readonly<Record<Gap, (c: Case, unsigned: readonly string[]) => boolean>> = {
  cause: (c) => c.facts.reasonCode === null || isBlank(c.closing?.rootCauseText),
  responsible: ({ closing }) =>
    closing?.businessQuality === true && closing.responsibleIds.length === 0,
  improvementDone: ({ corrections }) =>
    !corrections.some(({ doneAt, longTerm }) => doneAt !== null && !longTerm),
  decisionNotice: (c) => decisionNotice(c) === null,
  remedies: (c) => !remediesTold(decisionNotice(c)),
  retainUntil: ({ retainUntil }) => retainUntil === null,
  signedForm: (_, unsigned) => unsigned.length > 0,
  statedCause: ({ facts }) => isBlank(facts.statedCause),
  request: ({ facts }) => isBlank(facts.requestText) && facts.requestTypes.length === 0,
  firstReceiver: ({ facts }) => facts.firstReceiverId === null,
  narrative: ({ facts }) => isBlank(facts.narrative),
};

const OF_CLOSED: ReadonlySet<Gap> = new Set(GAPS.slice(0, 7));

/** The gaps of a case as bits, in the order of `GAPS`; nobody can fill those of the past. */
export function missingOf(c: Case, unsigned: readonly string[]): number {
  if (isHistory(c)) return 0;
  const closed = !isOpen(c.status) && CLOSED_BY_US.has(c.closeType);
  if (!closed && !isOpen(c.status)) return 0;
  return GAPS.reduce(
    (bits, gap, place) =>
      OF_CLOSED.has(gap) === closed && LACKS[gap](c, unsigned) ? bits | (1 << place) : bits,
    0,
  );
}

/** The gaps behind the bits. */
export function gapsOf(missing: number): readonly Gap[] {
  return GAPS.filter((_, place) => (missing & (1 << place)) !== 0);
}
