import { action } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case } from './case.ts';
import { CREDIT_INPUT, CREDIT_HANDLING_FIELDS, CREDIT_RECORD, isWritten } from './credit-fields.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank, isStranger, isUnknown, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { changeRefusals, withFactChange } from './guarded-facts.ts';
import { SPECIAL_GUARDS } from './guards-special.ts';
import { isPermitted } from './permissions.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';

type Input = Omit<InputOf<typeof CREDIT_INPUT>, 'changeReason'>;
type Entered = InputOf<typeof CREDIT_INPUT>;
type Dispute = NonNullable<Case['creditDispute']>;

const HANDLING: readonly string[] = Object.keys(CREDIT_HANDLING_FIELDS);

function isNews(dispute: Dispute | null, name: string, value: unknown): boolean {
  const before: unknown = dispute === null ? null : Reflect.get(dispute, name);
  return value !== before && !(value === false && before === null);
}

/** The fields of the check and the reply belong to the credit officer (permission row 50). */
function handles(c: Case, input: Input): boolean {
  return Object.entries(input).some(
    ([name, value]) => HANDLING.includes(name) && isNews(c.creditDispute, name, value),
  );
}

function isAnswering(c: Case, input: Input): boolean {
  return (['replyMode', 'replyLetterNo', 'replyAt'] as const).some(
    (name) => input[name] !== undefined && isNews(c.creditDispute, name, input[name]),
  );
}

/** A number of a letter says that it was written; the moment of the reply is now unless another is given. */
function answered(dispute: Dispute, now: Dispute['replyAt']): Dispute {
  const replyMode = dispute.replyMode ?? (isBlank(dispute.replyLetterNo) ? null : '书面');
  const sent = isWritten(replyMode) && !isBlank(dispute.replyLetterNo);
  return { ...dispute, replyMode, replyAt: dispute.replyAt ?? (sent ? now : null) };
}

/** What is entered, over what was there. */
function entered(c: Case, input: Input, { now, me }: ActionWorld): Dispute {
  const known = c.creditDispute;
  return fill(CREDIT_RECORD, {
    origin: '客户本人',
    applicationNo: `ZX-${c.caseNo ?? c.openedAt.slice(0, 10).replaceAll('-', '')}`,
    takenInBy: me.id,
    ...known,
    ...input,
    receivedAt: input.receivedAt ?? known?.receivedAt ?? c.facts.receivedAt ?? now,
  });
}

/** The moments that nobody enters: when it was decided, why not corrected was written, who took over. */
function timed(c: Case, dispute: Dispute, now: Dispute['receivedAt']): Dispute {
  const { outcome, cannotCorrectReason, officerTo, officerChangedAt } = dispute;
  const same = outcome === (c.creditDispute?.outcome ?? null);
  return {
    ...dispute,
    outcomeAt: same ? dispute.outcomeAt : now,
    reasonAt: isBlank(cannotCorrectReason) ? null : (dispute.reasonAt ?? now),
    officerChangedAt: officerChangedAt ?? (officerTo === null ? null : now),
  };
}

function disputeOf(c: Case, input: Input, world: ActionWorld): Dispute {
  const dispute = timed(c, entered(c, input, world), world.now);
  const onDuty = handles(c, input) ? { ...dispute, officerOnDuty: world.me.id } : dispute;
  return isAnswering(c, input) ? answered(onDuty, world.now) : onDuty;
}

/** Guards of the later steps, each asked once its step is entered. */
function stepRefusals(c: Case, next: Case, input: Input, world: ActionWorld): readonly Refusal[] {
  const refuses = (code: keyof typeof SPECIAL_GUARDS): boolean => SPECIAL_GUARDS[code](next, world);
  const decides = input.outcome !== undefined && input.outcome !== null;
  const answers = isAnswering(c, input);
  return refusalsOf([
    [(decides || answers) && refuses('flag-missing'), 'flag-missing'],
    [decides && refuses('proof-missing'), 'proof-missing'],
    [decides && refuses('statement-missing'), 'statement-missing'],
    [
      (decides || answers || input.correctionSentAt !== undefined) &&
        refuses('cannot-correct-reason-missing'),
      'cannot-correct-reason-missing',
    ],
    [answers && refuses('reply-not-written'), 'reply-not-written'],
  ]);
}

/** The time of receipt is entered once, and stands from the registering on. */
function movesReceipt({ status, creditDispute: known }: Case, { receivedAt }: Input): boolean {
  if (status === 'draft' || known === null) return false;
  return receivedAt !== undefined && receivedAt !== null && receivedAt !== known.receivedAt;
}

function withMovedReceipt<C extends Case>(
  before: Case,
  after: C & { readonly creditDispute: Dispute },
  reason: string | null,
  world: ActionWorld,
): C & { readonly creditDispute: Dispute } {
  const from = before.creditDispute?.receivedAt ?? null;
  const to = after.creditDispute.receivedAt;
  return withFactChange(after, { field: 'disputeReceivedAt', from, to, reason }, world);
}

function creditDispute(c: Case, input: Entered, world: ActionWorld): Outcome {
  if (handles(c, input) && !isPermitted('r50', world.me, null)) {
    return fail(['role-not-allowed'] as const);
  }
  const { changeReason = null, ...given } = input;
  const dispute = { ...c, creditDispute: disputeOf(c, given, world) };
  const changed = movesReceipt(c, given) ? (['disputeReceivedAt'] as const) : [];
  const next = changed.length === 0 ? dispute : withMovedReceipt(c, dispute, changeReason, world);
  const delivered = next.creditDispute.deliveredAt !== null;
  const away = next.creditDispute.deliveryMode !== '当面';
  const codes = refusalsOf([
    [SPECIAL_GUARDS['id-not-seen'](next), 'id-not-seen'],
    [SPECIAL_GUARDS['id-copy-missing'](next), 'id-copy-missing'],
    [isStranger(world, input.officerTo), 'staff-not-found'],
    [isUnknown(c.evidence, input.deliveryProofId), 'not-found'],
    [delivered && SPECIAL_GUARDS['reply-not-written'](next), 'reply-not-written'],
    [delivered && away && isBlank(next.creditDispute.deliveryProofId), 'notice-proof-missing'],
  ]);
  const all = [
    ...new Set([
      ...changeRefusals(changed, changeReason, world),
      ...codes,
      ...stepRefusals(c, next, given, world),
    ]),
  ];
  return all.length > 0 ? fail(all) : ok(next);
}

/** One act takes the dispute in and adds to it later: flag, check, outcome, reply, delivery (procedure P6). */
export const CREDIT_ACTIONS = {
  'credit-dispute': action({
    input: CREDIT_INPUT,
    row: 'r49',
    states: 'open',
    run: creditDispute,
  }),
} as const;
