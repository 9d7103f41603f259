import type { OpenAct } from './open-act.ts';

/** The form in which a field is entered, by the entity its place starts with; the others stand in a tab. */
const FORMS: Readonly<Record<string, OpenAct['name']>> = {
  assign: 'assign',
  setLevel: 'set-level',
  reject: 'reject',
  withdraw: 'withdraw',
  answer: 'answer',
  notice: 'notice',
  evidence: 'evidence',
  option: 'option',
  requestApproval: 'request-approval',
  decide: 'decide',
  notify: 'notify',
  signOutcome: 'sign-outcome',
  taskDone: 'task-done',
  pay: 'pay',
  followUp: 'call-back',
  reopen: 'reopen',
  close: 'close',
  correction: 'correct',
  transfer: 'transfer',
  transferSign: 'transfer-sign',
  transferReply: 'transfer-reply',
  transferClose: 'transfer-close',
  transferReturn: 'transfer-return',
  creditDispute: 'credit-dispute',
  objection: 'objection',
  majorEvent: 'major-event',
  returnExchange: 'return-exchange',
};

export function actOfTarget(field: string): OpenAct['name'] | null {
  return FORMS[field.split('.')[0] ?? ''] ?? null;
}
