import { problem } from './configuration.ts';
import type {
  BranchData,
  ConfigurationGround,
  ConfigurationProblem,
  DepartmentEntry,
  Hotline,
  ListChange,
  ScriptChange,
} from './configuration.ts';
import type { LexiconTerm } from './lexicon.ts';
import type { ListName } from './list-names.ts';
import type { Receiver } from './rule-book.ts';
import { waiverHits } from './waiver.ts';

type Problems = readonly ConfigurationProblem[];

function twice(codes: readonly string[]): Problems {
  return codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => problem('code-twice', code, code));
}

/** A code once given is never taken away: records carry it. It is switched off instead. */
function removed(codes: readonly string[], before: readonly string[]): Problems {
  return before
    .filter((code) => !codes.includes(code))
    .map((code) => problem('code-removed', code, code));
}

function codesOf(entries: readonly { readonly code: string }[]): readonly string[] {
  return entries.map(({ code }) => code);
}

/** Codes that rules or the life cycle read: worded anew, but neither switched off nor added to. */
export const FIXED_LISTS: ReadonlySet<ListName> = new Set([
  'nature',
  'grievanceLevel',
  'regLevel',
  'urgency',
  'recording',
  'safetyEvent',
  'emotion',
  'outcome',
  'closeType',
  'admissibility',
  'satisfaction',
  'noticeKind',
  'followUpKind',
  'copyType',
  'todoKind',
  'apology',
  'objectionCheck',
  'crisisCheck',
]);

/** Codes that more is known of than their words: switched off at will, but not added to. */
export const CLOSED_LISTS: ReadonlySet<ListName> = new Set([
  ...FIXED_LISTS,
  'option',
  'factCheck',
  'taskType',
]);

function listKey({ list, code }: Pick<ListChange, 'list' | 'code'>): string {
  return `${list}.${code}`;
}

export function listProblems(
  changes: readonly ListChange[],
  { before, listCodes }: Pick<ConfigurationGround, 'before' | 'listCodes'>,
): Problems {
  const own = ({ list, code }: ListChange): boolean => !listCodes(list).includes(code);
  const closed = changes.filter(
    (one) => (CLOSED_LISTS.has(one.list) && own(one)) || (FIXED_LISTS.has(one.list) && !one.active),
  );
  const keys = changes.map(listKey);
  return [
    ...twice(keys),
    ...removed(keys, before.lists.filter(own).map(listKey)),
    ...closed.map((one) => problem('list-closed', listKey(one), one.code)),
  ];
}

export const SCRIPT_KINDS = ['do', 'ask', 'say', 'neverSay', 'neverDo', 'tip'] as const;

/** Where an institution may add sentences of its own: beside one of the seven steps, or beside all of them. */
export const SCRIPT_STEPS = [
  'step-1',
  'step-2',
  'step-3',
  'step-4',
  'step-5',
  'step-6',
  'step-7',
  'every-step',
] as const;

function scriptPlaceFaults(
  { code, kind, scene }: ScriptChange,
  shipped: ConfigurationGround['scripts'],
): Problems {
  const known = shipped.get(code);
  const fits =
    known === undefined
      ? SCRIPT_KINDS.some((one) => one === kind) && SCRIPT_STEPS.some((one) => one === scene)
      : known.kind === kind && known.scene === scene;
  return fits ? [] : [problem('script-moved', code, `${kind} ${scene}`)];
}

/** Only what is never said or done may quote a waiver of rights. */
function waiverFaults({ code, kind, zh }: ScriptChange, words: readonly string[]): Problems {
  if (kind === 'neverSay' || kind === 'neverDo' || kind === 'tip') return [];
  return waiverHits(zh, words).map((word) => problem('waiver-wording', `${code}.zh`, word));
}

export function scriptProblems(
  changes: readonly ScriptChange[],
  { before, beside, scripts }: Pick<ConfigurationGround, 'before' | 'beside' | 'scripts'>,
): Problems {
  const own = codesOf(before.scripts).filter((code) => !scripts.has(code));
  return [
    ...twice(codesOf(changes)),
    ...removed(codesOf(changes), own),
    ...changes.flatMap((one) => [
      ...scriptPlaceFaults(one, scripts),
      ...waiverFaults(one, beside['waiver-words']),
    ]),
  ];
}

export function lexiconProblems(
  terms: readonly LexiconTerm[],
  { before, beside, listCodes }: Pick<ConfigurationGround, 'before' | 'beside' | 'listCodes'>,
): Problems {
  const known = new Set([
    ...listCodes('reason'),
    ...listCodes('branchCause'),
    ...beside.lists.map(({ code }) => code),
  ]);
  const strange = terms.flatMap(({ code, category, branchCause }) =>
    [category, branchCause]
      .filter((cause) => cause !== null && !known.has(cause))
      .map((cause) => problem('code-unknown', `${code}.category`, cause ?? '')),
  );
  return [
    ...twice(codesOf(terms)),
    ...removed(codesOf(terms), codesOf(before.lexicon)),
    ...strange,
  ];
}

export function hotlineProblems(lines: readonly Hotline[], before: readonly Hotline[]): Problems {
  return [...twice(codesOf(lines)), ...removed(codesOf(lines), codesOf(before))];
}

/** The entries that are shipped, and those added since, only grow (domain 8, 5). */
export function waiverWordProblems(
  words: readonly string[],
  { shipped, before }: Pick<ConfigurationGround, 'shipped' | 'before'>,
): Problems {
  const kept = [...new Set([...shipped['waiver-words'], ...before['waiver-words']])];
  return [
    ...twice(words),
    ...kept
      .filter((word) => !words.includes(word))
      .map((word) => problem('waiver-word-removed', word, word)),
  ];
}

export function departmentProblems(
  departments: readonly DepartmentEntry[],
  before: readonly DepartmentEntry[],
): Problems {
  return [...twice(codesOf(departments)), ...removed(codesOf(departments), codesOf(before))];
}

export function receiverProblems(
  receivers: readonly Receiver[],
  { beside, staffIds }: Pick<ConfigurationGround, 'beside' | 'staffIds'>,
): Problems {
  const departments = new Set(
    beside.departments.filter(({ active }) => active).map(({ name }) => name),
  );
  const depts = receivers.map(({ dept }) => dept);
  return [
    ...twice(depts),
    ...receivers.flatMap(({ dept, receiverId, deputyId }) => [
      ...(departments.has(dept) ? [] : [problem('department-unknown', dept, dept)]),
      ...[receiverId, ...(deputyId === null ? [] : [deputyId])]
        .filter((id) => !staffIds.has(id))
        .map((id) => problem('staff-unknown', dept, id)),
      ...(deputyId === receiverId ? [problem('deputy-is-receiver', dept)] : []),
    ]),
  ];
}

export function branchProblems({ openDays, openFrom, openTo }: BranchData): Problems {
  return [
    ...(openFrom < openTo ? [] : [problem('hours-order', 'openTo', openTo)]),
    ...(openDays.length > 0 ? [] : [problem('no-open-day', 'openDays')]),
  ];
}
