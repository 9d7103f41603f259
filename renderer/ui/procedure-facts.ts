import { PROCEDURE_FACT_FIELDS } from '../../shared/domain/procedure-fields.ts';
import type { FieldPlace } from './case-field.tsx';

type ProcedureFact = keyof typeof PROCEDURE_FACT_FIELDS;

function isProcedureFact(name: string): name is ProcedureFact {
  return Object.hasOwn(PROCEDURE_FACT_FIELDS, name);
}

/** The facts that only some procedures ask for: they are entered at the stage that asks. */
export const PROCEDURE_FACTS: readonly FieldPlace[] = Object.keys(PROCEDURE_FACT_FIELDS)
  .filter(isProcedureFact)
  .map((name): FieldPlace => `facts.${name}`);
