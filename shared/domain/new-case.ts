import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from './case-fields.ts';
import type { CASE_EDIT_FIELDS } from './case-fields.ts';
import { CASE } from './case.ts';
import type { Case } from './case.ts';
import { withEdits } from './case-edit.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import type { ActionWorld } from './guard.ts';
import { withCrowd } from './major-event.ts';
import { caseId } from './ids.ts';
import { offeredProcedures } from './procedure-choice.ts';
import { withStages } from './stage-runs.ts';

/** Where the case is opened: the branch's id, its name as the unit, the letter of this workstation ('' = only one). */
export type Place = { readonly branchId: string; readonly unit: string; readonly terminal: string };

/** A reception just begun, with everything preset that can be (domain 5.1) and what the person already entered. */
export function newCase(
  input: InputOf<typeof CASE_EDIT_FIELDS>,
  place: Place,
  world: Pick<ActionWorld, 'now' | 'me' | 'newId' | 'book'>,
): Case {
  const { now, me, book } = world;
  const facts = fill(CASE_FACT_FIELDS, {
    nature: 'NA1',
    receivedAt: now,
    receivingUnit: place.unit,
    complainedUnit: place.unit,
    source: 'S01',
    firstReceiverId: me.id,
  });
  const wanted = [input.procedureId, book.settings.procedureStyle];
  const offered = offeredProcedures(book);
  const procedure =
    wanted.flatMap((wish) => offered.filter(({ id }) => id === wish))[0] ?? book.procedure;
  const opened = fill(CASE, {
    id: caseId(world.newId()),
    rev: 1,
    branchId: place.branchId,
    terminal: place.terminal,
    status: 'draft',
    stage: 1,
    round: 1,
    procedureId: procedure.id,
    procedureVersion: procedure.version,
    ruleVersion: book.ruleVersion,
    bandVersion: book.bandVersion,
    openedBy: me.id,
    openedAt: now,
    updatedAt: now,
    facts,
    complainant: fill(COMPLAINANT_FIELDS, { kind: 'person' }),
  });
  // Nothing is stored yet that the opener could not see.
  const entered = withEdits(opened, input, { whole: true, internal: true });
  return withStages(withCrowd(entered, now), world);
}
