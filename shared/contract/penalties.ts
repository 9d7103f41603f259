import { z } from 'zod';
import { isInput } from '../domain/fields.ts';
import type { InputOf } from '../domain/fields.ts';
import { PENALTY_INPUT } from '../domain/penalty-notices.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { MomentShape, StaffIdShape } from './views.ts';

type PenaltyInput = InputOf<typeof PENALTY_INPUT>;

const PenaltyRow = z.strictObject({
  id: z.string(),
  noticeNo: z.string(),
  caseNo: z.string(),
  dept: z.string(),
  amount: z.int(),
  issuedBy: StaffIdShape,
  issuedAt: MomentShape,
});

/** Penalty notices 处罚通知: nothing while the setting is off, and the general manager's alone when it is on (row 58). */
export const PENALTIES = {
  'penalties.page': channel(
    'penalty',
    Nothing,
    z.strictObject({ enabled: z.boolean(), notices: z.array(PenaltyRow).readonly() }),
  ),
  'penalties.issue': channel(
    'penalty',
    z.strictObject({
      input: z.custom<PenaltyInput>((value) => isInput(PENALTY_INPUT, value)),
    }),
    z.strictObject({ id: z.string() }),
  ),
} as const;
