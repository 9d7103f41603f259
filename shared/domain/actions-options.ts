import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import { currentOptions, inRound, isApproved, openApproval } from './approval.ts';
import type { Case, CaseOption } from './case.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { isPaid } from './guards-handling.ts';
import { CHOICE_FIELDS, OPTION_FIELDS, REMOVE_OPTION_FIELDS } from './handling-fields.ts';
import { LOGGED } from './reception-fields.ts';
import type { Refusal } from './refusals.ts';
import { saysOtherwise } from './signed-content.ts';
import { fail, ok } from './result.ts';
import { canLeave } from './states.ts';
import { entered, refusalsAmong } from './transitions.ts';

/** T9a: changing what was chosen voids the approval; after payment it is refused (rule A6). */
function withOptions(
  c: Case,
  options: readonly CaseOption[],
  touchesChosen: boolean,
  world: ActionWorld,
): Outcome {
  const next = { ...c, options };
  if (!touchesChosen || !canLeave(c.status, 'T9a')) return ok(next);
  if (isPaid(c)) return fail(['already-paid'] as const);
  const approvals = c.approvals.map((one) =>
    one.status === '审批中' || one.status === '同意' ? { ...one, status: '失效' as const } : one,
  );
  const authorisations = c.authorisations.map((one) => ({ ...one, valid: false }));
  return ok(entered({ ...next, approvals, authorisations }, 'T9a', world));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function nextSeq(c: Case): string {
  const used = currentOptions(c).map(({ seq }) => seq);
  return LETTERS.find((letter) => !used.includes(letter)) ?? String(used.length + 1);
}

/** What an approval is asked for: whoever rewrites any of it asks for it (domain 3.3). */
const ASKED_FOR = ['typeCode', 'companyCost', 'description', 'timetable'] as const;

function changedBy(
  base: CaseOption,
  input: InputOf<typeof OPTION_FIELDS>,
  { me }: ActionWorld,
): CaseOption['changedBy'] {
  const same = ASKED_FOR.every(
    (name) =>
      input[name] === undefined || JSON.stringify(input[name]) === JSON.stringify(base[name]),
  );
  if (same || base.loggedBy === me.id || base.changedBy.includes(me.id)) return base.changedBy;
  return [...base.changedBy, me.id];
}

/** What the customer signs for; why it is the only option, and when a partner agreed, is the branch's own record. */
const SIGNED_CONTENT = [
  'typeCode',
  'companyCost',
  'description',
  'benefitToCustomer',
  'timetable',
] as const satisfies readonly (keyof typeof OPTION_FIELDS)[];

/** True when this input makes the option another than the one the customer signed: the signature no longer stands. */
export function voidsSignature(option: CaseOption, input: InputOf<typeof OPTION_FIELDS>): boolean {
  if (option.customerSignedAt === null) return false;
  return SIGNED_CONTENT.some((name) => {
    const given = input[name];
    return given !== undefined && saysOtherwise(option[name], given);
  });
}

/** What an option cannot be shown to the customer without (domain 5.6). */
function unwritten({ typeCode, description, companyCost }: CaseOption): readonly Refusal[] {
  return refusalsOf([
    [isBlank(typeCode), 'option-type-missing'],
    [isBlank(description), 'option-text-missing'],
    [companyCost === null, 'company-cost-missing'],
  ]);
}

function putOption(c: Case, input: InputOf<typeof OPTION_FIELDS>, world: ActionWorld): Outcome {
  const known = currentOptions(c).find(({ seq }) => seq === input.seq);
  const seq = known?.seq ?? input.seq ?? nextSeq(c);
  const record = { ...LOGGED, ...OPTION_FIELDS, ...CHOICE_FIELDS };
  const fresh = fill(record, { ...logged(world), choice: '待定' });
  const base = known ?? { ...fresh, seq, changedBy: [] };
  const customerSignedAt = voidsSignature(base, input) ? null : base.customerSignedAt;
  const by = changedBy(base, input, world);
  const option = { ...base, ...input, seq, customerSignedAt, changedBy: by };
  const options =
    known === undefined
      ? [...c.options, option]
      : c.options.map((one) => (one === known ? option : one));
  const refused = [
    ...unwritten(option),
    ...refusalsAmong(['gift-budget-exceeded', 'waiver-wording'], { ...c, options }, world),
  ];
  return refused.length > 0
    ? fail(refused)
    : withOptions(c, options, known?.choice === '选中', world);
}

function chooseOption(c: Case, input: InputOf<typeof CHOICE_FIELDS>, world: ActionWorld): Outcome {
  const known = currentOptions(c).find(({ seq }) => seq === input.seq);
  if (known === undefined) return fail(['option-not-chosen'] as const);
  const choice = input.choice ?? '选中';
  const customerSignedAt = input.customerSignedAt ?? known.customerSignedAt;
  const options = c.options.map((one) =>
    one === known ? { ...one, choice, customerSignedAt } : one,
  );
  const refused = refusalsAmong(['gift-budget-exceeded'], { ...c, options }, world);
  if (refused.length > 0) return fail(refused);
  // An option that was not chosen and still is not leaves what was approved as it is.
  const touches = choice !== known.choice && [choice, known.choice].includes('选中');
  return withOptions(c, options, touches, world);
}

/** True for an option that nothing refers to: the customer has not answered it, and nobody was asked to sign for it. */
export function isRemovable(c: Case, option: CaseOption): boolean {
  const asked = [...c.approvals, ...c.authorisations].some(
    (one) => inRound(c, one) && one.optionSeqs.includes(option.seq),
  );
  return option.choice === '待定' && option.customerSignedAt === null && !asked;
}

function removeOption(
  c: Case,
  { seq }: InputOf<typeof REMOVE_OPTION_FIELDS>,
  world: ActionWorld,
): Outcome {
  const known = currentOptions(c).find((option) => option.seq === seq);
  if (known === undefined) return fail(['not-found'] as const);
  if (!isRemovable(c, known)) return fail(['option-in-use'] as const);
  const next = { ...c, options: c.options.filter((option) => option !== known) };
  // What was signed for stood between options: one that is left alone says why it is the only one.
  const asked = openApproval(c) !== null || isApproved(c);
  return asked && refusalsAmong(['options-too-few'], next, world).length > 0
    ? fail(['options-too-few'] as const)
    : ok(next);
}

export const OPTION_ACTIONS = {
  option: action({
    input: OPTION_FIELDS,
    row: 'r13',
    states: ['investigating', 'proposing', 'awaitingApproval', 'executing'],
    run: putOption,
  }),
  'remove-option': action({
    input: REMOVE_OPTION_FIELDS,
    row: 'r13',
    states: ['investigating', 'proposing', 'awaitingApproval', 'executing'],
    run: removeOption,
  }),
  'choose-option': action({
    input: CHOICE_FIELDS,
    row: 'r13',
    states: ['proposing', 'awaitingApproval', 'executing'],
    run: chooseOption,
  }),
} as const;
