import { z } from 'zod';
import { CAPACITIES } from '../domain/case-people.ts';
import { channel } from './channel.ts';
import { CaseRow } from './views.ts';

/** A case of one's own: what the person is on it stands beside what every list says. */
export const OwnCaseRow = z.strictObject({ ...CaseRow.shape, capacity: z.enum(CAPACITIES) });
export type OwnCaseRow = z.infer<typeof OwnCaseRow>;

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
} as const;
