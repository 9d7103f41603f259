import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from '../domain/case-fields.ts';
import { CASE } from '../domain/case.ts';
import type { Case } from '../domain/case.ts';
import { moment } from '../domain/day.ts';
import { fill } from '../domain/fields.ts';
import { caseId, staffId } from '../domain/ids.ts';
import { SHIPPED_WORDING } from './wording.ts';
import type { FormRecord } from './record.ts';

const NOBODY = staffId('nobody');
const NEVER = moment('2000-01-01T00:00:00');
const LOGGED = { id: 'blank', loggedAt: NEVER, loggedBy: NOBODY } as const;
const ROWS = {
  representatives: [],
  steps: [],
  emotions: [],
  contacts: [],
  consultations: [],
  concerns: [],
  factChecks: [],
  evidence: [],
  handOvers: [],
  options: [],
  approvals: [],
  authorisations: [],
  delegations: [],
  tasks: [],
  payments: [],
  notices: [],
  transitions: [],
  levelChanges: [],
  effects: [],
} as const;

/** A case of which nothing is known: one call-back and one correction are there, because their forms are of one each. */
function blankCase(): Case {
  return fill(CASE, {
    ...ROWS,
    id: caseId('blank'),
    rev: 1,
    branchId: 'blank',
    terminal: '',
    status: 'draft',
    stage: 1,
    round: 1,
    procedureId: 'P1',
    procedureVersion: 1,
    ruleVersion: 1,
    bandVersion: 1,
    openedBy: NOBODY,
    openedAt: NEVER,
    updatedAt: NEVER,
    facts: fill(CASE_FACT_FIELDS, { externalChannels: [] }),
    complainant: fill(COMPLAINANT_FIELDS, { kind: 'person' }),
    followUps: [fill(CASE.followUps.fields, { ...LOGGED, reached: true })],
    corrections: [fill(CASE.corrections.fields, { ...LOGGED, verifiedAt: null })],
  });
}

/** What a blank form knows: the branch, its words and its rules, and nothing of any case. */
export type BlankFacts = Pick<
  FormRecord,
  | 'institution'
  | 'branch'
  | 'roleName'
  | 'entryName'
  | 'bands'
  | 'hotlines'
  | 'reviewDays'
  | 'bilingual'
  | 'copy'
  | 'templates'
  | 'sheet'
  | 'subjectId'
>;

/** 空白表: the same form over a case of which nothing is known, with room in place of every gap. */
export function blankRecord(facts: BlankFacts): FormRecord {
  return {
    ...facts,
    case: blankCase(),
    staffName: () => '',
    deadlines: [],
    newDue: () => null,
    full: false,
    blank: true,
    prints: [],
    wording: SHIPPED_WORDING,
  };
}
