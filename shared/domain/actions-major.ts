import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case } from './case.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isInvolved, isStranger, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { MAJOR_FIELDS, MAJOR_RECORD } from './major-fields.ts';
import { LOGGED } from './reception-fields.ts';
import { fail, ok } from './result.ts';
import { RETURN_FIELDS } from './return-fields.ts';

type Points = NonNullable<Case['majorEvent']>['checklist'];

/** Each point of the list once: what is entered now stands for what was there. */
function merged(known: Points, given: Points): Points {
  const codes = new Set(given.map(({ code }) => code));
  return [...known.filter(({ code }) => !codes.has(code)), ...given].toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

function report(c: Case, input: InputOf<typeof MAJOR_FIELDS>, world: ActionWorld): Outcome {
  const codes = refusalsOf([
    [isStranger(world, input.spokespersonId), 'staff-not-found'],
    [isInvolved(c, input.spokespersonId ?? null), 'host-is-involved'],
  ]);
  if (codes.length > 0) return fail(codes);
  const majorEvent = fill(MAJOR_RECORD, {
    triggeredAt: world.now,
    openedBy: world.me.id,
    people: c.facts.groupCount,
    ...c.majorEvent,
    ...input,
    checklist: merged(c.majorEvent?.checklist ?? [], input.checklist ?? []),
  });
  return ok({ ...c, majorEvent });
}

function takeBack(c: Case, input: InputOf<typeof RETURN_FIELDS>, world: ActionWorld): Outcome {
  const codes = refusalsOf([
    [input.isQualityProblem === undefined, 'quality-flag-missing'],
    [input.deductCommission === undefined, 'commission-flag-missing'],
  ]);
  if (codes.length > 0) return fail(codes);
  const entry = fill({ ...LOGGED, ...RETURN_FIELDS }, { ...input, ...logged(world) });
  return ok({ ...c, returnExchanges: [...c.returnExchanges, entry] });
}

/** The report of a major event (procedure P8) and the return slip of the store procedure (P5-4). */
export const MAJOR_ACTIONS = {
  'major-event': action({ input: MAJOR_FIELDS, row: 'r48', states: 'open', run: report }),
  'return-exchange': action({ input: RETURN_FIELDS, row: 'r13', states: 'open', run: takeBack }),
} as const;
