import { z } from 'zod';
import { SLOT_STATES } from '../domain/form-signatures.ts';
import { isActionName } from '../domain/actions.ts';
import type { ActionName } from '../domain/actions.ts';
import { isCase } from '../domain/case.ts';
import type { Case } from '../domain/case.ts';
import { isDay, isMoment } from '../domain/day.ts';
import type { Day, Moment } from '../domain/day.ts';
import { isCaseId, isStaffId } from '../domain/ids.ts';
import type { CaseId, StaffId } from '../domain/ids.ts';
import { isFen } from '../domain/money.ts';
import type { Fen } from '../domain/money.ts';
import { REFUSALS } from '../domain/refusals.ts';
import { isRole } from '../domain/roles.ts';
import type { RoleId } from '../domain/roles.ts';
import { CASE_STATES } from '../domain/states.ts';
import { SHEET_NAMES } from '../domain/sheet-names.ts';
import { ProcedureView } from './procedure-view.ts';

export const MomentShape = z.custom<Moment>(isMoment);
export const DayShape = z.custom<Day>(isDay);
export const FenShape = z.custom<Fen>(isFen);
export const CaseIdShape = z.custom<CaseId>(isCaseId);
export const StaffIdShape = z.custom<StaffId>(isStaffId);
export const RoleShape = z.custom<RoleId>(isRole);
export const RefusalShape = z.enum(REFUSALS);
const CaseShape = z.custom<Case>(isCase);
const ActionShape = z.custom<ActionName>(
  (value) => typeof value === 'string' && isActionName(value),
);

/** A person as colleagues see them; names of staff are no secret within the branch. */
export const StaffView = z.strictObject({
  id: StaffIdShape,
  staffNo: z.string(),
  name: z.string(),
  roles: z.array(RoleShape).readonly(),
  branchId: z.string(),
  isSeller: z.boolean(),
  active: z.boolean(),
  deputyId: StaffIdShape.nullable(),
  leaderId: StaffIdShape.nullable(),
});
export type StaffView = z.infer<typeof StaffView>;

/** The one signed in, and what the table lets them do without a case: the pages they may open. */
export const Me = z.strictObject({
  staff: StaffView,
  pages: z
    .array(
      z.enum([
        'home',
        'reception',
        'approvals',
        'follow-up',
        'payouts',
        'opinion-book',
        'credit-duty',
        'bulletin',
        'data-requests',
        'shift',
        'blank-forms',
        'ledger',
        'printing',
        'import',
        'statistics',
        'purge',
        'staff',
        'configuration',
        'workstation',
        'audit',
        'backup',
      ]),
    )
    .readonly(),
});
export type Me = z.infer<typeof Me>;

export const BranchView = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  institution: z.string(),
  complaintPhone: z.string(),
  address: z.string(),
  superiorUnit: z.string(),
});
export type BranchView = z.infer<typeof BranchView>;

const Counted = z.strictObject({
  code: z.string(),
  day: DayShape,
  until: DayShape.nullable(),
  dayType: z.enum(['workday', 'weekend', 'holiday', 'makeup']),
  note: z.string(),
});

/** One running or ended deadline 时限; `internal` is the day staff work to, `final` the legal or last one. */
export const DeadlineView = z.strictObject({
  rule: z.string(),
  kind: z.enum(['L', 'T', 'R']),
  startedAt: MomentShape,
  internal: MomentShape,
  final: MomentShape,
  met: MomentShape.nullable(),
  /** Stands still while the case is on hold: neither date is due. */
  paused: z.boolean(),
  overdue: z.boolean(),
  provisional: z.boolean(),
  colour: z.enum(['green', 'amber', 'orange', 'red']).nullable(),
  explained: z.array(Counted).readonly(),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

/** What approval the chosen options need, shown while the amount is typed (rules 6). */
const MoneyView = z.strictObject({
  companyCost: FenShape,
  bandAmount: FenShape,
  linkedCost: FenShape,
  approvedAmount: FenShape,
  route: z.enum(['none', 'signature', 'chain']),
  bandId: z.string().nullable(),
  chain: z.array(RoleShape).readonly(),
  /** The role whose signature is awaited now; null when none is. */
  waitingFor: RoleShape.nullable(),
});

export const CopyShape = z.enum(['customer', 'internal', 'archive']);

export const SheetView = z.strictObject({
  sheet: z.enum(SHEET_NAMES).nullable(),
  subjectId: z.string().nullable(),
  no: z.string().nullable(),
  at: MomentShape.nullable(),
});

const PrintView = z.strictObject({
  form: z.string(),
  sheet: z.enum(SHEET_NAMES).nullable(),
  copy: CopyShape,
  at: MomentShape,
  by: StaffIdShape,
  /** 0: a draft's sheet or an editable copy, which count as no print. */
  count: z.int(),
  verifyCode: z.string(),
  medium: z.enum(['paper', 'word']),
});

const SlotView = z.strictObject({
  key: z.string(),
  by: z.enum(['customer', 'staff', 'paper']),
  optional: z.boolean(),
  staffId: StaffIdShape.nullable(),
  role: RoleShape.nullable(),
  name: z.string().nullable(),
  state: z.enum(SLOT_STATES),
  signatureId: z.string().nullable(),
});

/** One sheet of a form of a case with its places to sign. */
export const SigningView = SheetView.extend({
  form: z.string(),
  required: z.boolean(),
  slots: z.array(SlotView).readonly(),
});
export type SigningView = z.infer<typeof SigningView>;

/** A case as this person may see it: masked, with everything the page needs to show what can be done. */
export const CaseView = z.strictObject({
  case: CaseShape,
  /** Fields shown masked that may be asked for in full, as `complainant.phone`. */
  masked: z.array(z.string()).readonly(),
  /** Acts this person may try now; the guards may still refuse with what is missing. */
  may: z.array(ActionShape).readonly(),
  mayDiscard: z.boolean(),
  /** The one next act, by state and person; null when it is somebody else's turn. */
  next: ActionShape.nullable(),
  deadlines: z.array(DeadlineView).readonly(),
  /** The running rule with the earliest internal date. */
  headline: z.string().nullable(),
  money: MoneyView,
  /** What a chosen option still lacks before it can be signed for or told. */
  choiceGaps: z.array(RefusalShape).readonly(),
  /** What a told case still lacks before it waits for the call-back. */
  tellingGaps: z.array(RefusalShape).readonly(),
  /** The forms that must be signed before the case is archived; only for one that has ended. */
  unsignedForms: z.array(z.string()).readonly(),
  /** Every sheet of every form with its places to sign, and how each stands. */
  signing: z.array(SigningView).readonly(),
  forms: z
    .array(
      z.strictObject({
        form: z.string(),
        copies: z.array(CopyShape).readonly(),
        sheets: z.array(SheetView).readonly(),
      }),
    )
    .readonly(),
  prints: z.array(PrintView).readonly(),
  /** Signatures given on paper that this person may enter. */
  mayOnPaper: z.array(ActionShape).readonly(),
  seesInternal: z.boolean(),
  mayPrintFull: z.boolean(),
  /** Whose the closing and care calls are: a role, or people by name. */
  callers: z
    .array(z.strictObject({ role: RoleShape.nullable(), staffId: StaffIdShape.nullable() }))
    .readonly(),
  procedure: ProcedureView,
});
export type CaseView = z.infer<typeof CaseView>;

/** A line of a list: masked name and phone, no texts. */
export const CaseRow = z.strictObject({
  id: CaseIdShape,
  caseNo: z.string().nullable(),
  status: z.enum(CASE_STATES),
  complainant: z.string().nullable(),
  isAnonymous: z.boolean(),
  nature: z.string().nullable(),
  source: z.string().nullable(),
  bizCategory: z.string().nullable(),
  reasonCode: z.string().nullable(),
  grievanceLevel: z.string().nullable(),
  regLevel: z.string().nullable(),
  urgency: z.string().nullable(),
  firstReceiverId: StaffIdShape.nullable(),
  handlerId: StaffIdShape.nullable(),
  receivedAt: MomentShape,
  registeredAt: MomentShape.nullable(),
  resolvedAt: MomentShape.nullable(),
  closedAt: MomentShape.nullable(),
  /** The first internal date that runs. */
  dueAt: MomentShape.nullable(),
  /** When the first running deadline is missed. */
  finalAt: MomentShape.nullable(),
  /** When the time to it began to run. */
  dueFrom: MomentShape.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** A to-do 待办 with the case it belongs to; `mine` = named on me, not only on my role. */
export const TodoView = z.strictObject({
  key: z.string(),
  kind: z.string(),
  dueAt: MomentShape.nullable(),
  /** When it is missed; null where only the internal date counts. */
  finalAt: MomentShape.nullable(),
  /** When the time to it began to run. */
  dueFrom: MomentShape.nullable(),
  createdAt: MomentShape,
  mine: z.boolean(),
  /** Who had the matter before it rose to this person; absent where it did not rise. */
  before: z.union([RoleShape, z.literal('handler')]).optional(),
  case: CaseRow,
});
export type TodoView = z.infer<typeof TodoView>;

export const ApprovalRow = z.strictObject({
  case: CaseRow,
  approvalNo: z.string().nullable(),
  amount: FenShape,
  bandId: z.string(),
  requestedBy: StaffIdShape,
  waitingSince: MomentShape,
  dueAt: MomentShape.nullable(),
  finalAt: MomentShape.nullable(),
  /** When the time to it began to run. */
  dueFrom: MomentShape.nullable(),
  act: z.enum(['authorise', 'decide']),
});
export type ApprovalRow = z.infer<typeof ApprovalRow>;

export const FollowUpRow = z.strictObject({
  case: CaseRow,
  kind: z.enum(['FU1', 'FU2', 'FU3', 'FU5']),
  dueAt: MomentShape.nullable(),
  finalAt: MomentShape.nullable(),
  /** When the time to it began to run. */
  dueFrom: MomentShape.nullable(),
  attempts: z.int(),
});
export type FollowUpRow = z.infer<typeof FollowUpRow>;
