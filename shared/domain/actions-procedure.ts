import { action, logged } from './action.ts';
import { isBlank } from './guard.ts';
import { underProcedure } from './procedure-choice.ts';
import { CHANGE_PROCEDURE_FIELDS } from './procedure-fields.ts';
import { fail, ok } from './result.ts';
import { OPEN_STATES } from './states.ts';

const REGISTERED = OPEN_STATES.filter((state) => state !== 'draft');

export const PROCEDURE_ACTIONS = {
  /** Procedures 0: by the complaint officer, with a reason; records and limits stay. */
  'change-procedure': action({
    input: CHANGE_PROCEDURE_FIELDS,
    row: 'procedure',
    states: REGISTERED,
    run: (c, { procedureId, reason }, world) => {
      const text = reason ?? '';
      if (isBlank(text)) return fail(['procedure-change-reason-missing'] as const);
      const next = underProcedure(c, procedureId ?? '', world.book);
      if (next === null) return fail(['procedure-unknown'] as const);
      if (next.procedureId === c.procedureId) return ok(c);
      const change = {
        ...logged(world),
        from: c.procedureId,
        fromVersion: c.procedureVersion,
        to: next.procedureId,
        toVersion: next.procedureVersion,
        reason: text,
      };
      return ok({ ...next, procedureChanges: [...c.procedureChanges, change] });
    },
  }),
} as const;
