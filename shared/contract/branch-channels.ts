import { z } from 'zod';
import { DATA_REQUEST_INPUT, OPINION_INPUT } from '../domain/branch-records.ts';
import type { DataRequest } from '../domain/branch-records.ts';
import { isInput, lacksGiven } from '../domain/fields.ts';
import type { InputOf } from '../domain/fields.ts';
import {
  BranchTodoView,
  BulletinWeekView,
  DataRequestView,
  FiguresShape,
  OpinionDayView,
  OwnCaseRow,
  OwnedTodo,
} from './branch-views.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { CaseIdShape, CaseRow, DayShape, MomentShape, StaffIdShape } from './views.ts';

const OnRecord = z.strictObject({ id: z.string().max(40), revision: z.int().min(1) });
type OpinionInput = InputOf<typeof OPINION_INPUT> & { readonly content: string };

function isOpinion(value: unknown): value is OpinionInput {
  if (!isInput(OPINION_INPUT, value) || lacksGiven(OPINION_INPUT, value)) return false;
  return typeof value.content === 'string' && value.content.trim() !== '';
}

type DataRequestInput = InputOf<typeof DATA_REQUEST_INPUT> & Pick<DataRequest, 'kind' | 'request'>;

function isDataRequest(value: unknown): value is DataRequestInput {
  if (!isInput(DATA_REQUEST_INPUT, value) || lacksGiven(DATA_REQUEST_INPUT, value)) return false;
  return typeof value.request === 'string' && value.request.trim() !== '';
}

/** The channels of the branch's daily work that is not a single case. */
export const BRANCH_CHANNELS = {
  /** The open cases on which the person is something, last received first. */
  'home.cases': channel(
    'staff',
    z.strictObject({
      cursor: z.string().max(200).nullable(),
      size: z.int().min(1).max(100),
    }),
    z.strictObject({ rows: z.array(OwnCaseRow).readonly(), next: z.string().nullable() }),
  ),
  /** What the branch owes that falls to the person's roles. */
  'home.duties': channel(
    'staff',
    Nothing,
    z.strictObject({ now: MomentShape, duties: z.array(BranchTodoView).readonly() }),
  ),
  /** Everybody's to-dos in the branch, or those of one person. */
  'home.branch': channel(
    'branchTodos',
    z.strictObject({ staffId: StaffIdShape.nullable() }),
    z.strictObject({
      now: MomentShape,
      todos: z.array(OwnedTodo).readonly(),
      duties: z.array(BranchTodoView).readonly(),
    }),
  ),
  /** 意见簿: the days before `before` (null: up to today), newest first. */
  'opinions.page': channel(
    'r46',
    z.strictObject({ before: DayShape.nullable() }),
    z.strictObject({
      now: MomentShape,
      days: z.array(OpinionDayView).readonly(),
      next: DayShape.nullable(),
      mayApprove: z.boolean(),
      mayOpenCase: z.boolean(),
    }),
  ),
  'opinions.check': channel('r46', z.strictObject({ on: DayShape }), Nothing),
  'opinions.enter': channel(
    'r46',
    z.strictObject({ on: DayShape, input: z.custom<OpinionInput>(isOpinion) }),
    z.strictObject({ id: z.string() }),
  ),
  /** Opens a case from an entry that claims something (source S03), or names the one that was opened (`caseId`). */
  'opinions.open-case': channel(
    'r46',
    z.strictObject({ ...OnRecord.shape, caseId: CaseIdShape.nullable() }),
    z.strictObject({ caseId: CaseIdShape }),
  ),
  'opinions.draft': channel(
    'r46',
    z.strictObject({ ...OnRecord.shape, reply: z.string().max(2000) }),
    Nothing,
  ),
  'opinions.approve': channel('r47', OnRecord, Nothing),
  'opinions.give': channel('r46', OnRecord, Nothing),
  /** The duties of the credit posts: daily log-in, change of receiver, the disputes that run. */
  'credit-duty.page': channel(
    'creditDuty',
    Nothing,
    z.strictObject({
      now: MomentShape,
      isOfficer: z.boolean(),
      days: z
        .array(
          z.strictObject({
            on: DayShape,
            dueAt: MomentShape,
            overdue: z.boolean(),
            login: z
              .strictObject({ officer: StaffIdShape, inquiriesFound: z.int(), at: MomentShape })
              .nullable(),
          }),
        )
        .readonly(),
      changes: z
        .array(
          z.strictObject({
            id: z.string(),
            revision: z.int(),
            fromId: StaffIdShape.nullable(),
            toId: StaffIdShape,
            at: MomentShape,
            dueAt: MomentShape,
            reportedAt: MomentShape.nullable(),
            reportedBy: StaffIdShape.nullable(),
          }),
        )
        .readonly(),
      disputes: z.array(CaseRow).readonly(),
    }),
  ),
  'credit-duty.log-in': channel(
    'r50',
    z.strictObject({ on: DayShape, inquiriesFound: z.int().min(0).max(9999) }),
    Nothing,
  ),
  'credit-duty.change': channel(
    'creditDuty',
    z.strictObject({ fromId: StaffIdShape.nullable(), toId: StaffIdShape, at: MomentShape }),
    z.strictObject({ id: z.string() }),
  ),
  'credit-duty.report': channel('creditDuty', OnRecord, Nothing),
  /** 周报: the weeks, newest first, and the figures of one of them. */
  'bulletins.page': channel(
    'bulletin',
    z.strictObject({ from: DayShape.nullable() }),
    z.strictObject({
      now: MomentShape,
      weeks: z.array(BulletinWeekView).readonly(),
      week: BulletinWeekView,
      figures: FiguresShape,
      /** Null while nobody made it: the figures are those of this moment. */
      record: z
        .strictObject({
          id: z.string(),
          revision: z.int(),
          madeBy: StaffIdShape,
          madeAt: MomentShape,
          issuedBy: StaffIdShape.nullable(),
          issuedAt: MomentShape.nullable(),
        })
        .nullable(),
      mayMake: z.boolean(),
      mayIssue: z.boolean(),
    }),
  ),
  /** Takes the figures of this moment into the bulletin; `revision` 0: it is made for the first time. */
  'bulletins.make': channel(
    'bulletinMake',
    z.strictObject({ from: DayShape, revision: z.int().min(0) }),
    Nothing,
  ),
  'bulletins.issue': channel('bulletinIssue', OnRecord, Nothing),
  /** Requests about personal data, the open ones first. */
  'data-requests.page': channel(
    'dataRequest',
    Nothing,
    z.strictObject({
      now: MomentShape,
      requests: z.array(DataRequestView).readonly(),
      mayAnswer: z.boolean(),
    }),
  ),
  'data-requests.enter': channel(
    'dataRequest',
    z.strictObject({ input: z.custom<DataRequestInput>(isDataRequest) }),
    z.strictObject({ id: z.string() }),
  ),
  'data-requests.answer': channel(
    'dataAnswer',
    z.strictObject({ ...OnRecord.shape, answer: z.string().max(1000) }),
    Nothing,
  ),
} as const;
