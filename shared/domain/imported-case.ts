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
export type ImportBatch = Pick<Imported, 'batchId' | 'fileHash' | 'at'>;

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

function factsOf(row: LedgerRow, world: World): Case['facts'] {
  const { texts, moments, amounts, flags, staff } = row;
  const text = (field: LedgerField): string | null => texts[field] ?? null;
  const words = world.wordsOf(row);
  const short = cut(words, MOST_WORDS);
  return fill(CASE_FACT_FIELDS, {
    nature: NATURES.find((one) => one === texts.nature) ?? 'NA1',
    receivedAt: moments.receivedAt ?? null,
    receivingUnit: world.place.unit,
    complainedUnit: text('unit') ?? world.place.unit,
    source: text('source'),
    regulatorTransfer: flags.regulatorTransfer ?? false,
    bizCategory: text('bizCategory'),
    reasonCode: text('reasonCode'),
    productName: text('productName'),
    contractNo: text('contractNo'),
    amountInvolved: amounts.amountInvolved ?? null,
    requestedAmount: amounts.requestedAmount ?? null,
    narrative: tale(row, words),
    statedCause: text('statedCause') ?? text('requestText') ?? short,
    requestText: text('requestText') ?? short,
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

type Dated = { readonly told: Moment | null; readonly ended: Moment };

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

/** What was decided, told, paid and asked afterwards, as far as the ledger says so. */
function handlingOf(row: LedgerRow, world: World): Partial<Case> {
  const { texts, amounts, satisfaction, moments, state } = row;
  const dates = datesOf(row);
  const told = dates?.told ?? moments.notifiedAt ?? null;
  const type = DECISIONS.find((one) => one === texts.decision);
  const cost = amounts.companyCost ?? null;
  const kind = state === 'rejected' ? 'NT4' : 'NT3';
  const notice = { kind, at: told, result: '送达' } as const;
  const call = { kind: 'FU1', at: dates?.ended ?? null, reached: true, satisfaction } as const;
  const option = { seq: 'A', description: texts.decisionText ?? null, companyCost: cost } as const;
  const ended = dates !== null;
  return {
    decision:
      type === undefined || told === null || !ended
        ? null
        : fill(CASE.decision.fields, {
            decisionType: type,
            decisionText: texts.decisionText ?? null,
            notifiedAt: told,
            notifiedBy: world.me.id,
          }),
    notices:
      told === null || state === 'withdrawn'
        ? []
        : [fill(CASE.notices.fields, { ...logged(world, told), ...notice })],
    options:
      cost === null || cost === 0 || !ended
        ? []
        : [
            fill(CASE.options.fields, {
              ...logged(world, told ?? dates.ended),
              ...option,
              choice: '选中',
            }),
          ],
    followUps:
      satisfaction === null || dates === null
        ? []
        : [fill(CASE.followUps.fields, { ...logged(world, dates.ended), ...call })],
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
