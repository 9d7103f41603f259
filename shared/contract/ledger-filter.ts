import { z } from 'zod';
import { CASE_STATES } from '../domain/states.ts';
import { DayShape, FenShape, StaffIdShape } from './views.ts';

const codes = (most: number) => z.array(z.string().max(4)).max(most).optional();
const people = z.array(StaffIdShape).max(60).optional();
const words = z.string().trim().min(1).max(60).optional();
const count = z.int().min(0).max(9999).optional();

/** What narrows the ledger, column by column; a part that is absent narrows nothing. */
export const LedgerFilter = z.strictObject({
  statuses: z.array(z.enum(CASE_STATES)).max(20).optional(),
  grievanceLevels: codes(10),
  regLevels: codes(10),
  urgencies: codes(10),
  sources: codes(30),
  categories: codes(30),
  reasons: codes(30),
  handlerId: StaffIdShape.optional(),
  /** Overdue, due today, due within the week. */
  due: z.enum(['overdue', 'today', 'week']).optional(),
  from: DayShape.optional(),
  to: DayShape.optional(),
  /** The beginning of a case number, with or without institution and branch. */
  caseNo: words,
  branches: z.array(z.string().max(60)).max(60).optional(),
  /** Words in the names of the case. */
  name: words,
  anonymous: z.boolean().optional(),
  /** The last digits of a phone number. */
  phone: z
    .string()
    .regex(/^\d{4,15}$/u)
    .optional(),
  /** Words in what the customer wants. */
  request: words,
  firstReceivers: people,
  handlers: people,
  outcomes: codes(20),
  costFrom: FenShape.optional(),
  costTo: FenShape.optional(),
  bands: z.array(z.string().max(10)).max(20).optional(),
  finalFrom: DayShape.optional(),
  finalTo: DayShape.optional(),
  toldFrom: DayShape.optional(),
  toldTo: DayShape.optional(),
  endedFrom: DayShape.optional(),
  endedTo: DayShape.optional(),
  daysFrom: count,
  daysTo: count,
  /** Past the legal date. */
  overdue: z.boolean().optional(),
  satisfactions: z.array(z.int().min(1).max(5)).max(5).optional(),
  repeat: z.boolean().optional(),
  regulator: z.boolean().optional(),
  onSpot: z.boolean().optional(),
});
