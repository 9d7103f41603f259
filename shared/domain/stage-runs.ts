import { isFilledAt } from './case-path.ts';
import type { Case } from './case.ts';
import type { ActionWorld } from './guard.ts';
import { holds, procedureOf } from './procedure-choice.ts';
import type { Procedure, Stage } from './procedure.ts';
import { isOpen } from './states.ts';

export type StageRun = Case['stageRuns'][number];
type World = Pick<ActionWorld, 'now' | 'me' | 'book'>;

/** The stage the case is at; null when it is at none, as once it is archived. */
export function currentRun(c: Case): StageRun | null {
  return c.stageRuns.findLast(({ leftAt }) => leftAt === null) ?? null;
}

function isDone({ doneBy }: Stage, c: Case): boolean {
  return doneBy.some((path) => isFilledAt(c, path));
}

function fits(stage: Stage, c: Case, { book }: World): boolean {
  return stage.states.includes(c.status) && stage.when.every((one) => holds(one, c, book));
}

/** The stages that can be reached from this one by way of `next`, the nearest first; the stage itself is not among them. */
export function stagesAfter({ stages }: Procedure, from: Stage): readonly Stage[] {
  const reached: Stage[] = [];
  const codes = [...from.next];
  for (const code of codes) {
    const stage = stages.find((one) => one.code === code);
    if (stage === undefined || stage === from || reached.includes(stage)) continue;
    reached.push(stage);
    codes.push(...stage.next);
  }
  return reached;
}

type Choice = { readonly stage: Stage; readonly back: boolean };

/** Of the stages that fit, the first with work left; where all are done, the last one. */
function firstOpen(stages: readonly Stage[], c: Case, world: World): Stage | null {
  const fitting = stages.filter((stage) => fits(stage, c, world));
  return fitting.find((stage) => !isDone(stage, c)) ?? fitting.at(-1) ?? null;
}

/** Where the case goes from a stage that it has left or done: onwards, else back, else wherever its state is worked on. */
function following(procedure: Procedure, from: Stage, c: Case, world: World): Choice | null {
  const onwards = firstOpen(stagesAfter(procedure, from), c, world);
  if (onwards !== null) return { stage: onwards, back: false };
  if (fits(from, c, world)) return null;
  const back = procedure.stages.find(({ code }) => code === from.back);
  const behind = back === undefined ? [] : [back, ...stagesAfter(procedure, back)];
  const found = firstOpen(behind, c, world) ?? firstOpen(procedure.stages, c, world);
  return found === null ? null : { stage: found, back: true };
}

function left(c: Case, result: NonNullable<StageRun['result']>, { now, me }: World): Case {
  return {
    ...c,
    stageRuns: c.stageRuns.map((run) =>
      run.leftAt === null ? { ...run, leftAt: now, by: me.id, result } : run,
    ),
  };
}

function at(c: Case, { id }: Procedure, stage: Stage, { now }: World): Case {
  const run = { procedureId: id, stage: stage.code, enteredAt: now };
  return { ...c, stageRuns: [...c.stageRuns, { ...run, leftAt: null, by: null, result: null }] };
}

function begun(c: Case, procedure: Procedure, world: World): Case {
  const first = firstOpen(procedure.stages, c, world);
  return first === null ? c : at(c, procedure, first, world);
}

/**
 * The case with its stage records 环节记录 brought up to what was just done (procedures 0). While the case rests in a
 * state that no stage is about, as on hold, it stays at its stage.
 */
export function withStages(c: Case, world: World): Case {
  const procedure = procedureOf(c, world.book);
  const run = currentRun(c);
  if (run === null) return begun(c, procedure, world);
  const stage = procedure.stages.find(({ code }) => code === run.stage);
  if (run.procedureId !== procedure.id || stage === undefined) {
    return begun(left(c, 'changed', world), procedure, world);
  }
  const stays = fits(stage, c, world);
  if (stays && !isDone(stage, c)) return c;
  const next = following(procedure, stage, c, world);
  if (next !== null) {
    const how = next.back ? 'back' : 'moved';
    return at(left(c, stays ? 'done' : how, world), procedure, next.stage, world);
  }
  return stays || isOpen(c.status) ? c : left(c, 'ended', world);
}
