import { logged } from './action.ts';
import type { Case } from './case.ts';
import { fill } from './fields.ts';
import type { ActionWorld } from './guard.ts';
import { FACT_CHECK_FIELDS, LOGGED } from './reception-fields.ts';

/** The check "told elsewhere already", which asks what the record asks too (lists 7). */
const TOLD_ELSEWHERE = 'FC09';
const NOBODY = 'EX0';

/** Whether others were told already is asked once: its answer in the record is also the answer of the check. */
export function withChannelsCheck(before: Case, after: Case, world: ActionWorld): Case {
  const told = after.facts.externalChannels;
  if (told === null || told === before.facts.externalChannels) return after;
  if (!world.book.factChecks.includes(TOLD_ELSEWHERE)) return after;
  const answer = told.some(({ channel }) => channel !== NOBODY) ? '是' : '否';
  const known = after.factChecks.findLast(({ itemCode }) => itemCode === TOLD_ELSEWHERE);
  if (known?.answer === answer) return after;
  const check = fill(
    { ...LOGGED, ...FACT_CHECK_FIELDS },
    { ...logged(world), itemCode: TOLD_ELSEWHERE, answer, detail: known?.detail ?? null },
  );
  const others = after.factChecks.filter(({ itemCode }) => itemCode !== TOLD_ELSEWHERE);
  return { ...after, factChecks: [...others, check] };
}

/** The check answered with no answers the question of the record, which needs no names then. */
export function withCheckedChannels(c: Case): Case {
  const check = c.factChecks.findLast(({ itemCode }) => itemCode === TOLD_ELSEWHERE);
  if (check?.answer !== '否' || c.facts.externalChannels !== null) return c;
  return { ...c, facts: { ...c.facts, externalChannels: [] } };
}
