import type { YearTable } from './calendar.ts';
import type { DeadlineId, DeadlineLength } from './deadline-rule.ts';
import type { FormTemplate } from './form-templates.ts';
import type { StaffId } from './ids.ts';
import type { LexiconTerm } from './lexicon.ts';
import type { ListName } from './list-names.ts';
import type { Procedure } from './procedure.ts';
import type { Band, Receiver } from './rule-book.ts';
import type { Settings } from './settings.ts';

/** Characters that a name, a sentence of the guide and a code of one's own hold at most. */
export const ENTRY_TEXT = 200;
export const SENTENCE_TEXT = 1000;
export const ENTRY_CODE = 20;

/** What the institution sets of one deadline rule. `target`: an internal date stricter than the length, in its unit. */
export type RuleSetting = {
  readonly id: DeadlineId;
  readonly on: boolean;
  readonly length: DeadlineLength;
  readonly target: number | null;
};

/** An entry of a code list as the institution words it: one that is shipped, or one of its own. */
export type ListChange = {
  readonly list: ListName;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Of an entry of its own: what the entry belongs to. */
  readonly group: string | null;
  readonly jrtCode: string | null;
  readonly active: boolean;
};

/** A sentence of the guide as the institution words it. Kind and scene of a shipped one stay. */
export type ScriptChange = {
  readonly code: string;
  readonly kind: string;
  readonly scene: string;
  readonly zh: string;
  readonly en: string;
  readonly active: boolean;
};

type Bilingual = { readonly zh: string; readonly en: string };

/** An outside body to turn to. `number` null = the institution enters it. Numbers are to be verified before use. */
export type Hotline = {
  readonly code: string;
  readonly name: Bilingual;
  readonly number: string | null;
  readonly scope: Bilingual;
  readonly note: Bilingual | null;
  readonly active: boolean;
};

export type DepartmentEntry = {
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
};

/** What is told of the branch itself; its code stands in the case numbers and stays. */
export type BranchData = {
  readonly institution: string;
  readonly name: string;
  readonly complaintPhone: string;
  readonly address: string;
  readonly superiorUnit: string;
  readonly rooms: readonly string[];
  /** 0 = Sunday … 6 = Saturday. */
  readonly openDays: readonly number[];
  readonly openFrom: string;
  readonly openTo: string;
};

/** Whose packages are taken: an Ed25519 key, SPKI in DER, base64. */
export type TrustedKey = { readonly name: string; readonly publicKey: string };

/** Everything an institution may set, by kind (domain 5.11). */
export type ConfigurationContents = {
  readonly settings: Settings;
  readonly bands: readonly Band[];
  readonly 'deadline-rules': readonly RuleSetting[];
  readonly calendars: readonly YearTable[];
  readonly lists: readonly ListChange[];
  /** The procedures the institution has changed or added, newest version of each. */
  readonly procedures: readonly Procedure[];
  readonly scripts: readonly ScriptChange[];
  readonly lexicon: readonly LexiconTerm[];
  readonly hotlines: readonly Hotline[];
  /** The forms whose titles or labels the institution words itself. */
  readonly 'form-templates': readonly FormTemplate[];
  readonly 'waiver-words': readonly string[];
  readonly departments: readonly DepartmentEntry[];
  readonly receivers: readonly Receiver[];
  readonly branch: BranchData;
  readonly 'trusted-keys': readonly TrustedKey[];
};
export type ConfigurationKind = keyof ConfigurationContents;

type KindFacts = {
  /** One person proposes, another confirms: what decides over money, legal dates or whom to trust. */
  readonly twoPersons: boolean;
  /** Goes into a package; the rest belongs to this branch alone. */
  readonly travels: boolean;
  /** Dates of cases that are open already may move. */
  readonly movesDates: boolean;
};

const PLAIN: KindFacts = { twoPersons: false, travels: true, movesDates: false };
const LOCAL: KindFacts = { ...PLAIN, travels: false };

/** The kinds, in the order of the page. */
export const KIND_FACTS: { readonly [K in ConfigurationKind]: KindFacts } = {
  settings: { ...PLAIN, movesDates: true },
  'deadline-rules': { twoPersons: true, travels: true, movesDates: true },
  calendars: { twoPersons: true, travels: true, movesDates: true },
  bands: { ...PLAIN, twoPersons: true },
  procedures: PLAIN,
  lists: PLAIN,
  scripts: PLAIN,
  'waiver-words': PLAIN,
  lexicon: PLAIN,
  hotlines: PLAIN,
  'form-templates': PLAIN,
  departments: PLAIN,
  receivers: LOCAL,
  // the days on which the branch is open move internal dates (rule DC15)
  branch: { ...LOCAL, movesDates: true },
  'trusted-keys': { ...LOCAL, twoPersons: true },
};

export function isConfigurationKind(value: unknown): value is ConfigurationKind {
  return typeof value === 'string' && Object.hasOwn(KIND_FACTS, value);
}

export const CONFIGURATION_KINDS: readonly ConfigurationKind[] =
  Object.keys(KIND_FACTS).filter(isConfigurationKind);

export function takesTwo(kinds: readonly ConfigurationKind[]): boolean {
  return kinds.some((kind) => KIND_FACTS[kind].twoPersons);
}

/** What is wrong with a content, in words of area `configuration.faults`. */
export const CONFIGURATION_FAULTS = [
  'wrong-shape',
  'code-twice',
  'code-removed',
  'code-unknown',
  'text-missing',
  'nothing-left',
  'too-many',
  // settings and branch
  'value-not-allowed',
  'style-unknown',
  'hours-order',
  'no-open-day',
  // bands and chains
  'amount-invalid',
  'band-first',
  'band-gap',
  'band-overlap',
  'band-empty',
  'band-open-end',
  'chain-empty',
  'chain-shorter',
  'role-unknown',
  'role-twice',
  'role-cannot-sign',
  'single-signature-role',
  // deadline rules
  'rule-unknown',
  'rule-locked',
  'length-missing',
  'length-locked',
  'length-over-legal',
  'length-under-legal',
  'length-form',
  'length-in-settings',
  'target-not-shorter',
  'target-not-possible',
  // calendars
  'year-out-of-range',
  'year-twice',
  'year-removed',
  'calendar-empty',
  'day-impossible',
  'day-outside-year',
  'day-twice',
  'day-missing',
  'day-type-unknown',
  'day-type-wrong',
  'rest-too-long',
  'calendar-unreadable',
  // lists, scripts, words
  'list-closed',
  'script-moved',
  'waiver-wording',
  'waiver-word-removed',
  // departments and receivers
  'department-unknown',
  'staff-unknown',
  'deputy-is-receiver',
  // keys
  'key-invalid',
  // procedures
  'stages-missing',
  'stage-twice',
  'next-unknown',
  'stage-never-closes',
  'guard-unknown',
  'transition-unknown',
  'form-unknown',
  'field-unknown',
  'no-procedure-left',
] as const;
export type ConfigurationFault = (typeof CONFIGURATION_FAULTS)[number];

/** One thing wrong: `place` names it by codes, as `B3.upToFen`; `value` is what stands there. */
export type ConfigurationProblem = {
  readonly code: ConfigurationFault;
  readonly place: string;
  readonly value: string;
};

/** What a content is judged against: what is shipped, what is in force, who works here. */
export type ConfigurationGround = {
  readonly shipped: ConfigurationContents;
  readonly before: ConfigurationContents;
  /** What will be in force beside it: the other contents of the same package, else `before`. */
  readonly beside: ConfigurationContents;
  /** The shipped rules whole: what is legal stays within them. */
  readonly legal: readonly LegalRule[];
  /** Shipped entries of the lists, by list. */
  readonly listCodes: (list: ListName) => readonly string[];
  /** Kind and scene of the shipped sentences, by code. */
  readonly scripts: ReadonlyMap<string, Pick<ScriptChange, 'kind' | 'scene'>>;
  /** The shipped procedures. */
  readonly procedures: readonly Procedure[];
  readonly staffIds: ReadonlySet<StaffId>;
  /** The places of a form that have words, by code; none for a form that is none. */
  readonly formWords: (form: string) => readonly string[];
};

/** What of a shipped rule limits its setting. */
export type LegalRule = {
  readonly id: DeadlineId;
  readonly length: DeadlineLength;
  readonly unit: string;
  readonly kind: 'L' | 'T' | 'R';
  readonly locked: boolean;
};

export function problem(
  code: ConfigurationFault,
  place: string,
  value: string | number = '',
): ConfigurationProblem {
  return { code, place, value: String(value) };
}
