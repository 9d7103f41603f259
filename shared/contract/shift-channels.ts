import { z } from 'zod';
import { MORNING_DIGEST } from '../domain/morning-digest.ts';
import type { MorningDigest } from '../domain/morning-digest.ts';
import { isEntity } from '../domain/fields.ts';
import { SHIFT } from '../domain/shift.ts';
import type { Shift } from '../domain/shift.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { DayShape, MomentShape, StaffIdShape } from './views.ts';

const ShiftShape = z.custom<Shift>((value) => isEntity(SHIFT, value));
const DigestShape = z.custom<MorningDigest>((value) => isEntity(MORNING_DIGEST, value));

const ShiftView = z.strictObject({ id: z.string(), revision: z.int(), is: ShiftShape });
export type ShiftView = z.infer<typeof ShiftView>;

const OnShift = z.strictObject({ id: z.string().max(40), revision: z.int().min(1) });

/** 交接班 and 晨会通报: what one shift tells the next, and what the hall is told in the morning. */
export const SHIFT_CHANNELS = {
  /** What would be passed on now (nobody has it yet: `toId` = oneself), and the last hand-overs, newest first. */
  'shifts.page': channel(
    'shift',
    Nothing,
    z.strictObject({ now: ShiftShape, past: z.array(ShiftView).readonly() }),
  ),
  'shifts.give': channel(
    'shift',
    z.strictObject({ toId: StaffIdShape, note: z.string().max(1000).nullable() }),
    z.strictObject({ id: z.string() }),
  ),
  /** Only the one to whom it was given takes it; refused `role-not-allowed` to all others. */
  'shifts.take': channel('shift', OnShift, Nothing),
  /** The digest of a day (null = today): as it was made, or as it would be made now. */
  'digests.page': channel(
    'shift',
    z.strictObject({ on: DayShape.nullable() }),
    z.strictObject({
      now: MomentShape,
      digest: DigestShape,
      revision: z.int(),
      days: z.array(DayShape).readonly(),
      mayMake: z.boolean(),
    }),
  ),
  /** Refused `points-missing`, `names-a-person`; `transition-not-possible` on any other day than today. */
  'digests.make': channel(
    'digestMake',
    z.strictObject({ revision: z.int().min(0), points: z.string().max(1000) }),
    Nothing,
  ),
} as const;
