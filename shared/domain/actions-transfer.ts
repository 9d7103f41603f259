import { action } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank, isInvolved, isStranger, isUnknown, refusalsOf, staffById } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { isUnlisted } from './guards-special.ts';
import type { StaffId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import { HANDLING_STATES } from './states.ts';
import {
  TRANSFER_CLOSE_FIELDS,
  TRANSFER_FIELDS,
  TRANSFER_RECORD,
  TRANSFER_REPLY_FIELDS,
  TRANSFER_RETURN_FIELDS,
  TRANSFER_SIGN_FIELDS,
} from './transfer-fields.ts';
import { isRunningSlip, loopOf, runningSlip, slipNo, slipsOf } from './transfer-slips.ts';
import type { Transfer } from './transfer-slips.ts';

type Receiver = { readonly receiverId: StaffId | null; readonly deputyId: StaffId | null };

/** The receiver as named, else as the table has it for the department (移交接收人确认表). */
function receiverOf(input: InputOf<typeof TRANSFER_FIELDS>, world: ActionWorld): Receiver {
  const row = world.book.receivers.find(({ dept }) => dept === input.toDept);
  const receiverId = input.receiverId ?? row?.receiverId ?? null;
  const own = row?.receiverId === receiverId ? row?.deputyId : null;
  return { receiverId, deputyId: own ?? staffById(world, receiverId)?.deputyId ?? null };
}

/** From when D23T counts: from the receipt for the first slip where the procedure says so. */
function limitFrom(c: Case, { book, now }: ActionWorld): Moment {
  const first = slipsOf(c).length === 0 && book.procedure.transferFrom === 'receipt';
  return first ? (c.reopenedAt ?? c.facts.receivedAt ?? now) : now;
}

/** Who takes the slip when the receiver is away: the deputy, and nobody in the deputy's place (rules 5). */
function takerOf(receiver: Receiver, absent: boolean, world: ActionWorld): StaffId | null {
  const away = absent || staffById(world, receiver.receiverId)?.active !== true;
  return away && receiver.receiverId !== null ? receiver.deputyId : receiver.receiverId;
}

function transferRefusals(
  c: Case,
  toDept: string,
  { taker, receiver }: { readonly taker: StaffId | null; readonly receiver: Receiver },
  world: ActionWorld,
): readonly Refusal[] {
  const named = receiver.receiverId;
  const noTable = world.book.receivers.length === 0;
  const unlisted = named === null ? !noTable : isUnlisted({ toDept, receiverId: named }, world);
  return refusalsOf([
    [isBlank(toDept), 'resp-dept-missing'],
    [unlisted, 'receiver-not-listed'],
    [named === null && noTable, 'staff-not-found'],
    [named !== null && taker === null, 'deputy-missing'],
    [isStranger(world, taker), 'staff-not-found'],
    [isInvolved(c, taker), 'handler-is-involved'],
    [runningSlip(c) !== null, 'slip-not-returned'],
  ]);
}

function transfer(c: Case, input: InputOf<typeof TRANSFER_FIELDS>, world: ActionWorld): Outcome {
  const toDept = input.toDept ?? '';
  const receiver = receiverOf(input, world);
  const taker = takerOf(receiver, input.receiverAbsent === true, world);
  const codes = transferRefusals(c, toDept, { taker, receiver }, world);
  if (codes.length > 0 || taker === null) return fail(codes);
  const instead = taker !== receiver.receiverId;
  const slip = fill(TRANSFER_RECORD, {
    id: world.newId(),
    transferNo: slipNo(c),
    fromUnit: c.facts.receivingUnit,
    toDept,
    receiverId: taker,
    deputyId: instead ? null : receiver.deputyId,
    standsInFor: instead ? receiver.receiverId : null,
    requirement: input.requirement ?? null,
    level: c.grievanceLevel,
    loopRound: 1,
    handedAt: world.now,
    limitFrom: limitFrom(c, world),
    issuedBy: world.me.id,
  });
  return ok({ ...c, transfers: [...c.transfers, slip] });
}

type OnSlip = InputOf<typeof TRANSFER_SIGN_FIELDS>;

/** The slip meant: the one named, else the one that runs. */
function slipMeant(c: Case, { transferId }: OnSlip): Transfer | null {
  return isBlank(transferId)
    ? runningSlip(c)
    : (c.transfers.find(({ id }) => id === transferId) ?? null);
}

/** When and by whom, as it stands on the paper or as it happens here. */
type Stroke = { readonly at: Moment; readonly by: StaffId; readonly recordedBy: StaffId | null };

function strokeOf(slip: Transfer, input: OnSlip, world: ActionWorld): Stroke {
  if (input.onPaper !== true) return { at: world.now, by: world.me.id, recordedBy: null };
  const at = input.at ?? world.now;
  return { at, by: slip.signedBy ?? slip.receiverId, recordedBy: world.me.id };
}

/** What refuses anyone who writes on a slip: it is not theirs, it is closed, or its paper is not shown. */
function slipRefusals(
  c: Case,
  slip: Transfer,
  input: OnSlip,
  world: ActionWorld,
): readonly Refusal[] {
  const onPaper = input.onPaper === true;
  const theirs = [slip.receiverId, slip.deputyId].some((id) => id === world.me.id);
  const proved = c.evidence.some(({ id }) => id === input.proofEvidenceId);
  return refusalsOf([
    [!onPaper && !theirs, 'not-your-task'],
    [onPaper && !proved, 'paper-proof-missing'],
    [onPaper && isInvolved(c, slip.signedBy ?? slip.receiverId), 'role-not-allowed'],
    [!isRunningSlip(slip) || slip !== runningSlip(c), 'transition-not-possible'],
    [onPaper && (input.at ?? world.now) < slip.handedAt, 'time-too-early'],
  ]);
}

type Written = Partial<Transfer>;
type Loop = { readonly slip: Transfer; readonly rounds: readonly Transfer[] };

function isSigned({ signedAt }: Transfer): boolean {
  return signedAt !== null;
}

function isAnswered({ firstReplyAt }: Transfer): boolean {
  return firstReplyAt !== null;
}

/** Writes on the slip what is new, unless something refuses it. */
function onSlip<I extends OnSlip>(
  write: (
    loop: Loop,
    input: I,
    stroke: Stroke,
  ) => { readonly codes: readonly Refusal[]; readonly written: Written },
): (c: Case, input: I, world: ActionWorld) => Outcome {
  return (c, input, world) => {
    const slip = slipMeant(c, input);
    if (slip === null) return fail(['not-found'] as const);
    const { codes, written } = write(
      { slip, rounds: loopOf(c, slip) },
      input,
      strokeOf(slip, input, world),
    );
    const all = [...new Set([...slipRefusals(c, slip, input, world), ...codes])];
    if (all.length > 0) return fail(all);
    const transfers = c.transfers.map((one) => (one === slip ? { ...one, ...written } : one));
    return ok({ ...c, transfers });
  };
}

const sign = onSlip(({ slip }, input, { at, by, recordedBy }) => ({
  codes: refusalsOf([[slip.signedAt !== null, 'transition-not-possible']]),
  written: {
    signedAt: at,
    signedBy: by,
    signRecordedBy: recordedBy,
    signProofId: input.proofEvidenceId ?? null,
  },
}));

const reply = onSlip(({ slip, rounds }, input: InputOf<typeof TRANSFER_REPLY_FIELDS>, stroke) => {
  const text = input.text ?? '';
  const entry = { ...stroke, text, proofEvidenceId: input.proofEvidenceId ?? null };
  return {
    codes: refusalsOf([
      [!rounds.some(isSigned), 'transfer-not-signed'],
      [isBlank(text), 'reply-missing'],
    ]),
    written:
      slip.firstReplyAt === null
        ? { firstReplyAt: stroke.at, firstReplyText: text, replies: [entry] }
        : { replies: [...slip.replies, entry] },
  };
});

/** The last reply with the result applies for closing; where it asks for a deferral instead, the slip runs on. */
const applyToClose = onSlip(({ rounds }, input: InputOf<typeof TRANSFER_CLOSE_FIELDS>, stroke) => {
  const result = input.result ?? null;
  const deferralAsked = input.deferralAsked ?? false;
  const applied = deferralAsked
    ? {}
    : {
        closeAppliedAt: stroke.at,
        closeAppliedBy: stroke.by,
        closeProofId: input.proofEvidenceId ?? null,
      };
  return {
    codes: refusalsOf([
      [!rounds.some(isSigned), 'transfer-not-signed'],
      [!rounds.some(isAnswered), 'first-reply-missing'],
      [isBlank(result), 'reply-missing'],
    ]),
    written: { result, deferralAsked, ...applied },
  };
});

/** Where the procedure counts the application as resolved, the case is resolved from then (P3). */
function close(c: Case, input: InputOf<typeof TRANSFER_CLOSE_FIELDS>, world: ActionWorld): Outcome {
  const written = applyToClose(c, input, world);
  if (!written.ok || world.book.procedure.resolvedBy !== 'closeApplication') return written;
  const resolvedAt = written.value.transfers.at(-1)?.closeAppliedAt ?? null;
  return ok({ ...written.value, resolvedAt: c.resolvedAt ?? resolvedAt });
}

function giveBack(
  c: Case,
  input: InputOf<typeof TRANSFER_RETURN_FIELDS>,
  world: ActionWorld,
): Outcome {
  if (isUnknown(c.transfers, input.transferId)) return fail(['not-found'] as const);
  const slip = c.transfers.find(({ id }) => id === input.transferId) ?? slipsOf(c).at(-1);
  if (slip === undefined) return fail(['not-found'] as const);
  if (!loopOf(c, slip).some(isSigned)) return fail(['transfer-not-signed'] as const);
  if (slip.returnedAt !== null) return fail(['transition-not-possible'] as const);
  const returnNote = input.note ?? null;
  const back = { ...slip, returnedAt: world.now, returnedTo: world.me.id, returnNote };
  return ok({ ...c, transfers: c.transfers.map((one) => (one === slip ? back : one)) });
}

/** Transfer to a department: issue, sign for, reply, apply to close, give back (procedures P3, P4-6). */
export const TRANSFER_ACTIONS = {
  transfer: action({ input: TRANSFER_FIELDS, row: 'r53', states: HANDLING_STATES, run: transfer }),
  'transfer-sign': action({
    input: TRANSFER_SIGN_FIELDS,
    row: 'r54',
    states: HANDLING_STATES,
    run: sign,
  }),
  'transfer-reply': action({
    input: TRANSFER_REPLY_FIELDS,
    row: 'r54',
    states: HANDLING_STATES,
    run: reply,
  }),
  'transfer-close': action({
    input: TRANSFER_CLOSE_FIELDS,
    row: 'r54',
    states: HANDLING_STATES,
    run: close,
  }),
  'transfer-return': action({
    input: TRANSFER_RETURN_FIELDS,
    row: 'r53',
    states: HANDLING_STATES,
    run: giveBack,
  }),
} as const;
