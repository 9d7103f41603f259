import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from '../../shared/domain/case-fields.ts';
import { addSeconds, moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';

export const CLERK = staffId('s-clerk');
const START = moment('2026-03-02T09:00:00');

export type CaseWish = {
  /** Makes id and times: the second case is opened a minute after the first. */
  readonly n?: number;
  readonly facts?: InputOf<typeof CASE_FACT_FIELDS>;
  readonly complainant?: InputOf<typeof COMPLAINANT_FIELDS>;
  readonly whole?: InputOf<typeof CASE>;
};

/** A valid draft; the wish names only what matters. */
export function aCase({ n = 1, facts = {}, complainant = {}, whole = {} }: CaseWish = {}): Case {
  const openedAt = addSeconds(START, n * 60);
  return fill(CASE, {
    id: caseId(`c-${String(n).padStart(6, '0')}`),
    rev: 1,
    branchId: 'b-1',
    terminal: 'A',
    status: 'draft',
    stage: 1,
    round: 1,
    procedureId: 'P1',
    procedureVersion: 1,
    ruleVersion: 1,
    bandVersion: 1,
    openedBy: CLERK,
    openedAt,
    updatedAt: openedAt,
    facts: fill(CASE_FACT_FIELDS, { nature: 'NA1', receivedAt: openedAt, source: 'S01', ...facts }),
    complainant: fill(COMPLAINANT_FIELDS, { kind: 'person', ...complainant }),
    representatives: [],
    steps: [],
    emotions: [],
    contacts: [],
    consultations: [],
    concerns: [],
    factChecks: [],
    evidence: [],
    formSignatures: [],
    handOvers: [],
    options: [],
    approvals: [],
    authorisations: [],
    delegations: [],
    tasks: [],
    payments: [],
    notices: [],
    followUps: [],
    corrections: [],
    transitions: [],
    levelChanges: [],
    effects: [],
    ...whole,
  });
}
