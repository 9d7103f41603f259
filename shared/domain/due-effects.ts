import type { CaseDues } from './case-index.ts';
import { EFFECT_KINDS } from './case.ts';
import type { Case, CaseEffect, LevelChange } from './case.ts';
import { addMinutes, addSeconds, dayOf } from './day.ts';
import type { Moment } from './day.ts';
import { deadlinesOf, headlineOf, owedOf } from './deadlines.ts';
import type { Deadline, DeadlineWorld } from './deadlines.ts';
import { isHistory } from './imported.ts';
import { withoutTags } from './internal-tags.ts';
import { canRise, withLevelRise } from './level-rise.ts';
import type { RoleId } from './roles.ts';

/** What a missed deadline does to the case, ready to be recorded on it. */
export type DueEffect = CaseEffect;

type EffectKind = (typeof EFFECT_KINDS)[number];
type Falling = {
  readonly deadline: Deadline;
  readonly effect: EffectKind;
  readonly dueAt: Moment;
};

/** Each NX gives a task to the next role above the last one reached on the case; the top stays (rules 5). */
export const LADDER = [
  'branchManager',
  'complaintOfficer',
  'channelHead',
  'generalManager',
] as const satisfies readonly RoleId[];
const TOP: RoleId = 'generalManager';

/** 到期未关闭 (list LC). */
const OVERDUE = 'LC1';

const LEVEL_RULES: Readonly<Record<string, LevelChange['field']>> = {
  D16: 'reg',
  D17: 'reg',
  D23C: 'grievance',
};

function later(one: Moment, other: Moment | null): Moment {
  return other !== null && other > one ? other : one;
}

/** The last change of the level that the rule depends on. */
function lastChange(whole: Case, rule: string): Moment | null {
  const changes = whole.levelChanges.filter(({ field }) => field === LEVEL_RULES[rule]);
  return changes.reduce<Moment | null>((last, { dueAt, at }) => later(dueAt ?? at, last), null);
}

/** A rule that begins to apply when its date has passed is overdue from then, not from before. */
function appliesFrom(whole: Case, { rule, startedAt }: Deadline): Moment {
  const changed = lastChange(whole, rule);
  const assigned = whole.transitions.findLast(({ transition }) => transition === 'T2');
  const from = rule === 'D23C' ? later(startedAt, assigned?.at ?? null) : startedAt;
  return changed === null ? from : later(from, addSeconds(changed, 1));
}

/** A close limit falls due anew after each change of level; every other rule once in one running. */
function isRecorded(whole: Case, { rule, startedAt }: Deadline, effect: EffectKind): boolean {
  const since = rule === 'D23C' ? lastChange(whole, rule) : null;
  return whole.effects.some(
    (known) =>
      known.rule === rule &&
      known.effect === effect &&
      known.startedAt === startedAt &&
      (since === null || known.dueAt > since),
  );
}

/**
 * A major event is to be reported at once; who is told that it was not learns it with the last reminder (D25,
 * setting majorReminderMin). Everything else is overdue a second after its final moment.
 */
function effectsFrom(
  { rule, final }: Deadline,
  { settings }: Pick<DeadlineWorld, 'settings'>,
): Moment {
  const wait = rule === 'D25' ? Math.max(0, ...settings.majorReminderMin) : 0;
  return wait === 0 ? addSeconds(final, 1) : addMinutes(final, wait);
}

/** Everything that has fallen due or will, as things stand, and is not yet recorded. */
function fallingOf(
  whole: Case,
  deadlines: readonly Deadline[],
  world: Pick<DeadlineWorld, 'settings'>,
): readonly Falling[] {
  if (isHistory(whole)) return [];
  // Whoever takes up again what ended elsewhere is not told of dates that were missed there.
  const since = whole.imported?.asEnded === true ? whole.imported.at : '';
  return deadlines.flatMap((deadline) => {
    const dueAt = later(effectsFrom(deadline, world), appliesFrom(whole, deadline));
    if (deadline.paused || dueAt <= since) return [];
    const until = deadline.met ?? deadline.stoppedAt;
    if (until !== null && until < dueAt) return [];
    return EFFECT_KINDS.filter(
      (effect) => deadline.effects.includes(effect) && !isRecorded(whole, deadline, effect),
    ).map((effect) => ({ deadline, effect, dueAt }));
  });
}

/** At most one rise and one rung in a calendar day, however many rules fall overdue on it (rules 5). */
function isUsed(whole: Case, effect: EffectKind, dueAt: Moment): boolean {
  return whole.effects.some(
    (known) => known.effect === effect && known.done && dayOf(known.dueAt) === dayOf(dueAt),
  );
}

function nextRung(whole: Case): RoleId {
  const reached = whole.effects.findLast(({ effect, done }) => effect === 'NX' && done)?.role;
  return LADDER[LADDER.findIndex((role) => role === reached) + 1] ?? TOP;
}

/** An approved deferral stops the rises (rules 8). */
function mayRise(whole: Case): boolean {
  return whole.status !== 'deferred' && canRise(whole);
}

function effectOf(whole: Case, { deadline, effect, dueAt }: Falling, now: Moment): DueEffect {
  const free = !isUsed(whole, effect, dueAt);
  const outcomes = {
    NX: { role: free ? nextRung(whole) : null, done: free },
    LV: { role: null, done: free && mayRise(whole) },
    LG: { role: null, done: true },
    MG: { role: TOP, done: true },
    PG: { role: null, done: true },
  };
  const { rule, startedAt } = deadline;
  return { rule, effect, startedAt, dueAt, recordedAt: now, ...outcomes[effect] };
}

/** The case with the effect recorded and carried out. Its revision and its tasks are the caller's. */
export function applyEffect(whole: Case, effect: DueEffect): Case {
  const recorded = { ...whole, effects: [...whole.effects, effect] };
  if (effect.effect === 'PG') return withoutTags(recorded);
  if (effect.effect !== 'LV' || !effect.done) return recorded;
  const { dueAt, recordedAt: at } = effect;
  return withLevelRise(recorded, { cause: OVERDUE, by: null, reason: null, dueAt, at });
}

/** Those that fall due first, together: what one of them changes must not hide another of the same moment. */
function firstOf(falling: readonly Falling[]): readonly Falling[] {
  const dueAt = falling.map((one) => one.dueAt).toSorted()[0];
  return falling.filter((one) => one.dueAt === dueAt);
}

/**
 * The overdue effects that fell due up to now and are not recorded yet, in order. A case left alone for a week gets
 * them as if it had been watched: each is decided on the case as the ones before it leave it.
 */
export function dueEffects(whole: Case, world: DeadlineWorld): readonly DueEffect[] {
  const effects: DueEffect[] = [];
  let current = whole;
  for (;;) {
    const due = fallingOf(current, deadlinesOf(current, world), world).filter(
      ({ dueAt }) => dueAt <= world.now,
    );
    if (due.length === 0) return effects;
    for (const falling of firstOf(due)) {
      const effect = effectOf(current, falling, world.now);
      current = applyEffect(current, effect);
      effects.push(effect);
    }
  }
}

/** When the next overdue effect falls due (already past when one is waiting); null = never, as things stand. */
export function nextEffectAt(
  whole: Case,
  world: DeadlineWorld,
  deadlines: readonly Deadline[] = deadlinesOf(whole, world),
): Moment | null {
  return firstOf(fallingOf(whole, deadlines, world))[0]?.dueAt ?? null;
}

/** What the list row keeps: the first internal and the first final date, and when an effect falls due next. */
export function duesOf(
  whole: Case,
  world: DeadlineWorld,
  deadlines: readonly Deadline[] = deadlinesOf(whole, world),
): CaseDues {
  const finals = owedOf(deadlines).map(({ final }) => final);
  const headline = headlineOf(deadlines);
  return {
    dueAt: headline?.internal ?? null,
    finalAt: finals.toSorted()[0] ?? null,
    dueFrom: headline?.timeFrom ?? null,
    effectAt: nextEffectAt(whole, world, deadlines),
  };
}

/** 法定超期: a legal limit of this case was missed. */
export function hasMissedLegalLimit({ effects }: Case): boolean {
  return effects.some(({ effect }) => effect === 'LG');
}
