import { CALENDARS } from '../../shared/data/calendars.ts';
import { DEADLINE_RULES } from '../../shared/data/deadline-rules.ts';
import { DEFAULT_SETTINGS } from '../../shared/data/settings.ts';
import { calendarOf } from '../../shared/domain/calendar.ts';
import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Deadline, DeadlineWorld } from '../../shared/domain/deadlines.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { aDraft } from './sample-case.ts';
import type { CaseSketch } from './sample-case.ts';
import { logged } from './sample-reception.ts';

const { businessHours, cutoff, rolloverWeekends } = DEFAULT_SETTINGS;

/** The shipped rules, settings and calendars, seen at a moment of 2026: `07-09 17:00:01`. */
export function world(now: string): DeadlineWorld {
  return {
    rules: DEADLINE_RULES,
    settings: DEFAULT_SETTINGS,
    counting: { calendar: calendarOf(CALENDARS), businessHours, cutoff, rolloverWeekends },
    now: in2026(now),
  };
}

/** `03-11 10:05` or `03-11 10:05:00`, of 2026. */
export function in2026(text: string): Moment {
  const full = `2026-${text.replace(' ', 'T')}`;
  return moment(full.length === 16 ? `${full}:00` : full);
}

/** A complaint assigned to 林小禾 and not yet solved; G1, L1, U3, by letter, so that no visit is involved. */
export function anOpenCase({ facts = {}, ...known }: CaseSketch = {}): Case {
  return aDraft({
    status: 'investigating',
    registeredAt: in2026('07-06 09:35'),
    handlerId: staffId('lin'),
    grievanceLevel: 'G1',
    regLevel: 'L1',
    urgency: 'U3',
    ...known,
    facts: { source: 'S04', receivedAt: in2026('07-06 09:30'), ...facts },
  });
}

export function aContact(
  at: string,
  more: InputOf<typeof CASE.contacts.fields> = {},
): Case['contacts'][number] {
  const head = logged(`contact-${at}`, 'lin', in2026(at));
  return fill(CASE.contacts.fields, { ...head, at: in2026(at), reached: true, ...more });
}

export function aNotice(
  at: string,
  more: InputOf<typeof CASE.notices.fields> = {},
): Case['notices'][number] {
  const head = logged(`notice-${at}`, 'lin', in2026(at));
  return fill(CASE.notices.fields, { ...head, kind: 'NT3', at: in2026(at), ...more });
}

export function aCall(
  at: string,
  more: InputOf<typeof CASE.followUps.fields> = {},
): Case['followUps'][number] {
  const head = logged(`call-${at}`, 'gu', in2026(at));
  return fill(CASE.followUps.fields, { ...head, kind: 'FU1', at: in2026(at), ...more });
}

export function find(deadlines: readonly Deadline[], rule: string): Deadline | undefined {
  return deadlines.find((one) => one.rule === rule);
}
