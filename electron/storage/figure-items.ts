import type { FigureItems } from '../../shared/domain/case-figure-items.ts';

/**
 * What a case has more than one of, in one column: a line for each kind, items by `;`, values by `|`, nothing for null.
 * Codes, dates and numbers hold none of these signs. A year of cases is read at once, and JSON would take as long
 * again as all the rest.
 */
type Value = string | number | boolean | null;

function packed(rows: readonly (readonly Value[])[]): string {
  return rows
    .map((row) =>
      row.map((one) => (typeof one === 'boolean' ? Number(one) : (one ?? ''))).join('|'),
    )
    .join(';');
}

function rowsOf(line: string | undefined): readonly (readonly string[])[] {
  return line === undefined || line === '' ? [] : line.split(';').map((row) => row.split('|'));
}

function text(value: string | undefined): string {
  return value ?? '';
}

function textOrNull(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

function numberOrNull(value: string | undefined): number | null {
  return value === undefined || value === '' ? null : Number(value);
}

const NOTHING: FigureItems = {
  calls: [],
  corrections: [],
  deferrals: [],
  approvals: [],
  changes: [],
  targets: [],
};

/** Null when there is nothing at all. */
export function packedItems(items: FigureItems): string | null {
  const lines = [
    items.calls.map((one) => [one.kind, one.dueAt, one.reached, one.satisfaction, one.score]),
    items.corrections.map((one) => [
      one.dueAt,
      one.doneAt,
      one.verified,
      one.effective,
      one.longTerm,
    ]),
    items.deferrals.map((one) => [one.approvedAt, one.outcomeAt, one.mode]),
    items.approvals.map((one) => [one.bandId, one.seconds, one.refused]),
    items.changes.map((one) => [one.field, one.from, one.to, one.cause]),
    items.targets.map((one) => [one.rule, one.final]),
  ].map(packed);
  const whole = lines.join('\n').trimEnd();
  return whole === '' ? null : whole;
}

export function unpackedItems(whole: string | null): FigureItems {
  if (whole === null) return NOTHING;
  const [calls, corrections, deferrals, approvals, changes, targets] = whole.split('\n');
  return {
    calls: rowsOf(calls).map(([kind, dueAt, reached, satisfaction, score]) => ({
      kind: text(kind),
      dueAt: text(dueAt),
      reached: reached === '1',
      satisfaction: numberOrNull(satisfaction),
      score: numberOrNull(score),
    })),
    corrections: rowsOf(corrections).map(([dueAt, doneAt, verified, effective, longTerm]) => ({
      dueAt: textOrNull(dueAt),
      doneAt: textOrNull(doneAt),
      verified: verified === '1',
      effective: effective === '1',
      longTerm: longTerm === '1',
    })),
    deferrals: rowsOf(deferrals).map(([approvedAt, outcomeAt, mode]) => ({
      approvedAt: text(approvedAt),
      outcomeAt: textOrNull(outcomeAt),
      mode: textOrNull(mode),
    })),
    approvals: rowsOf(approvals).map(([bandId, seconds, refused]) => ({
      bandId: text(bandId),
      seconds: numberOrNull(seconds),
      refused: refused === '1',
    })),
    changes: rowsOf(changes).map(([field, from, to, cause]) => ({
      field: text(field),
      from: textOrNull(from),
      to: text(to),
      cause: text(cause),
    })),
    targets: rowsOf(targets).map(([rule, final]) => ({
      rule: text(rule),
      final: textOrNull(final),
    })),
  };
}
