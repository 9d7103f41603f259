import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS, NATURES } from './case-fields.ts';
import { CASE } from './case.ts';
import type { Case } from './case.ts';
import { closeTypeOf } from './close-limit.ts';
import { day } from './day.ts';
import type { Moment } from './day.ts';
import { fill } from './fields.ts';
import type { ActionWorld } from './guard.ts';
import { DECISIONS } from './handling-fields.ts';
import { caseId } from './ids.ts';
import { IMPORTED_FIELDS } from './imported.ts';
import type { Imported } from './imported.ts';
import { keepUntil } from './keeping.ts';
import type { LedgerField } from './ledger-fields.ts';
import type { LedgerRow } from './ledger-rows.ts';
import type { Place } from './new-case.ts';
import { withStages } from './stage-runs.ts';

/** One import as a whole: every case of it says so. */
type ImportBatch = Pick<Imported, 'batchId' | 'fileHash' | 'at'>;

type World = Pick<ActionWorld, 'me' | 'newId' | 'book' | 'now'> & {
  readonly place: Place;
  readonly batch: ImportBatch;
  /** What the row says, heading by heading, without names and numbers of the customer. */
  readonly wordsOf: (row: LedgerRow) => string;
};

const LEAST_NARRATIVE = 10;
const MOST_WORDS = 1000;

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}

/** The old ledger may have had one short column for all of it: then the whole row says what happened. */
function tale({ texts }: LedgerRow, words: string): string {
  const own = texts.narrative ?? '';
  if ([...own].length >= LEAST_NARRATIVE) return own;
  return own === '' ? words : cut(`${own}\n${words}`, 4000);
}

/** The words of the row: who it was and what it was about. */
function textsOf(row: LedgerRow, world: World): Partial<Case['facts']> {
  const text = (field: LedgerField): string | null => row.texts[field] ?? null;
  const words = world.wordsOf(row);
  const short = cut(words, MOST_WORDS);
  return {
    complainedUnit: text('unit') ?? world.place.unit,
    source: text('source'),
    bizCategory: text('bizCategory'),
    reasonCode: text('reasonCode'),
    productName: text('productName'),
    contractNo: text('contractNo'),
    narrative: tale(row, words),
    statedCause: text('statedCause') ?? text('requestText') ?? short,
    requestText: text('requestText') ?? short,
  };
}

function factsOf(row: LedgerRow, world: World): Case['facts'] {
  const { texts, moments, amounts, flags, staff } = row;
  return fill(CASE_FACT_FIELDS, {
    ...textsOf(row, world),
    nature: NATURES.find((one) => one === texts.nature) ?? 'NA1',
    receivedAt: moments.receivedAt ?? null,
    receivingUnit: world.place.unit,
    regulatorTransfer: flags.regulatorTransfer ?? false,
    amountInvolved: amounts.amountInvolved ?? null,
    requestedAmount: amounts.requestedAmount ?? null,
    // Somebody has to answer for what is open; of what has ended the old ledger knows.
    firstReceiverId: staff.firstReceiver ?? (row.state === 'open' ? world.me.id : null),
  });
}

function importedOf(row: LedgerRow, { batch, me }: World): Imported {
  const { texts, moments, state } = row;
  const dueOn = moments.dueOn === undefined ? null : day(moments.dueOn.slice(0, 10));
  return fill(IMPORTED_FIELDS, {
    ...batch,
    by: me.id,
    row: row.row,
    oldNo: texts.oldNo ?? null,
    asEnded: state !== 'open',
    firstReceiver: texts.firstReceiver ?? null,
    handler: texts.handler ?? null,
    dueOn,
    remark: texts.remark ?? null,
    kept: row.kept.map(({ text }) => cut(text, 400)),
  });
}

type Dated = { readonly told: Moment; readonly ended: Moment };

/** When it was told and when it ended: where the ledger has one of the two days only, it is both. */
function datesOf({ moments, state }: LedgerRow): Dated | null {
  const told = moments.notifiedAt ?? null;
  const ended = moments.closedAt ?? told;
  return state === 'open' || ended === null ? null : { told: told ?? ended, ended };
}

function logged(
  world: World,
  at: Moment,
): { id: string; loggedAt: Moment; loggedBy: typeof world.me.id } {
  return { id: world.newId(), loggedAt: at, loggedBy: world.me.id };
}

function decisionOf({ texts }: LedgerRow, told: Moment, world: World): Case['decision'] {
  const decisionType = DECISIONS.find((one) => one === texts.decision);
  if (decisionType === undefined) return null;
  const decisionText = texts.decisionText ?? null;
  const by = { notifiedAt: told, notifiedBy: world.me.id };
  return fill(CASE.decision.fields, { decisionType, decisionText, ...by });
}

function costOf({ texts, amounts }: LedgerRow, at: Moment, world: World): Case['options'] {
  const companyCost = amounts.companyCost ?? null;
  if (companyCost === null || companyCost === 0) return [];
  const description = texts.decisionText ?? null;
  const option = { seq: 'A', description, companyCost, choice: '选中' } as const;
  return [fill(CASE.options.fields, { ...logged(world, at), ...option })];
}

function callOf({ satisfaction }: LedgerRow, at: Moment, world: World): Case['followUps'] {
  if (satisfaction === null) return [];
  const call = { kind: 'FU1', at, reached: true, satisfaction } as const;
  return [fill(CASE.followUps.fields, { ...logged(world, at), ...call })];
}

/** Counts as told on its day: it was written down then, in the old ledger. */
function noticeOf(
  { state, moments }: LedgerRow,
  told: Moment | null,
  world: World,
): Case['notices'] {
  const at = told ?? moments.notifiedAt ?? null;
  if (at === null || state === 'withdrawn') return [];
  const kind = state === 'rejected' ? 'NT4' : 'NT3';
  return [fill(CASE.notices.fields, { ...logged(world, at), kind, at, result: '送达' })];
}

/** What was decided, told, paid and asked afterwards, as far as the ledger says so. */
function handlingOf(row: LedgerRow, world: World): Partial<Case> {
  const dates = datesOf(row);
  const notices = noticeOf(row, dates?.told ?? null, world);
  if (dates === null) return { notices };
  const { told, ended } = dates;
  return {
    notices,
    decision: decisionOf(row, told, world),
    options: costOf(row, told, world),
    followUps: callOf(row, ended, world),
  };
}

function endOf(row: LedgerRow, world: World): Partial<Case> {
  const dates = datesOf(row);
  const { state, texts } = row;
  if (state === 'open' || dates === null) return { status: 'registered' };
  const { ended, told } = dates;
  const reason = texts.decisionText ?? null;
  if (state !== 'closed') {
    const ending = fill(CASE.ending.fields, { kind: state, at: ended, receivedAt: ended, reason });
    return { status: state, ending };
  }
  const closing = fill(CASE.closing.fields, { closedAt: ended, closedBy: world.me.id });
  return { status: 'closed', closing, resolvedAt: told };
}

/** 一次关闭 or 二次关闭: as the ledger says whether it was overdue, else by the limit of its level. */
function closeTypeFor(row: LedgerRow, c: Case, { book, now }: World): string | null {
  if (c.closing === null) return null;
  const { overdue } = row.flags;
  if (overdue !== undefined) return overdue ? 'K2' : 'K1';
  return closeTypeOf(c, c.resolvedAt ?? c.closing.closedAt, { ...book, now });
}

/**
 * A row of an old ledger as a case. What had ended is written down as it ended, without asking what a closing asks
 * for: it is history. What is open is registered since the day it was received, and its clocks run from then.
 */
export function importedCase(row: LedgerRow, world: World): Case {
  const { place, book, me, now } = world;
  const { texts, moments, flags, levels, staff } = row;
  const versions = { ruleVersion: book.ruleVersion, bandVersion: book.bandVersion };
  const anonymous = row.isAnonymous;
  const base = fill(CASE, {
    id: caseId(world.newId()),
    rev: 1,
    branchId: place.branchId,
    terminal: place.terminal,
    status: 'registered',
    stage: 7,
    round: 1,
    procedureId: book.procedure.id,
    procedureVersion: book.procedure.version,
    ...versions,
    openedBy: me.id,
    openedAt: now,
    updatedAt: now,
    registeredAt: moments.receivedAt ?? now,
    facts: factsOf(row, world),
    complainant: fill(COMPLAINANT_FIELDS, {
      kind: 'person',
      isAnonymous: anonymous,
      name: anonymous ? null : (texts.name ?? null),
      phone: texts.phone ?? null,
    }),
    ...levels,
    isRepeat: flags.isRepeat ?? false,
    imported: importedOf(row, world),
  });
  const ended = row.state !== 'open';
  const handled = { ...base, ...handlingOf(row, world), ...endOf(row, world) };
  if (!ended) return withStages(handled, { now, book, me });
  const handlerId = staff.handler ?? null;
  const closeType = closeTypeFor(row, handled, world);
  const retainUntil = keepUntil(handled, { book, now: datesOf(row)?.ended ?? now });
  return { ...handled, handlerId, closeType, retainUntil };
}
