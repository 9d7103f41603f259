import { z } from 'zod';
import { DEADLINE_IDS } from '../domain/deadline-rule.ts';
import { NOTICE_KINDS } from '../domain/handling-fields.ts';
import { procedureFaults } from '../domain/procedure-checks.ts';
import type { ProcedureFault } from '../domain/procedure-checks.ts';
import { PROCEDURE_KINDS, STAGE_ACTORS, STAGE_FACTS } from '../domain/procedure.ts';
import type { Procedure } from '../domain/procedure.ts';
import { REFUSALS } from '../domain/refusals.ts';
import { fail, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { CASE_STATES } from '../domain/states.ts';

const Code = z.string().regex(/^[A-Z0-9][A-Za-z0-9-]{0,19}$/u);
const Text = z.string().trim().min(1).max(200);
const Path = z
  .string()
  .max(80)
  .regex(/^[A-Za-z]+(?:\.[A-Za-z]+)*$/u);
const Rules = z.array(z.enum(DEADLINE_IDS)).max(60).readonly();
const Refusals = z.array(z.enum(REFUSALS)).max(40).readonly();

function few<T extends z.ZodType>(one: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(one).max(60).readonly();
}

const ConditionShape = z.union([
  z.strictObject({ filled: Path }),
  z.strictObject({ path: Path, oneOf: z.array(z.string().max(40)).min(1).max(60).readonly() }),
  z.strictObject({ fact: z.enum(STAGE_FACTS) }),
  z.strictObject({ style: Code }),
]);

const StageShape = z.strictObject({
  code: Code,
  zh: Text,
  en: Text,
  work: z.strictObject({ zh: z.string().max(1000), en: z.string().max(1000) }),
  actors: few(z.enum(STAGE_ACTORS)),
  states: few(z.enum(CASE_STATES)),
  when: few(ConditionShape),
  fields: few(Path),
  doneBy: few(Path),
  doneIf: few(ConditionShape),
  interrupts: z.boolean(),
  forms: few(Code),
  notices: few(z.enum(NOTICE_KINDS)),
  deadlines: Rules,
  transitions: few(Code),
  refusals: Refusals,
  guards: few(z.strictObject({ at: Code, codes: Refusals })),
  next: few(Code),
  back: Code.nullable(),
});

/** A procedure 流程 as it is stored, sent and imported; its twin in the domain is the type Procedure. */
export const ProcedureShape = z.strictObject({
  id: z.string().regex(/^P\d{1,4}$/u),
  version: z.int().min(1).max(1_000_000),
  zh: Text,
  en: Text,
  kind: z.enum(PROCEDURE_KINDS),
  entry: z
    .strictObject({ rank: z.int().min(0).max(100_000), when: few(ConditionShape) })
    .nullable(),
  stages: z.array(StageShape).max(60).readonly(),
  insurance: z.strictObject({
    fields: few(z.string().max(80)),
    factChecksFirst: few(Code),
    evidence: few(Code),
    options: few(Code),
  }),
  rulesOff: Rules,
  claimWhen: few(ConditionShape),
  rulesOn: Rules,
  keptBy: z.array(z.enum(DEADLINE_IDS)).min(1).max(10).readonly(),
  transferFrom: z.enum(['receipt', 'handOver']),
  resolvedBy: z.enum(['decision', 'closeApplication']),
  switches: z.record(z.string().max(60), z.boolean()).readonly(),
  active: z.boolean(),
});

/** Reads a procedure: of the right shape and fit for use, or every fault with its place. */
export function readProcedure(value: unknown): Result<Procedure, readonly ProcedureFault[]> {
  const parsed = ProcedureShape.safeParse(value);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map(({ path }) => ({
        code: 'wrong-shape' as const,
        place: path.map(String).join('.'),
      })),
    );
  }
  const faults = procedureFaults(parsed.data);
  return faults.length > 0 ? fail(faults) : ok(parsed.data);
}
