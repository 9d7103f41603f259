import { z } from 'zod';
import { isMoment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { isRole } from '../../shared/domain/roles.ts';
import type { RoleId } from '../../shared/domain/roles.ts';

const Step = z.strictObject({
  at: z.custom<Moment>(isMoment).optional(),
  by: z.string().optional(),
  do: z.string(),
  as: z.string().optional(),
  case: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  refused: z.array(z.string()).optional(),
  that: z.record(z.string(), z.unknown()).optional(),
  second: z.string().optional(),
  period: z.array(z.string()).optional(),
});
export type Step = z.infer<typeof Step>;

const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.custom<RoleId>(isRole)),
  isSeller: z.boolean().optional(),
  deputyId: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

/** Calls that reached nobody, as a call-back lists them. */
export const Attempts = z.array(
  z.strictObject({ at: z.string(), mode: z.string(), result: z.string().optional() }),
);

/** A scenario file: one story, told in the words of the domain. */
export const Scenario = z.strictObject({
  name: z.string(),
  branch: z.strictObject({ code: z.string(), name: z.string() }),
  staff: z.array(Person),
  settings: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(Step),
});
export type Scenario = z.infer<typeof Scenario>;
