import type { BranchTodoView } from '../../shared/contract/branch-views.ts';
import type { ShiftView } from '../../shared/contract/shift-channels.ts';
import type { Kept } from '../../shared/domain/branch-records.ts';
import { nextDay } from '../../shared/domain/calendar.ts';
import { isBusinessDay } from '../../shared/domain/day-counting.ts';
import { dayFigures, onlyDay } from '../../shared/domain/day-figures.ts';
import type { DayFigures, Days } from '../../shared/domain/day-figures.ts';
import { addDays, at, dayOf } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { mask } from '../../shared/domain/masking.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import {
  givingRefusals,
  noteOf,
  passedOn,
  SHIFT,
  shiftFor,
  takenShift,
} from '../../shared/domain/shift.ts';
import type { PassedOn, Shift } from '../../shared/domain/shift.ts';
import type { OpenTodo } from '../storage/store.ts';
import { branchWorld, recordAt, saveRecord } from './branch-books.ts';
import { allDuties } from './branch-todos.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office, Visit } from './office.ts';

const SHOWN = 30;
/** The earliest due come first; what is due later than the next day is not passed on anyway. */
const MOST_TODOS = 300;
/** What rose to the next role stands beside the same thing at the one who owes it; the shift passes on the latter. */
const ESCALATED = 'TD6';

/** The figures of these days in this branch. */
export function figuresOf(days: Days, { store, branch, world }: Office): DayFigures {
  const now = world.now();
  const span = { from: days.from, to: now, branchId: branch().id };
  return dayFigures([...store.figures.groups(span)].flat(), days, now);
}

function ofTodo({ kind, case: { id, caseNo }, dueAt, staffId, role }: OpenTodo): PassedOn {
  return { what: 'todo', code: kind, caseId: id, caseNo, dueAt, staffId, role };
}

function ofDuty({ task, dueAt, role }: BranchTodoView): PassedOn {
  return { what: 'duty', code: task, caseId: null, caseNo: null, dueAt, staffId: null, role };
}

/** By the end of the next day the branch is open, the next shift must have seen to it. */
function untilNextDay(office: Office): Moment {
  const { now, counting } = branchWorld(office);
  const next = nextDay(addDays(dayOf(now), 1), (on) => isBusinessDay(on, counting));
  return at(next, office.book().settings.businessHours.to);
}

function waiting(office: Office): readonly PassedOn[] {
  const { store, branch } = office;
  const { id } = branch();
  const receptions = store.cases.drafts(id).map(({ id: caseId, caseNo, openedBy }): PassedOn => ({
    what: 'reception',
    code: '',
    caseId,
    caseNo,
    dueAt: null,
    staffId: openedBy,
    role: null,
  }));
  const todos = store.todos.ofBranch(id, MOST_TODOS).filter(({ kind }) => kind !== ESCALATED);
  const duties = allDuties(office).filter(({ before }) => before === null);
  return [...receptions, ...todos.map(ofTodo), ...duties.map(ofDuty)];
}

/** The shift as it would be given now; to nobody yet, which is said by naming oneself. */
function shiftNow({ office, me }: Visit): Shift {
  const now = office.world.now();
  const { received, closed, open, overdue } = figuresOf(onlyDay(now), office);
  return {
    on: dayOf(now),
    fromId: me.id,
    toId: me.id,
    givenAt: now,
    figures: { received, closed, open, overdue },
    items: passedOn(waiting(office), untilNextDay(office)),
    note: null,
    takenAt: null,
  };
}

/** As this person may see it; on paper too. */
export function seenShift(shift: Shift, { office, me }: Visit): Shift {
  return shiftFor(shift, office.store.ownCases.naming(me.id));
}

function shiftView({ id, rev, is }: Kept<'shift'>, visit: Visit): ShiftView {
  return { id, revision: rev, is: seenShift(is, visit) };
}

/** Numbers of people are not written down at all; where stars make a note longer its end gives way. */
function maskedNote(note: string | null): string | null {
  return note === null ? null : mask('scan', note).slice(0, SHIFT.note.max);
}

/** 交接班: one gives the shift with what is under way, the other takes it. */
export function shiftHandlers(): StaffHandlers<'shifts.page' | 'shifts.give' | 'shifts.take'> {
  return {
    'shifts.page': (_, visit) => {
      const { branchRecords } = visit.office.store;
      const past = branchRecords.latest('shift', visit.office.branch().id, SHOWN);
      return ok({
        now: seenShift(shiftNow(visit), visit),
        past: past.map((one) => shiftView(one, visit)),
      });
    },
    'shifts.give': ({ toId, note }, visit) => {
      const is = { ...shiftNow(visit), toId, note: noteOf(maskedNote(note)) };
      const branchId = visit.office.branch().id;
      const codes = givingRefusals(is, (id) =>
        visit.office
          .directory()
          .some((one) => one.id === id && one.active && one.branchId === branchId),
      );
      if (codes.length > 0) return fail({ codes });
      const wish = { before: null, key: '', day: is.on, is, action: 'shift-given' };
      const saved = saveRecord('shift', wish, visit);
      return saved.ok ? ok({ id: saved.value.id }) : saved;
    },
    'shifts.take': (on, visit) => {
      const before = recordAt('shift', on, visit);
      if (!before.ok) return before;
      const world = { now: visit.office.world.now(), me: visit.me.id };
      const after = takenShift(before.value.is, world);
      if (!after.ok) return fail({ codes: after.failure });
      const wish = {
        before: before.value,
        key: '',
        day: after.value.on,
        is: after.value,
        action: 'shift-taken',
      };
      const saved = saveRecord('shift', wish, visit);
      return saved.ok ? ok({}) : saved;
    },
  };
}
