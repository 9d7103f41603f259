import { z } from 'zod';
import { BRANCH_RECORDS } from '../domain/branch-records.ts';
import type { Volume } from '../domain/branch-records.ts';
import { isInput, lacksGiven } from '../domain/fields.ts';
import { LIST_NAMES } from '../domain/list-names.ts';
import { TERMS, UNITS } from '../domain/report-table.ts';
import { channel } from './channel.ts';
import { REPORT_FILTER, ReportShape } from './report-filter.ts';
import { Nothing } from './requests.ts';
import { CaseIdShape, CaseRow, DayShape, MomentShape, StaffIdShape } from './views.ts';

const TermShape = z.enum(TERMS);

const LabelShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('term'), of: TermShape }),
  z.strictObject({ kind: z.literal('list'), list: z.enum(LIST_NAMES), code: z.string() }),
  z.strictObject({
    kind: z.enum(['staff', 'branch', 'rule', 'gap', 'text']),
    of: z.string(),
  }),
]);

const CellShape = z.strictObject({
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  /** What `reports.cases` is asked for; null where no cases stand behind the number. */
  drill: z.string().nullable(),
});

const TableShape = z.strictObject({
  name: TermShape,
  head: TermShape,
  columns: z.array(LabelShape).readonly(),
  rows: z
    .array(
      z.strictObject({
        label: LabelShape,
        cells: z.array(CellShape).readonly(),
        note: z.string().optional(),
      }),
    )
    .readonly(),
});

/** A case of a list: without id and number for whoever is named in it, or sees no cases at all. */
const ListShape = z.strictObject({
  name: TermShape,
  columns: z.array(TermShape).readonly(),
  total: CellShape,
  rows: z
    .array(
      z.strictObject({
        id: CaseIdShape.nullable(),
        caseNo: z.string().nullable(),
        dueAt: z.string().nullable(),
        handlerId: StaffIdShape.nullable(),
        values: z.array(z.union([LabelShape, CellShape])).readonly(),
      }),
    )
    .readonly(),
});

const VolumeView = z.strictObject({
  id: z.string(),
  revision: z.int(),
  month: DayShape,
  bizCategory: z.string(),
  volume: z.int(),
  customers: z.int().nullable(),
});

function isVolume(value: unknown): value is Volume {
  const fields = BRANCH_RECORDS.volume;
  return isInput(fields, value) && !lacksGiven(fields, value);
}

/** Reports R1-R17 with the cases behind each number, and the business volumes that their rates need. */
export const STATISTICS = {
  'reports.read': channel(
    'r41',
    z.strictObject({ ...REPORT_FILTER, ids: z.array(ReportShape).min(1).max(17).readonly() }),
    z.strictObject({
      now: MomentShape,
      previous: z.strictObject({ from: DayShape, to: DayShape }),
      /** False while figures of earlier cases are still being made: some are not counted yet. */
      whole: z.boolean(),
      branches: z.array(z.strictObject({ id: z.string(), name: z.string() })).readonly(),
      mayList: z.boolean(),
      /** Whether this person may have R15 (row 42). */
      mayByStaff: z.boolean(),
      reports: z
        .array(
          z.strictObject({
            id: ReportShape,
            tables: z.array(TableShape).readonly(),
            lists: z.array(ListShape).readonly(),
          }),
        )
        .readonly(),
    }),
  ),
  /** The cases behind one number, in the order of their receipt; a case stands as often as it counts. */
  'reports.cases': channel(
    'r40',
    z.strictObject({
      ...REPORT_FILTER,
      report: ReportShape,
      drill: z.string().min(1).max(200),
      cursor: z.string().max(20).nullable(),
    }),
    z.strictObject({
      rows: z.array(CaseRow).readonly(),
      total: z.int(),
      next: z.string().nullable(),
    }),
  ),
  'volumes.list': channel(
    'r41',
    z.strictObject({ from: DayShape, to: DayShape }),
    z.strictObject({ volumes: z.array(VolumeView).readonly(), maySave: z.boolean() }),
  ),
  /** `revision` 0: entered for the first time. */
  'volumes.save': channel(
    'volumes',
    z.strictObject({ revision: z.int().min(0), input: z.custom<Volume>(isVolume) }),
    Nothing,
  ),
} as const;
