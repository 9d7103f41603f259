import type { Moment } from '../../shared/domain/day.ts';

type Given = Readonly<Record<string, unknown>>;

/** Fields that the domain specification names after their entity, and the acts of the program after what they do. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'hand-over': { handoverTo: 'toId' },
  delegate: { approverId: 'toId', delegateProof: 'proofEvidenceId' },
  decide: { delegateProof: 'proofEvidenceId' },
  authorise: { authoriserId: 'approverId', delegateProof: 'proofEvidenceId' },
  'call-back': { byStaffId: 'callerId' },
  'transfer-sign': { signedAt: 'at' },
  'transfer-reply': { firstReplyText: 'text', firstReplyAt: 'at' },
  'transfer-close': { closeAppliedAt: 'at' },
  'refer-return': { returnReason: 'reason' },
  'edit-case': { reason: 'changeReason', respDeptHead: 'respHead' },
  'open-case': { respDeptHead: 'respHead' },
};

/** 级别变更 names the field that changes; the act sets the field itself. */
const LEVELS: Readonly<Record<string, string>> = {
  grievance: 'grievanceLevel',
  reg: 'regLevel',
  urgency: 'urgency',
};

/** "bool + time" of the complainant: the program keeps the time alone. */
const TICKED: Readonly<Record<string, string>> = {
  sensitiveConsent: 'sensitiveConsentAt',
  recordingTold: 'recordingToldAt',
  guardianConsent: 'guardianConsentAt',
};

/** 成立 as the entity has it: true or false. */
function established(whole: Given): Given {
  const { established: is } = whole;
  return typeof is === 'boolean' ? { ...whole, established: is ? '成立' : '不成立' } : whole;
}

/** The proof of a withdrawal named as its material: how it was given, where that material is known. */
function withdrawn(whole: Given, isKnown: (alias: string) => boolean): Given {
  const { proofEvidenceId, evidence, mode, ...rest } = whole;
  const named = proofEvidenceId ?? evidence;
  if (typeof named !== 'string') return mode === undefined ? rest : { ...rest, proof: mode };
  return isKnown(named) ? { ...rest, proof: mode === '录音' ? mode : '签字' } : rest;
}

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ticked(value: unknown, now: Moment): unknown {
  if (value === true) return now;
  return value === false ? null : value;
}

function complainant(value: unknown, now: Moment): unknown {
  if (!isGiven(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]): [string, unknown] => {
      const kept = TICKED[name];
      return kept === undefined ? [name, one] : [kept, ticked(one, now)];
    }),
  );
}

function level(given: Given): Given {
  const { field, to, from: _from, cause: _cause, ...rest } = given;
  const name = typeof field === 'string' ? LEVELS[field] : undefined;
  return name === undefined ? given : { ...rest, [name]: to };
}

/** The six checks by the names of the entity, pass or fail; the program keeps them by their codes. */
const CHECKS: Readonly<Record<string, string>> = {
  subject: 'AC1',
  groundsAndEvidence: 'AC2',
  timeLimit: 'AC3',
  writtenForm: 'AC4',
  signatureAndSeal: 'AC5',
  contact: 'AC6',
};

function checked(given: Given): Given {
  const { checks, ...rest } = given;
  if (!isGiven(checks)) return given;
  const answers = Object.entries(checks).map(([name, value]) => [
    CHECKS[name] ?? name,
    value === true ? '通过' : value === false ? '不通过' : value,
  ]);
  return { ...rest, checks: Object.fromEntries(answers) };
}

type At = {
  readonly now: Moment;
  readonly by: string;
  readonly branchCode: string;
  readonly isKnown: (alias: string) => boolean;
};

/** The format of the stories has no place for the reason of a change; the program's own tests ask for it. */
const NO_REASON_GIVEN = '按剧本更改';

/** The `with` of a step in the words of the program's own act; what is not known stays as it is and is refused later. */
export function spelled(action: string, given: Given, at: At): Given {
  const { now, by, branchCode } = at;
  const names = NAMES[action] ?? {};
  const renamed = Object.entries(given)
    .filter(([name, value]) => !(name === 'byStaffId' && value === by))
    .filter(([name, value]) => !(name === 'branchId' && value === branchCode))
    .map(([name, value]): [string, unknown] =>
      name === 'complainant' ? [name, complainant(value, now)] : [names[name] ?? name, value],
    );
  const whole = Object.fromEntries(renamed);
  if (action === 'objection') return checked(whole);
  if (action === 'edit-case') return { changeReason: NO_REASON_GIVEN, ...established(whole) };
  if (action === 'open-case') return established(whole);
  if (action === 'withdraw') return withdrawn(whole, at.isKnown);
  return action === 'set-level' ? level(whole) : whole;
}
