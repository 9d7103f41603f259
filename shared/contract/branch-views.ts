import { z } from 'zod';
import { BRANCH_TASKS } from '../domain/branch-dues.ts';
import { BRANCH_RECORDS, DATA_REQUEST_KINDS } from '../domain/branch-records.ts';
import type { BulletinFigures } from '../domain/branch-records.ts';
import { CAPACITIES } from '../domain/case-people.ts';
import { isEntity } from '../domain/fields.ts';
import {
  CaseIdShape,
  CaseRow,
  DayShape,
  MomentShape,
  RoleShape,
  StaffIdShape,
  TodoView,
} from './views.ts';

/** A case of one's own: what the person is on it stands beside what every list says. */
export const OwnCaseRow = z.strictObject({ ...CaseRow.shape, capacity: z.enum(CAPACITIES) });
export type OwnCaseRow = z.infer<typeof OwnCaseRow>;

/** To-dos of the branch itself, those of one kind and one owner in one line: `count` of them, with the dates of the first. */
export const BranchTodoView = z.strictObject({
  key: z.string(),
  task: z.enum(BRANCH_TASKS),
  kind: z.string(),
  role: RoleShape,
  /** The day it is about; null with the dates of what has none. */
  on: DayShape.nullable(),
  count: z.int().min(1),
  dueAt: MomentShape.nullable(),
  finalAt: MomentShape.nullable(),
  dueFrom: MomentShape.nullable(),
  /** Who had it before it rose to this role; null where it did not rise. */
  before: RoleShape.nullable(),
});
export type BranchTodoView = z.infer<typeof BranchTodoView>;

/** A to-do of somebody in the branch. */
export const OwnedTodo = z.strictObject({
  ...TodoView.shape,
  owner: z.strictObject({ role: RoleShape.nullable(), staffId: StaffIdShape.nullable() }),
});
export type OwnedTodo = z.infer<typeof OwnedTodo>;

/** An entry of the opinion book, masked. */
export const OpinionView = z.strictObject({
  id: z.string(),
  revision: z.int(),
  on: DayShape,
  content: z.string(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  note: z.string().nullable(),
  enteredBy: StaffIdShape,
  enteredAt: MomentShape,
  caseId: CaseIdShape.nullable(),
  reply: z.string().nullable(),
  draftedBy: StaffIdShape.nullable(),
  approvedBy: StaffIdShape.nullable(),
  approvedAt: MomentShape.nullable(),
  repliedBy: StaffIdShape.nullable(),
  repliedAt: MomentShape.nullable(),
  /** Until when it is answered (D39). */
  dueAt: MomentShape,
  overdue: z.boolean(),
});
export type OpinionView = z.infer<typeof OpinionView>;

export const OpinionDayView = z.strictObject({
  on: DayShape,
  /** False on a day on which the branch is shut: nothing is asked of it. */
  isOpen: z.boolean(),
  check: z.strictObject({ by: StaffIdShape, at: MomentShape, none: z.boolean() }).nullable(),
  /** The end of business, by which the book is read (D27). */
  dueAt: MomentShape,
  overdue: z.boolean(),
  entries: z.array(OpinionView).readonly(),
});
export type OpinionDayView = z.infer<typeof OpinionDayView>;

const { bulletin } = BRANCH_RECORDS;

export const FiguresShape = z.custom<BulletinFigures>((value) =>
  isEntity(bulletin.figures.fields, value),
);

export const BulletinWeekView = z.strictObject({
  from: DayShape,
  to: DayShape,
  dueOn: DayShape,
  state: z.enum(['open', 'made', 'issued']),
});
export type BulletinWeekView = z.infer<typeof BulletinWeekView>;

/** A request about personal data, masked. */
export const DataRequestView = z.strictObject({
  id: z.string(),
  revision: z.int(),
  kind: z.enum(DATA_REQUEST_KINDS),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  caseNo: z.string().nullable(),
  request: z.string(),
  receivedBy: StaffIdShape,
  receivedAt: MomentShape,
  answer: z.string().nullable(),
  answeredBy: StaffIdShape.nullable(),
  answeredAt: MomentShape.nullable(),
});
export type DataRequestView = z.infer<typeof DataRequestView>;
