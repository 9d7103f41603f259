import type { Moment } from './day.ts';
import type { StaffId } from './ids.ts';
import type { ListName } from './list-names.ts';
import {
  isAnonymousName,
  isFoot,
  isNothing,
  readFlag,
  readLevels,
  wordKey,
} from './ledger-cells.ts';
import type { Levels, WordSet } from './ledger-cells.ts';
import { LEDGER_FIELDS, LEDGER_STATES } from './ledger-fields.ts';
import type {
  LedgerField,
  LedgerKind,
  LedgerMapping,
  LedgerState,
  LedgerWords,
} from './ledger-fields.ts';
import { isNote } from './ledger-problems.ts';
import type { LedgerProblem, LedgerProblemCode } from './ledger-problems.ts';
import type { SheetRow } from './ledger-table.ts';
import {
  isMaskedPhone,
  momentFrom,
  readAmount,
  readMoment,
  readPhone,
  readScore,
} from './ledger-values.ts';
import type { Fen } from './money.ts';

/** What cells are read by: words, lists, who works here, and whether unknown words are kept as they stand. */
export type LedgerReading = {
  readonly words: LedgerWords;
  readonly codes: (list: ListName) => WordSet;
  readonly levels: WordSet;
  /** Staff by name or number; a name that two people have belongs to neither. */
  readonly staff: ReadonlyMap<string, StaffId | null>;
  readonly keepWords: boolean;
  /** What this branch is called; every case becomes one of it. */
  readonly branchNames: ReadonlySet<string>;
  readonly now: Moment;
};

/** A row that was read: only what stood in it. */
export type LedgerRow = {
  readonly row: number;
  readonly texts: Readonly<Partial<Record<LedgerField, string>>>;
  readonly moments: Readonly<Partial<Record<LedgerField, Moment>>>;
  readonly amounts: Readonly<Partial<Record<LedgerField, Fen>>>;
  readonly flags: Readonly<Partial<Record<LedgerField, boolean>>>;
  readonly staff: Readonly<Partial<Record<LedgerField, StaffId>>>;
  readonly levels: Levels | null;
  readonly satisfaction: number | null;
  readonly state: LedgerState;
  readonly isAnonymous: boolean;
  /** Columns and words that found no place in the record: kept as they stood. */
  readonly kept: readonly { readonly column: number; readonly text: string }[];
};

type Draft = {
  -readonly [K in keyof LedgerRow]: LedgerRow[K] extends Readonly<
    Partial<Record<LedgerField, infer V>>
  >
    ? Partial<Record<LedgerField, V>>
    : LedgerRow[K];
};

type Reading = LedgerReading & {
  readonly draft: Draft;
  readonly note: (code: LedgerProblemCode) => void;
  readonly field: LedgerField;
  readonly column: number;
};

const NO_LEVELS = null;

function keep(text: string, { draft, column }: Reading): void {
  draft.kept = [...draft.kept, { column, text }];
}

type Reader<K extends LedgerKind['kind']> = (
  text: string,
  kind: Extract<LedgerKind, { kind: K }>,
  reading: Reading,
) => void;

function putMoment(text: string, { ahead }: { readonly ahead?: true }, reading: Reading): void {
  const { draft, field, note, now } = reading;
  const written = readMoment(text);
  if (written === null) {
    note('not-a-date');
    return;
  }
  const received = field === 'receivedAt' ? null : (draft.moments.receivedAt ?? null);
  const at = momentFrom(written, received);
  draft.moments[field] = at;
  if (at > now && ahead !== true) note('date-ahead');
  else if (received !== null && at < received) note('before-received');
}

function putCode(text: string, { list }: { readonly list: ListName }, reading: Reading): void {
  const { draft, field, note, keepWords, codes } = reading;
  const code = codes(list).get(wordKey(text));
  if (code !== undefined) draft.texts[field] = code;
  else if (keepWords) {
    keep(text, reading);
    note('word-kept');
  } else note('not-in-list');
}

function putState(text: string, _: unknown, { draft, words, note }: Reading): void {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const state = LEDGER_STATES.find((one) => words.states[one].includes(plain));
  if (state === undefined) note('state-unknown');
  else draft.state = state;
}

function putStaff(text: string, _: unknown, reading: Reading): void {
  const id = reading.staff.get(wordKey(text));
  reading.draft.texts[reading.field] = text.slice(0, 100);
  if (id !== undefined && id !== null) reading.draft.staff[reading.field] = id;
}

function putPhone(text: string, _: unknown, { draft, field, note }: Reading): void {
  const phone = readPhone(text);
  if (isMaskedPhone(text)) note('phone-masked');
  else if (phone === null) note('not-a-phone');
  else draft.texts[field] = phone;
}

const READERS: { readonly [K in LedgerKind['kind']]: Reader<K> } = {
  text: (text, { max }, { draft, field, note, words }) => {
    if ([...text].length > max) note('text-too-long');
    else if (field === 'name' && isAnonymousName(text, words)) draft.isAnonymous = true;
    else draft.texts[field] = text;
  },
  moment: putMoment,
  amount: (text, _, { draft, field, note }) => {
    const amount = readAmount(text);
    if (amount === null) note('not-an-amount');
    else draft.amounts[field] = amount;
  },
  flag: (text, _, { draft, field, note, words }) => {
    const flag = readFlag(text, words);
    if (flag === null) note('not-yes-or-no');
    else draft.flags[field] = flag;
  },
  phone: putPhone,
  level: (text, _, { draft, note, levels }) => {
    draft.levels = readLevels(text, levels);
    if (draft.levels === null) note('not-a-level');
  },
  state: putState,
  staff: putStaff,
  score: (text, _, reading) => {
    const named = reading.codes('satisfaction').get(wordKey(text)) ?? '';
    const degree = readScore(text) ?? readScore(named.replace(/^\D+/u, ''));
    reading.draft.satisfaction = degree;
    if (degree === null) reading.note('not-a-degree');
  },
  code: putCode,
};

function read<K extends LedgerKind['kind']>(
  text: string,
  kind: Extract<LedgerKind, { kind: K }> & { readonly kind: K },
  reading: Reading,
): void {
  const reader: Reader<K> = READERS[kind.kind];
  reader(text, kind, reading);
}

function isBlankCell(text: string, field: LedgerField, { words }: LedgerReading): boolean {
  const { kind } = LEDGER_FIELDS[field];
  return text.trim() === '' || (kind !== 'flag' && kind !== 'state' && isNothing(text, words));
}

/** A row without a state is closed when it says when. */
function settle(draft: Draft, places: ReadonlyMap<LedgerField, number>, stateSaid: boolean): void {
  const ended = draft.moments.closedAt !== undefined;
  if (!stateSaid || !places.has('state')) draft.state = ended ? 'closed' : 'open';
}

/** What the row lacks for the state it is in, and what of it is not ours. */
function lacking(
  draft: Draft,
  { branchNames }: Pick<LedgerReading, 'branchNames'>,
): readonly (readonly [LedgerField, LedgerProblemCode])[] {
  const { moments, texts, staff, state, isAnonymous } = draft;
  const unnamed = !isAnonymous && texts.name === undefined;
  const undated = moments.closedAt === undefined && moments.notifiedAt === undefined;
  const elsewhere = texts.unit !== undefined && !branchNames.has(wordKey(texts.unit));
  const stranger = texts.firstReceiver !== undefined && staff.firstReceiver === undefined;
  const checks: readonly (readonly [boolean, LedgerField, LedgerProblemCode])[] = [
    [moments.receivedAt === undefined, 'receivedAt', 'value-missing'],
    [unnamed, 'name', 'value-missing'],
    [state !== 'open' && undated, 'closedAt', 'closing-day-missing'],
    [stranger, 'firstReceiver', state === 'open' ? 'staff-unknown' : 'name-kept'],
    [elsewhere, 'unit', 'other-branch'],
  ];
  return checks.filter(([holds]) => holds).map(([, field, code]) => [field, code] as const);
}

/** Columns in the order in which they are read: when it was received first, because other days are told from it. */
function columnsOf(mapping: LedgerMapping): readonly (readonly [LedgerField, number])[] {
  const columns = mapping.flatMap((field, place) =>
    field === null ? [] : [[field, place] as const],
  );
  return columns.toSorted(
    ([one], [other]) => Number(other === 'receivedAt') - Number(one === 'receivedAt'),
  );
}

export type ReadRow = {
  /** null: nothing to import, as a total below the table. */
  readonly value: LedgerRow | null;
  readonly problems: readonly LedgerProblem[];
};

function emptyDraft(row: number): Draft {
  const nothing = { texts: {}, moments: {}, amounts: {}, flags: {}, staff: {} };
  const rest = { satisfaction: null, state: 'open', isAnonymous: false, kept: [] } as const;
  return { row, ...nothing, levels: NO_LEVELS, ...rest };
}

function footOf({ row }: SheetRow, first: string): ReadRow {
  const found = first.slice(0, 80);
  const note = { row, column: null, field: null, code: 'foot-row', found } as const;
  return { value: null, problems: [note] };
}

type Say = (field: LedgerField, code: LedgerProblemCode) => void;

/** Reads the cells of one row into a draft. */
function draftOf(
  { row, cells }: SheetRow,
  places: ReadonlyMap<LedgerField, number>,
  reading: LedgerReading,
  say: Say,
): Draft {
  const draft = emptyDraft(row);
  for (const [field, place] of places) {
    const text = (cells[place] ?? '').trim();
    if (isBlankCell(text, field, reading)) continue;
    const note = (code: LedgerProblemCode): void => {
      say(field, code);
    };
    read(text, LEDGER_FIELDS[field], { ...reading, draft, note, field, column: place + 1 });
  }
  const stateAt = places.get('state');
  settle(draft, places, stateAt !== undefined && (cells[stateAt] ?? '').trim() !== '');
  return draft;
}

/** Reads one row by the mapping; every cell that cannot be read is named, and then the row is none. */
export function readRow(
  sheetRow: SheetRow,
  mapping: LedgerMapping,
  reading: LedgerReading,
): ReadRow {
  const { row, cells } = sheetRow;
  const first = cells.find((cell) => cell !== '') ?? '';
  if (isFoot(first, reading.words)) return footOf(sheetRow, first);
  const problems: LedgerProblem[] = [];
  const places = new Map(columnsOf(mapping));
  const say: Say = (field, code) => {
    const place = places.get(field) ?? null;
    const found = place === null ? '' : (cells[place] ?? '');
    const column = place === null ? null : place + 1;
    problems.push({ row, column, field, code, found: [...found].slice(0, 80).join('') });
  };
  const draft = draftOf(sheetRow, places, reading, say);
  const said = new Set(problems.map(({ field }) => field));
  for (const [field, code] of lacking(draft, reading)) {
    if (!said.has(field)) say(field, code);
  }
  return { value: problems.every(isNote) ? draft : null, problems };
}
