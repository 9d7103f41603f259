import { addSeconds, secondsBetween } from './day.ts';
import type { Moment } from './day.ts';

/** 绿 · 琥珀 · 橙 · 红 (rules 2). A page always shows an icon and a word beside the colour. */
const DEADLINE_COLOURS = ['green', 'amber', 'orange', 'red'] as const;
export type DeadlineColour = (typeof DEADLINE_COLOURS)[number];

/** What a colour depends on; a deadline has all three. */
export type Span = {
  readonly startedAt: Moment;
  readonly internal: Moment;
  readonly final: Moment;
};

/** The moments from which each colour holds. Reminders fire at them. */
export type ColourMoments = Readonly<Record<'amber' | 'orange' | 'red', Moment>>;

function earlier(one: Moment, other: Moment): Moment {
  return one < other ? one : other;
}

/** Half of the time left: amber. A fifth left, or the internal date passed: orange. The final moment passed: red. */
export function colourMoments({ startedAt, internal, final }: Span): ColourMoments {
  const whole = Math.max(secondsBetween(startedAt, final), 0);
  const red = addSeconds(final, 1);
  const fifth = addSeconds(final, -Math.floor(whole / 5));
  const orange = earlier(fifth, addSeconds(internal, 1));
  return { amber: earlier(addSeconds(final, -Math.floor(whole / 2)), orange), orange, red };
}

export function colourOf(span: Span, now: Moment): DeadlineColour {
  const { amber, orange, red } = colourMoments(span);
  if (now >= red) return 'red';
  if (now >= orange) return 'orange';
  return now >= amber ? 'amber' : 'green';
}

/** When the colour changes next, null once it is red. */
export function nextColourAt(span: Span, now: Moment): Moment | null {
  const { amber, orange, red } = colourMoments(span);
  return [amber, orange, red].find((moment) => moment > now) ?? null;
}
