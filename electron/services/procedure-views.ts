import type { ProcedureView, StageView } from '../../shared/contract/procedure-view.ts';
import { isFilledAt } from '../../shared/domain/case-path.ts';
import type { Case } from '../../shared/domain/case.ts';
import {
  offeredProcedures,
  procedureOf,
  proposedProcedure,
} from '../../shared/domain/procedure-choice.ts';
import type { Stage } from '../../shared/domain/procedure.ts';
import type { RuleBook } from '../../shared/domain/rule-book.ts';
import { currentRun, passedStages } from '../../shared/domain/stage-runs.ts';
import type { Deadline } from '../../shared/domain/deadlines.ts';
import { warningsOf } from '../../shared/domain/warnings.ts';

function stageView(
  { code, zh, en, work, actors, fields, forms, deadlines }: Stage,
  c: Case,
): StageView {
  const filled = fields.map((path) => ({ path, filled: isFilledAt(c, path) }));
  return { code, zh, en, work, actors, fields: filled, forms, deadlines };
}

/** The procedure of the case with where it stands, and what else it could be. */
export function procedureView(
  c: Case,
  book: RuleBook,
  deadlines: readonly Deadline[] = [],
): ProcedureView {
  const procedure = procedureOf(c, book);
  const { id, version, zh, en, stages } = procedure;
  return {
    id,
    version,
    zh,
    en,
    stages: stages.map((stage) => stageView(stage, c)),
    current: currentRun(c)?.stage ?? null,
    passed: passedStages(c, procedure, book),
    proposed: proposedProcedure(c, book).id,
    choices: offeredProcedures(book).map((one) => ({ id: one.id, zh: one.zh, en: one.en })),
    warnings: warningsOf(c, deadlines),
  };
}
