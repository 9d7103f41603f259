import type { OpinionDay, OpinionEntry } from './branch-records.ts';
import { OPINION_ENTRY } from './branch-records.ts';
import type { Day, Moment } from './day.ts';
import { fill } from './fields.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { StaffId } from './ids.ts';
import { bookDayRefusals } from './recorded-times.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';
import { waiverHits } from './waiver.ts';

export type BookWorld = {
  readonly now: Moment;
  readonly me: StaffId;
  readonly waiverWords: readonly string[];
};
type Outcome<Value> = Result<Value, readonly Refusal[]>;

/** The book of a day was read. Read again after an entry was found, the day is no longer one without opinions. */
export function checkedDay(
  on: Day,
  entries: number,
  known: OpinionDay | null,
  { now, me }: BookWorld,
): Outcome<OpinionDay> {
  const codes = bookDayRefusals(on, now);
  if (codes.length > 0) return fail(codes);
  const none = entries === 0;
  return ok(known === null ? { on, checkedBy: me, checkedAt: now, none } : { ...known, none });
}

type EntryInput = Pick<OpinionEntry, 'content' | 'contactName' | 'contactPhone' | 'note'>;

/** One opinion as it stands in the book. */
export function enteredOpinion(
  on: Day,
  input: EntryInput,
  { now, me }: BookWorld,
): Outcome<OpinionEntry> {
  const codes = bookDayRefusals(on, now);
  if (codes.length > 0) return fail(codes);
  return ok(fill(OPINION_ENTRY, { ...input, on, enteredBy: me, enteredAt: now }));
}

/** The reply, drafted anew: an approval holds for the words that were approved only. */
export function draftedReply(
  entry: OpinionEntry,
  reply: string,
  day: OpinionDay | null,
  { now, me, waiverWords }: BookWorld,
): Outcome<OpinionEntry> {
  const codes = refusalsOf([
    [day === null, 'opinion-check-missing'],
    [isBlank(reply), 'reply-missing'],
    [waiverHits(reply, waiverWords).length > 0, 'waiver-wording'],
    [entry.repliedAt !== null, 'transition-not-possible'],
  ]);
  if (codes.length > 0) return fail(codes);
  if (entry.reply === reply) return ok(entry);
  return ok({ ...entry, reply, draftedBy: me, draftedAt: now, approvedBy: null, approvedAt: null });
}

/** The branch manager's word on the reply (P9-4). */
export function approvedReply(entry: OpinionEntry, { now, me }: BookWorld): Outcome<OpinionEntry> {
  const codes = refusalsOf([
    [isBlank(entry.reply), 'reply-missing'],
    [entry.approvedAt !== null, 'transition-not-possible'],
  ]);
  return codes.length > 0 ? fail(codes) : ok({ ...entry, approvedBy: me, approvedAt: now });
}

/** The approved reply went into the book, and to the customer where they can be reached (P9-5). */
export function givenReply(entry: OpinionEntry, { now, me }: BookWorld): Outcome<OpinionEntry> {
  const codes = refusalsOf([
    [isBlank(entry.reply), 'reply-missing'],
    [entry.approvedAt === null, 'reply-not-approved'],
    [entry.repliedAt !== null, 'transition-not-possible'],
  ]);
  return codes.length > 0 ? fail(codes) : ok({ ...entry, repliedBy: me, repliedAt: now });
}
