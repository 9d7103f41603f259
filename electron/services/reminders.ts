import { addSeconds } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { remindersBetween } from '../../shared/domain/reminders.ts';
import type { Reminder } from '../../shared/domain/reminders.ts';
import { dutiesFor } from './branch-todos.ts';
import { openTodos } from './lists.ts';
import type { Office, Visit } from './office.ts';

export type Reminders = {
  /** Tells the person at the desk what fell due since the last look. */
  readonly look: (visit: Visit | null) => Promise<void>;
};

/** What the program shows of these is on the home page; a reminder is for those who look elsewhere. */
function fallen(visit: Visit, from: Moment, to: Moment): readonly Reminder[] {
  const duties = dutiesFor(visit.me.roles, visit.office).map(({ kind, dueAt, finalAt }) => {
    return { kind, dueAt, finalAt, case: null };
  });
  return remindersBetween([...openTodos(visit), ...duties], from, to);
}

/** Where the host cannot show a notification of the system, the page is told, and shows a quiet line. */
async function tell(reminder: Reminder, { world }: Office): Promise<void> {
  const { kind, caseNo, caseId } = reminder;
  const shown = await world.outside.notify({ kind, caseNo });
  if (shown === 'page') world.outside.event('reminder', { kind, caseNo, id: caseId });
}

/** What fell due while somebody was signing in is told too. */
const FIRST_LOOK_SECONDS = 90;

export function createReminders(): Reminders {
  let last: { readonly visit: Visit; readonly at: Moment } | null = null;
  return {
    look: async (visit) => {
      const before = last;
      const now = visit?.office.world.now();
      last = visit === null || now === undefined ? null : { visit, at: now };
      if (visit === null || now === undefined) return;
      const isSame = before?.visit.office === visit.office && before.visit.me.id === visit.me.id;
      const from = isSame ? before.at : addSeconds(now, -FIRST_LOOK_SECONDS);
      for (const reminder of fallen(visit, from, now)) await tell(reminder, visit.office);
    },
  };
}
