import { expect, test } from 'vitest';
import * as caseTables from '../../../shared/domain/case-fields.ts';
import type { Field, Fields } from '../../../shared/domain/fields.ts';
import * as handlingTables from '../../../shared/domain/handling-fields.ts';
import * as lifecycleTables from '../../../shared/domain/lifecycle-fields.ts';
import * as receptionTables from '../../../shared/domain/reception-fields.ts';
import { LISTS } from '../../../shared/data/lists.ts';
import { choices as choicesEn } from '../../../shared/words/en/choices.ts';
import { fields as fieldsEn } from '../../../shared/words/en/fields.ts';
import { choices as choicesZh } from '../../../shared/words/zh-cn/choices.ts';
import { fields as fieldsZh } from '../../../shared/words/zh-cn/fields.ts';
import { ROLES } from '../../../shared/domain/roles.ts';

const { CASE_FACT_FIELDS, COMPLAINANT_FIELDS, EXTERNAL_CHANNEL_FIELDS, REPRESENTATIVE_FIELDS } =
  caseTables;

/** Every table of fields that a person sees, by the entity its labels stand under. */
const TABLES: Readonly<Record<string, Fields>> = {
  facts: CASE_FACT_FIELDS,
  complainant: COMPLAINANT_FIELDS,
  externalChannel: EXTERNAL_CHANNEL_FIELDS,
  representative: REPRESENTATIVE_FIELDS,
  step: receptionTables.STEP_FIELDS,
  isolation: receptionTables.ISOLATION_FIELDS,
  emotion: receptionTables.EMOTION_FIELDS,
  contact: receptionTables.CONTACT_FIELDS,
  consultation: receptionTables.CONSULTATION_FIELDS,
  concern: receptionTables.CONCERN_FIELDS,
  factCheck: { ...receptionTables.FACT_CHECK_FIELDS, ...receptionTables.FACT_CHECK_INPUT },
  evidence: receptionTables.EVIDENCE_FIELDS,
  file: receptionTables.FILE_FIELDS,
  option: handlingTables.OPTION_FIELDS,
  timetable: handlingTables.TIMETABLE_FIELDS,
  choice: handlingTables.CHOICE_FIELDS,
  decide: handlingTables.DECIDE_FIELDS,
  approval: handlingTables.APPROVAL_FIELDS,
  approvalStep: handlingTables.APPROVAL_STEP_FIELDS,
  authorisation: handlingTables.AUTHORISATION_FIELDS,
  delegate: handlingTables.DELEGATE_FIELDS,
  task: handlingTables.TASK_FIELDS,
  taskDone: handlingTables.TASK_DONE_FIELDS,
  pay: handlingTables.PAY_FIELDS,
  notice: handlingTables.NOTICE_FIELDS,
  notify: handlingTables.NOTIFY_FIELDS,
  decision: handlingTables.DECISION_FIELDS,
  signOutcome: handlingTables.SIGN_OUTCOME_FIELDS,
  followUp: handlingTables.FOLLOW_UP_FIELDS,
  correction: handlingTables.CORRECTION_FIELDS,
  verify: handlingTables.VERIFY_FIELDS,
  close: handlingTables.CLOSE_FIELDS,
  assign: handlingTables.ASSIGN_FIELDS,
  setLevel: handlingTables.SET_LEVEL_FIELDS,
  reject: handlingTables.REJECT_FIELDS,
  withdraw: handlingTables.WITHDRAW_FIELDS,
  reopen: handlingTables.REOPEN_FIELDS,
  handOver: handlingTables.HAND_OVER_FIELDS,
  answer: handlingTables.ANSWER_FIELDS,
  repeat: handlingTables.REPEAT_FIELDS,
  leave: handlingTables.LEAVE_FIELDS,
  refer: lifecycleTables.REFER_FIELDS,
  referReply: lifecycleTables.REFER_REPLY_FIELDS,
  referReturn: lifecycleTables.REFER_RETURN_FIELDS,
  hold: lifecycleTables.HOLD_FIELDS,
  resume: lifecycleTables.RESUME_FIELDS,
  extendRequest: lifecycleTables.EXTEND_REQUEST_FIELDS,
  extendApprove: lifecycleTables.EXTEND_APPROVE_FIELDS,
  extendTell: lifecycleTables.EXTEND_TELL_FIELDS,
  deferRequest: lifecycleTables.DEFER_REQUEST_FIELDS,
  deferApprove: lifecycleTables.DEFER_APPROVE_FIELDS,
  undefer: lifecycleTables.UNDEFER_FIELDS,
  review: lifecycleTables.REVIEW_FIELDS,
  decideReview: lifecycleTables.DECIDE_REVIEW_FIELDS,
  legalHold: lifecycleTables.LEGAL_HOLD_FIELDS,
};

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;
const CATALOGUES: readonly (readonly [string, Labels])[] = [
  ['中文', fieldsZh],
  ['English', fieldsEn],
];

test.each(CATALOGUES)('every field a person fills in has a label: %s', (_, labels) => {
  const missing = Object.entries(TABLES).flatMap(([entity, table]) =>
    Object.keys(table)
      .filter((name) => (labels[entity]?.[name] ?? '').trim() === '')
      .map((name) => `${entity}.${name}`),
  );
  expect(missing).toEqual([]);
});

test.each(CATALOGUES)('no two fields of one form share a label: %s', (_, labels) => {
  const twice = Object.keys(TABLES)
    // Answers and details of the fact checks stand for the single answer and detail.
    .filter((entity) => entity !== 'factCheck')
    .flatMap((entity) => {
      const words = Object.values(labels[entity] ?? {});
      return words.filter((word, at) => words.indexOf(word) !== at);
    });
  expect(twice).toEqual([]);
});

function choicesOf(field: Field): readonly string[] {
  return field.kind === 'choice' || field.kind === 'choices' || field.kind === 'answers'
    ? field.of
    : [];
}

test.each([
  ['中文', choicesZh],
  ['English', choicesEn],
] as const)('every fixed choice has words of its own, in a list or as a role: %s', (_, words) => {
  const inLists = new Set(Object.values(LISTS).flatMap((list) => list.map(({ code }) => code)));
  const used = Object.values(TABLES).flatMap((table) => Object.values(table).flatMap(choicesOf));
  const silent = used.filter(
    (value) =>
      !inLists.has(value) && !Object.hasOwn(words, value) && !ROLES.some((role) => role === value),
  );
  expect(silent).toEqual([]);
});
