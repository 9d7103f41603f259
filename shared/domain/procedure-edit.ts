import type { Procedure, Stage } from './procedure.ts';

/** What follows a stage when those that are switched off are passed over, the usual one first. */
function nextOn(
  from: readonly string[],
  stages: ReadonlyMap<string, Stage>,
  on: ReadonlySet<string>,
): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const look = (codes: readonly string[]): void => {
    for (const code of codes) {
      if (seen.has(code)) continue;
      seen.add(code);
      if (on.has(code)) found.push(code);
      else look(stages.get(code)?.next ?? []);
    }
  };
  look(from);
  return found;
}

/**
 * The stages that are switched on, joined anew: what led to one that is off leads to what follows it. `all` holds every
 * stage with the ways that lead on when all are on.
 */
export function stagesOn(all: readonly Stage[], on: ReadonlySet<string>): readonly Stage[] {
  const byCode = new Map(all.map((stage) => [stage.code, stage]));
  const joined = (stage: Stage): Stage => ({
    ...stage,
    next: nextOn(stage.next, byCode, on),
    back: stage.back !== null && on.has(stage.back) ? stage.back : null,
  });
  return all.filter(({ code }) => on.has(code)).map(joined);
}

/** Where the stages of a procedure come from: the shipped one of its number, or the one it was copied from. */
export function originOf(
  { id, stages }: Procedure,
  shipped: readonly Procedure[],
): Procedure | null {
  const first = stages[0]?.code;
  return (
    shipped.find((one) => one.id === id) ??
    shipped.find((one) => one.stages.some(({ code }) => code === first)) ??
    null
  );
}

/** Every stage the procedure could have: those of its origin, worded as they are worded here. */
export function stagesOf(procedure: Procedure, origin: Procedure | null): readonly Stage[] {
  const own = new Map(procedure.stages.map((stage) => [stage.code, stage]));
  const worded = (stage: Stage): Stage => {
    const here = own.get(stage.code);
    return here === undefined ? stage : { ...here, next: stage.next, back: stage.back };
  };
  const known = (origin?.stages ?? []).map(worded);
  const codes = new Set(known.map(({ code }) => code));
  return [...known, ...procedure.stages.filter(({ code }) => !codes.has(code))];
}

/** The first number that no procedure has. */
export function freeProcedureId(known: readonly Procedure[]): string {
  const numbers = known.map(({ id }) => Number(id.slice(1)));
  return `P${String(Math.max(0, ...numbers) + 1)}`;
}
