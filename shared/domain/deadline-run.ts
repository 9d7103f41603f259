import type { Moment } from './day.ts';

/** One running of a rule. `from` is what the rule counts from, `startedAt` names the running and starts its colours. */
export type Run = {
  readonly from: Moment;
  readonly startedAt: Moment;
  readonly met: Moment | null;
  /** The length of this running, where it is not that of the rule. */
  readonly length?: number;
};

/** A running that may not say yet what met it. */
export type Started = Omit<Run, 'met'> & { readonly met?: Moment | null };

/** The one running that begins at a moment; none without it. */
export function once(start: Moment | null | undefined): readonly Started[] {
  return start === null || start === undefined ? [] : [{ from: start, startedAt: start }];
}
