import { z } from 'zod';
import { STAGE_ACTORS } from '../domain/procedure.ts';
import { REFUSALS } from '../domain/refusals.ts';

const Said = { zh: z.string(), en: z.string() };

const StageView = z.strictObject({
  code: z.string(),
  ...Said,
  work: z.strictObject(Said),
  actors: z.array(z.enum(STAGE_ACTORS)).readonly(),
  /** What is filled in here, and whether it is. */
  fields: z.array(z.strictObject({ path: z.string(), filled: z.boolean() })).readonly(),
  forms: z.array(z.string()).readonly(),
  deadlines: z.array(z.string()).readonly(),
});

/** The procedure of a case as a person sees it. */
export const ProcedureView = z.strictObject({
  id: z.string(),
  version: z.int(),
  ...Said,
  stages: z.array(StageView).readonly(),
  /** The stage the case is at; null when it is at none. */
  current: z.string().nullable(),
  /** The stages behind it. */
  passed: z.array(z.string()).readonly(),
  /** What the entry conditions propose; a person decides. */
  proposed: z.string(),
  choices: z.array(z.strictObject({ id: z.string(), ...Said })).readonly(),
  /** What is better seen to, though nothing is refused for it. */
  warnings: z.array(z.enum(REFUSALS)).readonly(),
});
export type ProcedureView = z.infer<typeof ProcedureView>;
export type StageView = z.infer<typeof StageView>;
