import { isCasePath } from './case-path.ts';
import type { Condition, Procedure, Stage } from './procedure.ts';
import { stagesAfter } from './stage-runs.ts';
import { isTransition } from './states.ts';
import { isGuardCode } from './transitions.ts';

type FaultCode =
  | 'wrong-shape'
  | 'stages-missing'
  | 'stage-twice'
  | 'next-unknown'
  | 'stage-never-closes'
  | 'guard-unknown'
  | 'transition-unknown'
  | 'form-unknown'
  | 'field-unknown';

/** What is wrong with a procedure, and where: the code of a stage, or the path of a value. */
export type ProcedureFault = {
  readonly code: FaultCode;
  readonly place: string;
};

/** The forms that exist (forms.md): F01 to F21. */
const FORM_CODE = /^F(?:0[1-9]|1\d|2[01])$/u;

type Named = readonly [place: string, name: string];

function faults(
  code: FaultCode,
  named: readonly Named[],
  isKnown: (name: string) => boolean,
): readonly ProcedureFault[] {
  return named
    .filter(([, name]) => !isKnown(name))
    .map(([place, name]) => ({ code, place: `${place}: ${name}` }));
}

function pathsOf(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((one) => {
    if ('style' in one || 'fact' in one) return [];
    return ['filled' in one ? one.filled : one.path];
  });
}

/** Each thing a stage names by code, with the stage that names it. */
function named({ stages }: Procedure, what: (stage: Stage) => readonly string[]): readonly Named[] {
  return stages.flatMap((stage) => what(stage).map((name): Named => [stage.code, name]));
}

function isClosing({ transitions }: Stage): boolean {
  return transitions.includes('T13');
}

/** Stages that a case is worked at from which its closing cannot be reached, and which do not come after it. */
function neverClosing(procedure: Procedure): readonly Stage[] {
  const { kind, stages } = procedure;
  if (kind !== 'case') return [];
  const closing = stages.filter(isClosing);
  const settled = new Set([...closing, ...closing.flatMap((one) => stagesAfter(procedure, one))]);
  return stages.filter(
    (stage) =>
      stage.states.length > 0 &&
      !settled.has(stage) &&
      !stagesAfter(procedure, stage).some(isClosing),
  );
}

/**
 * Everything that keeps a procedure of the right shape from being used: each fault with its place. A stage that leads
 * nowhere or cannot reach the closing, codes that nothing knows, two stages of one code.
 */
export function procedureFaults(procedure: Procedure): readonly ProcedureFault[] {
  const { id, stages, entry, claimWhen } = procedure;
  const codes = stages.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const around = pathsOf([...(entry?.when ?? []), ...claimWhen]).map((path): Named => [id, path]);
  const paths = named(procedure, ({ fields, doneBy, doneIf, when }) => [
    ...fields,
    ...doneBy,
    ...pathsOf(doneIf),
    ...pathsOf(when),
  ]);
  return [
    ...(stages.length === 0 ? [{ code: 'stages-missing' as const, place: id }] : []),
    ...twice.map((place) => ({ code: 'stage-twice' as const, place })),
    ...faults(
      'next-unknown',
      named(procedure, ({ next, back }) => (back === null ? next : [...next, back])),
      (code) => codes.includes(code),
    ),
    ...neverClosing(procedure).map(({ code }) => ({
      code: 'stage-never-closes' as const,
      place: code,
    })),
    ...faults(
      'guard-unknown',
      named(procedure, ({ guards }) => guards.flatMap((guard) => guard.codes)),
      isGuardCode,
    ),
    ...faults(
      'transition-unknown',
      named(procedure, (stage) => [...stage.transitions, ...stage.guards.map(({ at }) => at)]),
      isTransition,
    ),
    ...faults(
      'form-unknown',
      named(procedure, ({ forms }) => forms),
      (code) => FORM_CODE.test(code),
    ),
    ...faults('field-unknown', [...around, ...paths], isCasePath),
  ];
}
