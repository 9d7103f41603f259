import { bandFor, chosenOptions } from '../domain/approval.ts';
import type { Approval, ApprovalStep, Case } from '../domain/case.ts';
import type { Moment } from '../domain/day.ts';
import { STEP_DECISIONS } from '../domain/handling-fields.ts';
import type { StaffId } from '../domain/ids.ts';
import type { Fen } from '../domain/money.ts';
import type { RoleId } from '../domain/roles.ts';
import type { Band } from '../domain/rule-book.ts';
import { approvalOf, chosenCost, opinionText, signatureText } from './facts.ts';
import type { FormRecord } from './record.ts';

type Authorisation = Case['authorisations'][number];

/** What is being approved: a chain's request, one authorising signature, or the choice still to be signed on paper. */
export type Subject = {
  readonly no: string | null;
  readonly amount: Fen;
  readonly bandAmount: Fen;
  readonly band: Band | null;
  readonly by: StaffId | null;
  readonly at: Moment | null;
  readonly reason: string | null;
  readonly approval: Approval | null;
  readonly authorisation: Authorisation | null;
};

function ofApproval({ bands }: FormRecord, approval: Approval): Subject {
  return {
    no: approval.approvalNo,
    amount: approval.amount,
    bandAmount: approval.bandAmount,
    band: bands.find(({ id }) => id === approval.bandId) ?? null,
    by: approval.requestedBy,
    at: approval.requestedAt,
    reason: approval.reason,
    approval,
    authorisation: null,
  };
}

function ofSignature({ case: c, bands }: FormRecord, authorisation: Authorisation | null): Subject {
  const writer = chosenOptions(c).at(-1);
  const amount = authorisation?.amount ?? chosenCost(c);
  const bandAmount = authorisation?.bandAmount ?? amount;
  return {
    no: null,
    amount,
    bandAmount,
    band: bandFor(bandAmount, bands),
    by: writer?.loggedBy ?? null,
    at: writer?.loggedAt ?? null,
    reason: null,
    approval: null,
    authorisation,
  };
}

/** The approval or authorisation asked for, or else the latest. */
export function subjectOf(record: FormRecord): Subject {
  const approval = approvalOf(record);
  const { authorisations } = record.case;
  const asked = authorisations.find(({ id }) => id === record.subjectId);
  const latest = asked ?? authorisations.findLast(({ valid }) => valid) ?? null;
  const newer = latest !== null && (approval === null || latest.signedAt > approval.requestedAt);
  if (asked !== undefined || newer || approval === null) return ofSignature(record, latest);
  return ofApproval(record, approval);
}

export type Signed = {
  readonly name: string;
  readonly opinion: string;
  readonly signature: readonly string[];
  readonly at: Moment | null;
};

function ofStep(record: FormRecord, step: ApprovalStep): Signed {
  const resolution = step.resolutionNo === null ? [] : [step.resolutionNo];
  return {
    name: step.approverId === null ? '' : record.staffName(step.approverId),
    opinion: [opinionText(step.decision, step.comment), ...resolution].join(' '),
    signature: signatureText(record, step),
    at: step.decidedAt,
  };
}

function ofAuthorisation(record: FormRecord, one: Authorisation): Signed {
  const [agreed] = STEP_DECISIONS;
  return {
    name: record.staffName(one.authoriserId),
    opinion: opinionText(agreed, one.comment),
    signature: signatureText(record, one),
    at: one.signedAt,
  };
}

/** What stands in the row of a role: a signature, a place to sign, or nothing because the band does not need it. */
export function signedBy(
  record: FormRecord,
  subject: Subject,
  role: RoleId,
): Signed | 'open' | 'none' {
  if (record.blank) return 'open';
  const step = subject.approval?.steps.find(
    ({ roleId, substituteFor }) => (substituteFor ?? roleId) === role,
  );
  if (step !== undefined) return step.decision === null ? 'open' : ofStep(record, step);
  const [single] = subject.approval === null ? (subject.band?.chain ?? []) : [];
  if (single !== role) return 'none';
  return subject.authorisation === null ? 'open' : ofAuthorisation(record, subject.authorisation);
}
