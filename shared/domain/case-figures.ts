import { bandOf, chosenOptions, companyCost, paidInRounds } from './approval.ts';
import { callsOf, correctionsOf, deferralsOf, targetsOf } from './case-figure-items.ts';
import type { FigureItems } from './case-figure-items.ts';
import type { Case } from './case.ts';
import { endedAt, receivedAt } from './case-times.ts';
import { firstCloseLimit } from './close-limit.ts';
import { minutesBetween, secondsBetween } from './day.ts';
import type { Moment } from './day.ts';
import { replacedAt } from './extensions.ts';
import type { DeadlineId } from './deadline-rule.ts';
import type { Deadline } from './deadlines.ts';
import { missingOf } from './figure-gaps.ts';
import { repeatOf } from './figure-repeat.ts';
import type { FigureRepeat } from './figure-repeat.ts';
import { reachedCall } from './guards-closing.ts';
import { isHistory } from './imported.ts';
import { sumFen } from './money.ts';
import type { Fen } from './money.ts';
import type { RuleBook } from './rule-book.ts';
import { isOpen } from './states.ts';

/** Raised with every change of what follows: the figures of all cases are then made anew. */
export const FIGURES_VERSION = 2;

/** What the figures of a case follow from besides the case itself. */
export type FigureWorld = {
  readonly now: Moment;
  readonly deadlines: readonly Deadline[];
  readonly book: RuleBook;
  /** What linked cases already cost (rule A4). */
  readonly linkedCost: Fen;
  /** The case that this one repeats, where a person has linked one. */
  readonly parent: Case | null;
  /** Required forms that nobody signed yet. */
  readonly unsigned: readonly string[];
};

/**
 * One case as the ledger and the reports count it: codes, dates and amounts, no text and no name. Moments are plain
 * text here: a year of cases is read at once. Kept beside the case from its registration on, and after it is purged.
 */
export type CaseFigures = FigureRepeat & {
  readonly branchId: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly nature: string | null;
  readonly source: string | null;
  readonly bizCategory: string | null;
  readonly bizChannel: string | null;
  readonly reasonCode: string | null;
  readonly zone: string | null;
  readonly grievanceLevel: string | null;
  readonly regLevel: string | null;
  readonly urgency: string | null;
  /** The grievance level at the first assessment. */
  readonly firstLevel: string | null;
  readonly handlerId: string | null;
  readonly firstReceiverId: string | null;
  /** The legal rule in force. Null while the clock stands still, and for a grievance: its dates are targets (rule D01). */
  readonly legalRule: string | null;
  readonly legalFinal: string | null;
  /** When the decision was told: the end of 用时. */
  readonly toldAt: string | null;
  /** The limit of a complaint passed on by a regulator (D06, D07). */
  readonly transferFinal: string | null;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  readonly closeType: string | null;
  /** Closing within it is 一次关闭; null = no limit, or the clock stands still. */
  readonly closeLimit: string | null;
  readonly outcome: string | null;
  /** Types of the chosen options, in the order in which they stand. */
  readonly chosen: string | null;
  readonly companyCost: number;
  readonly paidAmount: number;
  readonly bandId: string | null;
  readonly external: string | null;
  readonly regulatorTransfer: boolean;
  /** Led to a room; null = nothing recorded about it. */
  readonly moved: boolean | null;
  readonly isolateMinutes: number | null;
  readonly dwellMinutes: number | null;
  readonly satisfaction: number | null;
  readonly score: number | null;
  readonly round: number;
  readonly pausedDays: number;
  /** What is missing in the record, as bits of `GAPS`. */
  readonly missing: number;
  /** The last moment about which a report may still ask; null = it goes on. */
  readonly activeTo: string | null;
  readonly items: FigureItems;
};

const LEGAL: ReadonlySet<DeadlineId> = new Set(['D01', 'D02', 'D03', 'D06', 'D07', 'D08']);
const TRANSFER: ReadonlySet<DeadlineId> = new Set(['D06', 'D07']);

function rank({ met, final, stoppedAt }: Deadline): number {
  if (met === null && stoppedAt === null) return 0;
  return met !== null && met > final ? 1 : 2;
}

/** Whichever is not met yet and ends first; once all are met, the one that was met late. */
function strictest(deadlines: readonly Deadline[]): Deadline | null {
  const [first] = deadlines.toSorted(
    (a, b) => rank(a) - rank(b) || (a.final < b.final ? -1 : a.final > b.final ? 1 : 0),
  );
  return first ?? null;
}

type Legal = Pick<CaseFigures, 'legalRule' | 'legalFinal' | 'toldAt' | 'transferFinal'>;

/** While the legal clock runs nothing of this round was told. */
function toldOf(c: Case, one: Deadline | null): string | null {
  if (one !== null && rank(one) === 0) return null;
  return one?.met ?? c.decision?.notifiedAt ?? (isHistory(c) ? c.resolvedAt : null);
}

function legalOf(c: Case, deadlines: readonly Deadline[]): Legal {
  const inForce = deadlines.filter(
    ({ rule, kind, paused }) =>
      kind === 'L' && LEGAL.has(rule) && !paused && replacedAt(c, rule) === null,
  );
  const one = strictest(inForce);
  return {
    legalRule: one?.rule ?? null,
    legalFinal: one?.final ?? null,
    toldAt: toldOf(c, one),
    transferFinal: inForce.find(({ rule }) => TRANSFER.has(rule))?.final ?? null,
  };
}

function firstLevelOf({ levelChanges, grievanceLevel }: Case): string | null {
  const first = levelChanges.find(({ field }) => field === 'grievance');
  return first === undefined ? grievanceLevel : (first.from ?? first.to);
}

const NOT_MOVED = 'M0';

type OnSite = Pick<CaseFigures, 'moved' | 'isolateMinutes' | 'dwellMinutes'>;

function minutes(from: Moment | null | undefined, to: Moment | null | undefined): number | null {
  if (from === null || from === undefined || to === null || to === undefined) return null;
  return to < from ? null : minutesBetween(from, to);
}

function onSiteOf(c: Case): OnSite {
  const { isolation } = c;
  const room = isolation?.toRoom ?? null;
  return {
    moved: room === null ? null : room !== NOT_MOVED,
    isolateMinutes: minutes(isolation?.decidedAt, isolation?.movedAt),
    dwellMinutes: minutes(receivedAt(c), c.leftAt),
  };
}

function joined(codes: readonly (string | null)[]): string | null {
  const known = codes.filter((code) => code !== null);
  return known.length === 0 ? null : known.join(' ');
}

function approvalsOf({ approvals }: Case): FigureItems['approvals'] {
  return approvals.map(({ bandId, requestedAt, status, steps }) => {
    const last = steps.findLast(({ decidedAt }) => decidedAt !== null)?.decidedAt ?? null;
    const isOver = status === '同意' || status === '不同意';
    return {
      bandId,
      seconds: isOver && last !== null ? secondsBetween(requestedAt, last) : null,
      refused: status === '不同意',
    };
  });
}

function itemsOf(c: Case, { deadlines }: FigureWorld): FigureItems {
  return {
    calls: callsOf(c, deadlines),
    corrections: correctionsOf(c),
    deferrals: deferralsOf(c),
    approvals: approvalsOf(c),
    changes: c.levelChanges.map(({ field, from, to, cause }) => ({ field, from, to, cause })),
    targets: targetsOf(deadlines),
  };
}

/** A case is asked about from its receipt until the last of its dates; an open one, and one still improving, goes on. */
function activeTo(c: Case, legal: Legal, items: FigureItems): string | null {
  const owed = items.corrections.some(({ doneAt, verified }) => doneAt === null || !verified);
  if (isOpen(c.status) || owed) return null;
  const dates: readonly string[] = [
    receivedAt(c),
    endedAt(c),
    legal.legalFinal,
    legal.transferFinal,
    ...items.calls.map(({ dueAt }) => dueAt),
    ...items.corrections.map(({ dueAt }) => dueAt),
    ...items.deferrals.map(({ outcomeAt }) => outcomeAt),
  ].filter((one) => one !== null);
  return dates.reduce((last, one) => (one > last ? one : last));
}

type Money = Pick<CaseFigures, 'companyCost' | 'paidAmount' | 'bandId' | 'chosen'>;

function moneyOf(c: Case, { book, linkedCost }: FigureWorld): Money {
  return {
    companyCost: companyCost(c),
    paidAmount: sumFen(paidInRounds(c)),
    bandId: bandOf(c, linkedCost, book)?.id ?? null,
    chosen: joined(chosenOptions(c).map(({ typeCode }) => typeCode)),
  };
}

type Counted = Pick<
  CaseFigures,
  | 'nature'
  | 'source'
  | 'bizCategory'
  | 'bizChannel'
  | 'reasonCode'
  | 'zone'
  | 'firstReceiverId'
  | 'external'
  | 'regulatorTransfer'
>;

function factsOf({ facts }: Case): Counted {
  return {
    nature: facts.nature,
    source: facts.source,
    bizCategory: facts.bizCategory,
    bizChannel: facts.bizChannel,
    reasonCode: facts.reasonCode,
    zone: facts.zone,
    firstReceiverId: facts.firstReceiverId,
    external: joined((facts.externalChannels ?? []).map(({ channel }) => channel)),
    regulatorTransfer: facts.regulatorTransfer,
  };
}

/**
 * The one derivation of the figures of a case. What an old ledger tells of the past is counted as received and as
 * ended; no date is reckoned for it, since what moved its dates then is not known here.
 */
export function caseFigures(c: Case, asked: FigureWorld): CaseFigures {
  const world = isHistory(c) ? { ...asked, deadlines: [] } : asked;
  const legal = legalOf(c, world.deadlines);
  const items = itemsOf(c, world);
  const call = reachedCall(c);
  const stands = c.status === 'onHold';
  return {
    ...factsOf(c),
    ...legal,
    ...onSiteOf(c),
    ...moneyOf(c, world),
    branchId: c.branchId,
    status: c.status,
    receivedAt: receivedAt(c),
    grievanceLevel: c.grievanceLevel,
    regLevel: c.regLevel,
    urgency: c.urgency,
    firstLevel: firstLevelOf(c),
    handlerId: c.handlerId,
    resolvedAt: c.resolvedAt,
    closedAt: isOpen(c.status) ? null : endedAt(c),
    closeType: c.closeType,
    closeLimit: stands ? null : firstCloseLimit(c, { ...world.book, now: world.now }),
    outcome: c.decision?.decisionType ?? null,
    satisfaction: call?.satisfaction ?? null,
    score: call?.score ?? null,
    ...repeatOf(c, world.parent),
    round: c.round,
    pausedDays: c.suspensions.reduce((sum, { days }) => sum + (days ?? 0), 0),
    missing: missingOf(c, world.unsigned),
    activeTo: activeTo(c, legal, items),
    items,
  };
}

/** The figures of a case with its place in the database. */
export type FigureRow = CaseFigures & { readonly seq: number };
