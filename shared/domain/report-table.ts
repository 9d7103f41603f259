import type { ListName } from './list-names.ts';

/** The reports 统计 (forms 4), by number. */
export const REPORT_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
] as const;
export type ReportId = (typeof REPORT_IDS)[number];

/** How a number is shown. Rates are percent with one decimal; `fen` is money; `null` prints as `—`. */
export const UNITS = [
  'count',
  'percent',
  'days',
  'hours',
  'minutes',
  'fen',
  'score',
  'figure',
] as const;
export type Unit = (typeof UNITS)[number];

/** Everything that a column, a row or a table may be called; its words stand in the catalogue. */
export const TERMS = [
  'attention',
  'band',
  'bizChannel',
  'body',
  'branch',
  'branches',
  'buckets',
  'caseNo',
  'cases',
  'category',
  'cause',
  'causeRepeats',
  'causes',
  'change',
  'changes',
  'closed',
  'closedInTime',
  'closedLate',
  'closedOtherwise',
  'correctionsByBranch',
  'cost',
  'count',
  'customerRepeats',
  'customers',
  'days1',
  'days16',
  'days31',
  'days61',
  'deferred',
  'done',
  'doneRate',
  'due',
  'dueAt',
  'dwellInTarget',
  'effective',
  'electronic',
  'external',
  'firstCloseRate',
  'firstShare',
  'firstUnsupportable',
  'frontOffice',
  'gap',
  'gaps',
  'handler',
  'hour',
  'hourByCause',
  'improvementsDue',
  'improvementsLate',
  'isolateInTarget',
  'isolationRate',
  'kind',
  'level',
  'levels',
  'longTermOpen',
  'lowScores',
  'matrix',
  'meanDays',
  'meanDwell',
  'meanHours',
  'meanIsolate',
  'meanScore',
  'medianByBranch',
  'medianDwell',
  'medianHours',
  'missed',
  'missing',
  'monitoring',
  'moved',
  'none',
  'notDueYet',
  'onSite',
  'onTime',
  'onTimeRate',
  'open',
  'openPastLimit',
  'overdue',
  'overdueDays',
  'overdueList',
  'paid',
  'perBranch',
  'perTenMillion',
  'perTenThousand',
  'perThousand',
  'perThousandBranches',
  'period',
  'previous',
  'previousRate',
  'raised',
  'rated',
  'reached',
  'reachedRate',
  'received',
  'refusals',
  'region',
  'rejected',
  'repeatRate',
  'requests',
  'rule',
  'satisfaction',
  'satisfied',
  'satisfiedRate',
  'score',
  'secondCloseRate',
  'secondShare',
  'secondUnsupportable',
  'share',
  'spikes',
  'staff',
  'summary',
  'targets',
  'total',
  'transfers',
  'unsupportable',
  'verified',
  'volume',
  'withdrawn',
  'zone',
  'zoneByHour',
] as const;
export type Term = (typeof TERMS)[number];

/** What a row or a column is about: a word, an entry of a list, a person, a branch, a rule, or plain text. */
export type Label =
  | { readonly kind: 'term'; readonly of: Term }
  | { readonly kind: 'list'; readonly list: ListName; readonly code: string }
  | { readonly kind: 'staff' | 'branch' | 'rule' | 'gap' | 'text'; readonly of: string };

/** One number. `drill` names the cases behind it; null where there are none to show. */
export type Cell = {
  readonly value: number | null;
  readonly unit: Unit;
  readonly drill: string | null;
};

export type ReportRow = {
  readonly label: Label;
  readonly cells: readonly Cell[];
  /** The days a row is about, where that is not the period. */
  readonly note?: string | undefined;
};

/** A table of numbers: `head` is what its rows are, `columns` what stands in each of their cells. */
export type ReportTable = {
  readonly name: Term;
  readonly head: Term;
  readonly columns: readonly Label[];
  readonly rows: readonly ReportRow[];
};

/** A case in a list of a report, with what the list says of it. */
export type ListedCase = { readonly seq: number; readonly values: readonly (Label | Cell)[] };

/** A list of cases: the first ones, and how many there are. */
export type CaseList = {
  readonly name: Term;
  readonly columns: readonly Term[];
  readonly rows: readonly ListedCase[];
  readonly total: Cell;
};

export type ReportContent = {
  readonly tables: readonly ReportTable[];
  readonly lists: readonly CaseList[];
};

export function term(of: Term): Label {
  return { kind: 'term', of };
}

/** A code of a list; what was not filled in has its own name. */
export function entry(list: ListName, code: string): Label {
  return code === '' ? term('none') : { kind: 'list', list, code };
}
