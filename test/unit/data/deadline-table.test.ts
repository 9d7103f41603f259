import { describe, expect, test } from 'vitest';
import { DEADLINE_RULES } from '../../../shared/data/deadline-rules.ts';
import { EFFECT_KINDS } from '../../../shared/domain/case.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { addMinutes, addSeconds } from '../../../shared/domain/day.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import type { DeadlineId, DeadlineRule } from '../../../shared/domain/deadline-rule.ts';
import { deadlinesOf, owedOf } from '../../../shared/domain/deadlines.ts';
import type { DeadlineWorld } from '../../../shared/domain/deadlines.ts';
import { dueEffects } from '../../../shared/domain/due-effects.ts';
import { anOpenCase, in2026, world } from '../../support/deadline-world.ts';
import { DEADLINE_STORIES } from '../../support/deadline-stories.ts';
import type { DeadlineStory } from '../../support/deadline-records.ts';

/**
 * Rules 2, column by column: what the rule counts from, its length and unit, its kind, whether it is on or locked, and
 * what being overdue does. A rule of the data without a row here, or the other way round, does not compile or fails.
 */
const TABLE: Readonly<Record<DeadlineId, string>> = {
  D01: 'receivedAt 15 cal L on locked: LG NX LV',
  D02: 'receivedAt 30 cal L on locked: LG NX LV',
  D03: 'receivedAt 60 cal L on locked: LG NX LV MG',
  D04: 'noticeReceivedAt 30 cal T on: HD',
  D05: 'reviewAppliedAt 30 cal T on: NX MG',
  D06: 'transferAt 15 cal L on locked: LG NX LV',
  D07: 'transferAt 60 cal L on locked: LG NX LV MG',
  D08: 'disputeReceivedAt 20 cal L on locked: LG NX MG',
  D09: 'disputeReceivedAt 10 wd T on: NX',
  D10: 'disputeReceivedAt 0 day T on: RM NX',
  D11: 'creditOfficerChangedAt 2 wd T on: RM',
  D12: 'registeredAt 30 min T on: RM NX',
  D13: 'registeredAt 2 h T on: RM NX',
  D14: 'receivedAt 0 day T on: RM',
  D15: 'receivedAt 1 cal T on: RM NX',
  D16: 'registeredAt 3 cal T on: RM NX LV',
  D17: 'registeredAt 7 cal T on: RM NX LV',
  D18: 'resolvedAt 12 h T on: RM NX',
  D19: 'resolvedAt 2 cal T on: RM',
  D20: 'callBackAt 7 cal T off: RM NX',
  D21: 'everyFriday 0 day T on: RM',
  D22: 'closeLimitMissed 1 month T on: NX MG',
  D23T: 'transferHandedAt 30/30/30 min T on: RM NX',
  D23R: 'transferSignedAt 2/2/2 h T on: RM NX',
  D23C: 'receivedAt 3/7/15 cal T on: RM NX LV',
  D24: 'promisedAt 0 min T on: RM NX',
  D25: 'majorTriggeredAt 0 min T on: RM NX MG',
  D26: 'receivedAt 3 wd R off:',
  D27: 'everyOpenDay 0 day T on: RM NX',
  D28: 'leakFoundAt 72 h L on: RM MG LG',
  D29: 'withdrawalReceivedAt 0 day L on locked: LG',
  D30: 'isolationDecidedAt 3 min T on:',
  D31: 'receivedAt 45 min T on:',
  D32: 'closedAt 3 year L on locked: HD',
  D33: 'closedAt 10 year L on: HD',
  D34: 'receivedAt 15+60 wd R off:',
  D35: 'deferredAt 30 cal T on: RM NX',
  D36: 'stepOpenedAt 1 wd T on: RM',
  D37: 'everyWorkingDay 0 day T on: RM',
  D38: 'objectionAcceptedAt - cal T off: NX',
  D39: 'opinionEntryDay 1 wd T on: RM',
  D40: 'improvementDueAt 0 min T on: RM NX',
  D41: 'limitDueAt 0 min L on: HD',
  D42: 'assessmentMadeAt 3 year L on: HD',
  D43: 'closedAt 90 cal T on: PG',
  D44: 'lastBackupAt 1 wd T on: RM',
  D45: 'firstOfDecember 0 day T on: RM',
};

function lengthShown({ length, outerLength }: DeadlineRule): string {
  if (length === null) return '-';
  if (typeof length !== 'number') return Object.values(length.byLevel).join('/');
  return outerLength === undefined ? String(length) : `${String(length)}+${String(outerLength)}`;
}

/** The same line for a rule of the data, its effects in the order of this row. */
function shown(rule: DeadlineRule): string {
  const [, wanted = ''] = (TABLE[rule.id] ?? '').split(':');
  const order = wanted.trim().split(' ');
  const effects = rule.effects.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const on = rule.on ? 'on' : 'off';
  const head = [rule.start, lengthShown(rule), rule.unit, rule.kind, on];
  return `${[...head, ...(rule.locked ? ['locked'] : [])].join(' ')}: ${effects.join(' ')}`.trim();
}

test.each(DEADLINE_RULES)('$id is what the table of rules says', (rule) => {
  expect(shown(rule)).toBe(TABLE[rule.id]);
});

test('every rule of the data has its row and its story, and there is no row without a rule', () => {
  const ids = DEADLINE_RULES.map(({ id }) => id).toSorted();
  expect(Object.keys(TABLE).toSorted()).toEqual(ids);
  expect(Object.keys(DEADLINE_STORIES).toSorted()).toEqual(ids);
});

type Told = DeadlineStory & { readonly id: DeadlineId };

const ALL: readonly Told[] = DEADLINE_RULES.map(({ id }) => ({ id, ...DEADLINE_STORIES[id] }));
const TOLD = ALL.filter(({ elsewhere }) => elsewhere === undefined);
const ELSEWHERE = ALL.filter(({ elsewhere }) => elsewhere !== undefined);

function switchedOn(rule: DeadlineRule): DeadlineRule {
  return { ...rule, on: rule.length !== null };
}

/** The rule alone, switched on, so that no other one of the same case uses up the day. */
function alone(id: DeadlineId, now: Moment): DeadlineWorld {
  const base = world('03-09 10:00');
  const rules = base.rules.filter((rule) => rule.id === id || (id === 'D41' && rule.id === 'D01'));
  return { ...base, now, rules: rules.map(switchedOn) };
}

function storyCase({ given = {} }: Told): Case {
  return anOpenCase(given);
}

function kindsDue(whole: Case, id: DeadlineId, now: Moment): readonly string[] {
  const effects = dueEffects(whole, alone(id, now)).filter(({ rule }) => rule === id);
  return effects.map(({ effect }) => effect).toSorted();
}

describe('on a case', () => {
  test.each(TOLD)('$id: $says', (story) => {
    const { id, internal = '', final = '' } = story;
    const found = deadlinesOf(storyCase(story), alone(id, in2026(final))).findLast(
      (one) => one.rule === id,
    );
    expect([found?.internal, found?.final]).toEqual([in2026(internal || final), in2026(final)]);
  });

  test.each(TOLD)(
    '$id: at its final moment nothing happens, a second later all it does',
    (story) => {
      const { id, final = '' } = story;
      const effects = DEADLINE_RULES.find((rule) => rule.id === id)?.effects ?? [];
      const recorded = EFFECT_KINDS.filter((kind) => effects.includes(kind)).toSorted();
      const last = id === 'D25' ? addSeconds(addMinutes(in2026(final), 60), -1) : in2026(final);
      expect(kindsDue(storyCase(story), id, last)).toEqual([]);
      expect(kindsDue(storyCase(story), id, addSeconds(last, 1))).toEqual(recorded);
    },
  );

  test.each(TOLD.filter(({ kept }) => kept !== undefined))(
    '$id: once kept in time it does nothing and is owed no more',
    ({ id, final = '', given = {}, kept = {} }) => {
      const met = anOpenCase({ ...given, ...kept, facts: { ...given.facts, ...kept.facts } });
      const later = addMinutes(in2026(final), 1_000);
      expect(kindsDue(met, id, later)).toEqual([]);
      expect(owedOf(deadlinesOf(met, alone(id, later))).map(({ rule }) => rule)).toEqual([]);
    },
  );

  test.each(TOLD.filter(({ not }) => not !== undefined))(
    '$id does not run where it does not apply',
    ({ id, final = '', given = {}, not = {} }) => {
      const other = anOpenCase({ ...given, ...not, facts: { ...given.facts, ...not.facts } });
      const found = deadlinesOf(other, alone(id, in2026(final)));
      expect(found.filter(({ rule }) => rule === id)).toEqual([]);
    },
  );
});

test.each(ELSEWHERE)('$id runs on no case: $elsewhere', ({ id }) => {
  const cases = TOLD.map(storyCase);
  const found = cases.flatMap((c) => deadlinesOf(c, alone(id, in2026('12-30 10:00'))));
  expect(found.filter(({ rule }) => rule === id)).toEqual([]);
});
