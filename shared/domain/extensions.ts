import type { Case, Extension } from './case.ts';
import type { DeadlineId } from './deadline-rule.ts';
import type { Moment } from './day.ts';
import type { ExtensionKind } from './lifecycle-fields.ts';

/** The limit each extension moves, and the one that takes its place (rules 4.2). */
export const EXTENSION_RULES: Readonly<
  Record<ExtensionKind, { readonly limit: DeadlineId; readonly longer: DeadlineId }>
> = {
  复杂至30: { limit: 'D01', longer: 'D02' },
  特殊至60: { limit: 'D02', longer: 'D03' },
  转办至60: { limit: 'D06', longer: 'D07' },
};

function inThisRound(c: Case, { loggedAt }: Extension): boolean {
  return c.reopenedAt === null || loggedAt >= c.reopenedAt;
}

/** The latest extension of this kind asked for since the clock began; null when there is none. */
export function lastExtension(c: Case, kind: ExtensionKind): Extension | null {
  return c.extensions.findLast((one) => one.kind === kind && inThisRound(c, one)) ?? null;
}

/** True once it was approved and told in time: only then does it move the limit. */
export function isExtended(c: Case, kind: ExtensionKind): boolean {
  return c.extensions.some(
    (one) => one.kind === kind && one.toldAt !== null && inThisRound(c, one),
  );
}

/** When an extension took the place of this limit; null while the limit stands. */
export function replacedAt(c: Case, rule: DeadlineId): Moment | null {
  const told = c.extensions.find(
    (one) => EXTENSION_RULES[one.kind].limit === rule && one.toldAt !== null && inThisRound(c, one),
  );
  return told?.toldAt ?? null;
}
