import type { Case } from './case.ts';
import type { Moment } from './day.ts';

/** When the complaint came in; while that is not written down, when its record was opened. */
export function receivedAt({ facts, openedAt }: Pick<Case, 'facts' | 'openedAt'>): Moment {
  return facts.receivedAt ?? openedAt;
}

/** When it was closed, or ended another way; null while neither is on record. */
export function endedAt({ closing, ending }: Pick<Case, 'closing' | 'ending'>): Moment | null {
  return closing?.closedAt ?? ending?.at ?? null;
}
