import type { Guards } from './guard.ts';
import { isBlank } from './guard.ts';

/** Guards that only the stages of a procedure switch on (procedures P2, P4). */
export const PROCEDURE_GUARDS = {
  'established-missing': ({ facts }) =>
    facts.established === null || isBlank(facts.establishedReason),
  'resp-dept-missing': ({ facts }) => isBlank(facts.respDept) || isBlank(facts.respHead),
  'dissent-missing': ({ facts }) => facts.dissent === null,
  'dissent-evidence-missing': ({ facts, evidence }) =>
    facts.dissent === '有异议' && evidence.length === 0,
} as const satisfies Guards;
