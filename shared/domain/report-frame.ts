import type { FigureRow } from './case-figures.ts';
import { addDays, day, daysBetween, mondayOf } from './day.ts';
import { answeredAt, isOverdue } from './legal-overdue.ts';
import type { Day, Moment } from './day.ts';

export type Period = { readonly from: Day; readonly to: Day };

/** How much business there was: for the rates per 10,000 and per customer. Null where nobody entered it. */
export type Volumes = {
  readonly volume: ReadonlyMap<string, number>;
  readonly customers: number | null;
};

/** Received cases of a period by category and branch. */
type Received = {
  readonly total: number;
  readonly byCategory: ReadonlyMap<string, number>;
};

/** What the reports depend on besides the cases. */
export type Frame = {
  readonly period: Period;
  readonly now: Moment;
  readonly branches: readonly string[];
  readonly spans: readonly Span[];
  readonly volumes: Volumes;
  /** The period of the same length just before. */
  readonly previous: Received & { readonly volumes: Volumes };
  readonly limits: {
    readonly isolationTargetMin: number;
    readonly dwellTargetMin: number;
    readonly lowScore: number;
    readonly repeatWindowDays: number;
    readonly sameCauseWeekly: number;
  };
};

/** The period of the same length that ends the day before; before a whole month, or months, the months before it. */
export function previousPeriod({ from, to }: Period): Period {
  const next = addDays(to, 1);
  if (from.endsWith('-01') && next.endsWith('-01')) {
    const months = monthIndex(next) - monthIndex(from);
    return { from: monthStart(monthIndex(from) - months), to: addDays(from, -1) };
  }
  return { from: addDays(from, daysBetween(next, from)), to: addDays(from, -1) };
}

function monthIndex(on: Day): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
}

function monthStart(index: number): Day {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return day(`${String(year)}-${String(month).padStart(2, '0')}-01`);
}

const WEEKS_UP_TO_DAYS = 100;

/** A part of the period that a report shows by itself. */
export type Span = { readonly key: string; readonly from: Day; readonly to: Day };

/** The last day of the month of this day. */
function monthEnd(on: Day): Day {
  return addDays(monthStart(monthIndex(on) + 1), -1);
}

/** Weeks in a period of some months, months in a longer one; the first and the last may be cut. */
export function spansOf({ from, to }: Period): readonly Span[] {
  const weekly = daysBetween(from, to) < WEEKS_UP_TO_DAYS;
  const spans: Span[] = [];
  for (let start = from; start <= to;) {
    const whole = weekly ? addDays(mondayOf(start), 6) : monthEnd(start);
    const end = whole < to ? whole : to;
    spans.push({ key: weekly ? start : start.slice(0, 7), from: start, to: end });
    start = addDays(end, 1);
  }
  return spans;
}

/** Days by number, each text looked at once: a year has few days and many cases. */
function dayNumbers(): (moment: string) => number {
  const known = new Map<string, number>();
  return (moment) => {
    const text = moment.slice(0, 10);
    const found = known.get(text);
    if (found !== undefined) return found;
    const number = Date.parse(`${text}T00:00:00Z`) / 86_400_000;
    known.set(text, number);
    return number;
  };
}

/** A case as every report looks at it. */
export type Counted = {
  readonly row: FigureRow;
  /** Received in the period. */
  readonly received: boolean;
  /** Withdrawn or not accepted: received, never due. */
  readonly without: boolean;
  /** 应办结: its legal final date lies in the period. */
  readonly due: boolean;
  /** The decision was told on or before it. */
  readonly onTime: boolean;
  /** It passed, and the decision was told later or not at all. */
  readonly overdue: boolean;
  /** 用时: calendar days from receipt to the telling, or to now. */
  readonly daysTaken: number;
  /** Calendar days by which the legal date was missed, at least one. */
  readonly daysOver: number;
  readonly open: boolean;
};

const WITHOUT_DECISION: ReadonlySet<string | null> = new Set(['K4', 'K5']);

/** How the cases of one run are looked at. */
export function lookAt({
  period,
  now,
}: Pick<Frame, 'period' | 'now'>): (row: FigureRow) => Counted {
  const [first, last] = [`${period.from}T00:00:00`, `${period.to}T23:59:59`];
  const isIn = (moment: string | null): boolean =>
    moment !== null && moment >= first && moment <= last;
  const numberOf = dayNumbers();
  return (row) => {
    const without = WITHOUT_DECISION.has(row.closeType);
    const until = answeredAt(row) ?? now;
    const final = row.legalFinal ?? until;
    const due = !without && isIn(row.legalFinal);
    const told = row.toldAt !== null && row.toldAt <= final;
    return {
      row,
      received: isIn(row.receivedAt),
      without,
      due,
      onTime: due && told,
      overdue: due && !told && isOverdue(row, now),
      daysTaken: Math.max(0, numberOf(until) - numberOf(row.receivedAt)),
      daysOver: Math.max(1, numberOf(until) - numberOf(final)),
      open: row.closedAt === null,
    };
  };
}

/** True for a moment in the days of the period. */
export function isIn({ from, to }: Period, moment: string | null): boolean {
  if (moment === null) return false;
  const on = moment.slice(0, 10);
  return on >= from && on <= to;
}

/** The last moment about which the period can say something. */
export function endOf({ period, now }: Pick<Frame, 'period' | 'now'>): string {
  const end = `${period.to}T23:59:59`;
  return end < now ? end : now;
}

/** Open then: received by it, and not ended yet. */
export function isOpenAt({ receivedAt, closedAt }: FigureRow, end: string): boolean {
  return receivedAt <= end && (closedAt === null || closedAt > end);
}
