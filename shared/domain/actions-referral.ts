import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import { CASE } from './case.ts';
import type { Case } from './case.ts';
import { closeTypeOf } from './close-limit.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank, isStranger, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { DECISION_FIELDS } from './handling-fields.ts';
import {
  REFER_FIELDS,
  REFER_REPLY_FIELDS,
  REFER_RETURN_FIELDS,
  REFERRAL_RECORD,
} from './lifecycle-fields.ts';
import { keepUntil } from './keeping.ts';
import { withLast } from './last-row.ts';
import { move } from './transitions.ts';

/** T3: sent on to whom it belongs, and the customer told so. */
function refer(c: Case, input: InputOf<typeof REFER_FIELDS>, world: ActionWorld): Outcome {
  const referral = fill(REFERRAL_RECORD, { at: world.now, ...input, ...logged(world) });
  const more = refusalsOf([
    [isBlank(input.target) || isBlank(input.unitName), 'referral-target-missing'],
    [isBlank(input.reason), 'referral-reason-missing'],
    [input.customerTold !== true, 'customer-not-told'],
    [isStranger(world, input.accompaniedBy), 'staff-not-found'],
  ]);
  return move({ ...c, referrals: [...c.referrals, referral] }, 'T3', world, more);
}

/** T21: the other side replied or acknowledged; the case ends here. */
function reply(c: Case, input: InputOf<typeof REFER_REPLY_FIELDS>, world: ActionWorld): Outcome {
  const { acknowledgedAt = null, replyAt = null, replyText = null } = input;
  const answered = !isBlank(replyText) || replyAt !== null;
  const received = { acknowledgedAt, replyText };
  const candidate: Case = {
    ...c,
    referrals: withLast(c.referrals, {
      ...received,
      replyAt: replyAt ?? (answered ? world.now : null),
    }),
    decision: fill(DECISION_FIELDS, {
      decisionType: 'J5',
      notifiedAt: world.now,
      notifiedBy: world.me.id,
    }),
    closing: fill(CASE.closing.fields, {
      reply: replyText,
      closedAt: world.now,
      closedBy: world.me.id,
    }),
    closeType: closeTypeOf(c, world.now, { ...world.book, now: world.now }),
    retainUntil: keepUntil(c, world),
  };
  const more = refusalsOf([[!answered && acknowledgedAt === null, 'referral-reply-missing']]);
  return move(candidate, 'T21', world, more);
}

/** T22: it came back, so it is ours to handle. */
function giveBack(
  c: Case,
  { reason = null }: InputOf<typeof REFER_RETURN_FIELDS>,
  world: ActionWorld,
): Outcome {
  const more = refusalsOf([[isBlank(reason), 'referral-return-reason-missing']]);
  const referrals = withLast(c.referrals, { returnReason: reason, returnedAt: world.now });
  return move({ ...c, referrals }, 'T22', world, more);
}

/** Sending a matter on 转办 and what comes of it (T3, T21, T22). */
export const REFERRAL_ACTIONS = {
  refer: action({ input: REFER_FIELDS, row: 'r7', states: ['registered'], run: refer }),
  'refer-reply': action({
    input: REFER_REPLY_FIELDS,
    row: 'referReply',
    states: ['referred'],
    run: reply,
  }),
  'refer-return': action({
    input: REFER_RETURN_FIELDS,
    row: 'r7',
    states: ['referred'],
    run: giveBack,
  }),
} as const;
