import { isFilledAt } from './case-path.ts';
import type { Case } from './case.ts';
import type { ActionWorld } from './guard.ts';
import { holds, procedureOf } from './procedure-choice.ts';
import type { Procedure, Stage } from './procedure.ts';
import { isOpen } from './states.ts';

export type StageRun = Case['stageRuns'][number];

/** `me` null: what moved the case was the rule itself. */
type World = Pick<ActionWorld, 'now' | 'book'> & {
  readonly me: Pick<ActionWorld['me'], 'id'> | null;
};

/** The stage the case is at; null when it is at none, as once it is archived. */
export function currentRun(c: Case): StageRun | null {
  return c.stageRuns.findLast(({ leftAt }) => leftAt === null) ?? null;
}

function isDone({ doneBy, doneIf }: Stage, c: Case, { book }: World): boolean {
  return doneBy.some((path) => isFilledAt(c, path)) || doneIf.some((one) => holds(one, c, book));
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

/** The transitions of the running round: those after the last reopening. */
function passedTransitions(c: Case): ReadonlySet<string> {
  const since = c.transitions.findLastIndex(({ transition }) => transition === 'T14');
  return new Set(c.transitions.slice(since + 1).map(({ transition }) => transition));
}

/**
 * The stages the case has behind it: those it was at and left, and those before the one at hand whose transition it made
 * within another act, as a single signature, or a telling that was complete at once.
 */
export function passedStages(
  c: Case,
  { stages }: Procedure,
  book: World['book'],
): readonly string[] {
  const left = new Set(c.stageRuns.filter((run) => run.leftAt !== null).map(({ stage }) => stage));
  const made = passedTransitions(c);
  const current = currentRun(c)?.stage ?? null;
  const at = current === null ? stages.length : stages.findIndex(({ code }) => code === current);
  const wentThrough = ({ transitions, when }: Stage): boolean =>
    transitions.some((one) => made.has(one)) && when.every((one) => holds(one, c, book));
  return stages
    .filter((stage, index) => left.has(stage.code) || (index < at && wentThrough(stage)))
    .map(({ code }) => code);
}

type Choice = { readonly stage: Stage; readonly how: 'done' | 'moved' | 'back' };

/** Of the stages that fit, the first with work left; where all are done, the last one of the procedure. */
function firstOpen(
  among: readonly Stage[],
  { stages }: Procedure,
  c: Case,
  world: World,
): Stage | null {
  const fitting = among.filter((stage) => fits(stage, c, world));
  return (
    fitting.find((stage) => !isDone(stage, c, world)) ??
    stages.findLast((stage) => fitting.includes(stage)) ??
    null
  );
}

/** From a stage whose work is done: to the next with work left, or to the last one; never back to what is done too. */
function onwards(procedure: Procedure, from: Stage, c: Case, world: World): Stage | null {
  const next = firstOpen(stagesAfter(procedure, from), procedure, c, world);
  if (next === null || !isDone(next, c, world)) return next;
  return procedure.stages.indexOf(next) > procedure.stages.indexOf(from) ? next : null;
}

/** From a stage that the state of the case has left: onwards, else back, else wherever that state is worked on. */
function elsewhere(procedure: Procedure, from: Stage, c: Case, world: World): Choice | null {
  const after = firstOpen(stagesAfter(procedure, from), procedure, c, world);
  if (after !== null) return { stage: after, how: 'moved' };
  const back = procedure.stages.find(({ code }) => code === from.back);
  const behind = back === undefined ? [] : [back, ...stagesAfter(procedure, back)];
  const found =
    firstOpen(behind, procedure, c, world) ?? firstOpen(procedure.stages, procedure, c, world);
  return found === null ? null : { stage: found, how: 'back' };
}

function following(procedure: Procedure, from: Stage, c: Case, world: World): Choice | null {
  if (!fits(from, c, world)) return elsewhere(procedure, from, c, world);
  const stage = onwards(procedure, from, c, world);
  return stage === null ? null : { stage, how: 'done' };
}

function left(c: Case, result: NonNullable<StageRun['result']>, { now, me }: World): Case {
  return {
    ...c,
    stageRuns: c.stageRuns.map((run) =>
      run.leftAt === null ? { ...run, leftAt: now, by: me?.id ?? null, result } : run,
    ),
  };
}

function at(c: Case, { id }: Procedure, stage: Stage, { now }: World): Case {
  const run = { procedureId: id, stage: stage.code, enteredAt: now };
  return { ...c, stageRuns: [...c.stageRuns, { ...run, leftAt: null, by: null, result: null }] };
}

function begun(c: Case, procedure: Procedure, world: World): Case {
  const first = firstOpen(procedure.stages, procedure, c, world);
  return first === null ? c : at(c, procedure, first, world);
}

/** The stage that claims the case now, wherever it stands; null when none does. */
function interrupting({ stages }: Procedure, c: Case, world: World): Stage | null {
  return stages.find((stage) => stage.interrupts && fits(stage, c, world)) ?? null;
}

/** The case moved on from the stage it is at, or left there while its work lasts. */
function movedOn(c: Case, procedure: Procedure, stage: Stage, world: World): Case {
  const claims = interrupting(procedure, c, world);
  if (claims !== null && claims !== stage) {
    return at(left(c, 'moved', world), procedure, claims, world);
  }
  const stays = fits(stage, c, world);
  if (stays && !isDone(stage, c, world)) return c;
  const next = following(procedure, stage, c, world);
  if (next !== null) return at(left(c, next.how, world), procedure, next.stage, world);
  return stays || isOpen(c.status) ? c : left(c, 'ended', world);
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
  return movedOn(c, procedure, stage, world);
}
