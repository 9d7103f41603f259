import type { Moment } from './day.ts';
import type { EntityOf, Fields } from './fields.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { StaffId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';
import { ROLES } from './roles.ts';

const COUNT = { kind: 'count', min: 0, max: 10_000_000, given: true } as const;

/** What somebody of the next shift must see to: a reception still running, a to-do of a case, a duty of the branch. */
const PASSED_ON = {
  what: { kind: 'choice', of: ['reception', 'todo', 'duty'], given: true },
  /** List TD of a to-do, the name of a duty; '' of a reception. */
  code: { kind: 'text', max: 20, given: true },
  caseId: { kind: 'case' },
  caseNo: { kind: 'text', max: 40 },
  dueAt: { kind: 'moment' },
  staffId: { kind: 'staff' },
  role: { kind: 'choice', of: ROLES },
} as const satisfies Fields;
export type PassedOn = EntityOf<typeof PASSED_ON>;

/** What the branch looked like when the shift ended. */
const SHIFT_FIGURES = {
  received: COUNT,
  closed: COUNT,
  open: COUNT,
  overdue: COUNT,
} as const satisfies Fields;

/** 交接班: who gave the shift to whom, what was passed on, and when the other took it. Names no customer. */
export const SHIFT = {
  on: { kind: 'day', given: true },
  fromId: { kind: 'staff', given: true },
  toId: { kind: 'staff', given: true },
  givenAt: { kind: 'moment', given: true },
  figures: { kind: 'entity', fields: SHIFT_FIGURES, given: true },
  items: { kind: 'rows', fields: PASSED_ON, given: true },
  note: { kind: 'text', max: 1000, mask: 'scan' },
  takenAt: { kind: 'moment' },
} as const satisfies Fields;
export type Shift = EntityOf<typeof SHIFT>;
export type ShiftFigures = Shift['figures'];

/** More than this nobody reads at a change of shift; the earliest due come first. */
const MOST_ITEMS = 100;

/** What has to be seen to before `until`, or is late already: receptions first, then by time. */
export function passedOn(all: readonly PassedOn[], until: Moment): readonly PassedOn[] {
  const receptions = all.filter(({ what }) => what === 'reception');
  const timed = all.flatMap((item) =>
    item.what !== 'reception' && item.dueAt !== null && item.dueAt <= until
      ? [{ item, at: item.dueAt }]
      : [],
  );
  const inOrder = timed.toSorted((one, other) => one.at.localeCompare(other.at));
  return [...receptions, ...inOrder.map(({ item }) => item)].slice(0, MOST_ITEMS);
}

/** Without what belongs to cases in which whoever reads is named (domain 3.3). */
export function shiftFor(shift: Shift, named: ReadonlySet<string>): Shift {
  const items = shift.items.filter(({ caseId }) => caseId === null || !named.has(caseId));
  return { ...shift, items };
}

/** A shift goes to somebody else who is at work here. */
export function givingRefusals(
  { fromId, toId }: Pick<Shift, 'fromId' | 'toId'>,
  atWork: (id: StaffId) => boolean,
): readonly Refusal[] {
  return refusalsOf([
    [toId === fromId, 'second-person-missing'],
    [!atWork(toId), 'staff-not-found'],
  ]);
}

/** Taken once, by the one to whom it was given. */
export function takenShift(
  shift: Shift,
  { now, me }: { readonly now: Moment; readonly me: StaffId },
): Result<Shift, readonly Refusal[]> {
  const codes = refusalsOf([
    [shift.toId !== me, 'role-not-allowed'],
    [shift.takenAt !== null, 'transition-not-possible'],
  ]);
  return codes.length > 0 ? fail(codes) : ok({ ...shift, takenAt: now });
}

/** A note without words is none. */
export function noteOf(note: string | null): string | null {
  return isBlank(note) ? null : (note?.trim() ?? null);
}
