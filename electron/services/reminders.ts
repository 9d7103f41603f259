import type { Moment } from '../../shared/domain/day.ts';
import { remindersBetween } from '../../shared/domain/reminders.ts';
import type { Reminder } from '../../shared/domain/reminders.ts';
import { dutiesFor } from './branch-todos.ts';
import { openTodos } from './lists.ts';
import type { Office, Visit } from './office.ts';

export type Reminders = {
  /** Tells the person at the desk what fell due since the last look; the first look after signing in tells nothing. */
  readonly look: (visit: Visit | null) => Promise<void>;
};

/** What the program shows of these is on the home page; a reminder is for those who look elsewhere. */
function fallen(visit: Visit, from: Moment, to: Moment): readonly Reminder[] {
  const duties = dutiesFor(visit.me.roles, visit.office).map((duty) => ({ ...duty, case: null }));
  return remindersBetween([...openTodos(visit), ...duties], from, to);
}

/** Where the host cannot show a notification of the system, the page is told, and shows a quiet line. */
async function tell(reminder: Reminder, { world }: Office): Promise<void> {
  const { kind, caseNo, caseId } = reminder;
  const shown = await world.outside.notify({ kind, caseNo });
  if (shown === 'page') world.outside.event('reminder', { kind, caseNo, id: caseId });
}

export function createReminders(): Reminders {
  let last: { readonly visit: Visit; readonly at: Moment } | null = null;
  return {
    look: async (visit) => {
      const before = last;
      last = visit === null ? null : { visit, at: visit.office.world.now() };
      if (visit === null || before === null) return;
      const isSame = before.visit.office === visit.office && before.visit.me.id === visit.me.id;
      if (!isSame) return;
      for (const reminder of fallen(visit, before.at, visit.office.world.now())) {
        await tell(reminder, visit.office);
      }
    },
  };
}
