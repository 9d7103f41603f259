import { problem } from './configuration.ts';
import type { ConfigurationProblem, LegalRule, RuleSetting } from './configuration.ts';
import type { DeadlineId, DeadlineLength, DeadlineRule } from './deadline-rule.ts';

/** Rules whose length is a setting of its own; a length given here would have no effect. */
export const RULES_IN_SETTINGS: ReadonlySet<DeadlineId> = new Set(['D04', 'D05', 'D36', 'D43']);

/** How long something is kept at least: a longer rule of the bank wins (rules 13). */
function isRetention({ unit }: LegalRule): boolean {
  return unit === 'year';
}

function numbersOf(length: DeadlineLength): readonly number[] {
  if (length === null) return [];
  return typeof length === 'number' ? [length] : Object.values(length.byLevel);
}

function formOf(length: DeadlineLength): 'one' | 'byLevel' {
  return typeof length === 'object' && length !== null ? 'byLevel' : 'one';
}

function shown(length: DeadlineLength): string {
  return numbersOf(length).join(' / ');
}

function isSame(one: DeadlineLength, other: DeadlineLength): boolean {
  return shown(one) === shown(other) && formOf(one) === formOf(other);
}

/** What the law leaves open: a limit may be shorter, a time of keeping longer; a locked limit stays as it is. */
function legalFaults(
  { id, length }: RuleSetting,
  legal: LegalRule,
): readonly ConfigurationProblem[] {
  const place = `${id}.length`;
  const [ours = 0] = numbersOf(length);
  const [least = 0] = numbersOf(legal.length);
  if (legal.kind !== 'L') return [];
  if (isRetention(legal)) {
    return ours < least ? [problem('length-under-legal', place, ours)] : [];
  }
  if (legal.locked) {
    return isSame(length, legal.length) ? [] : [problem('length-locked', place, shown(length))];
  }
  return ours > least ? [problem('length-over-legal', place, ours)] : [];
}

function lengthFaults(setting: RuleSetting, legal: LegalRule): readonly ConfigurationProblem[] {
  const { id, on, length } = setting;
  const place = `${id}.length`;
  if (length === null) return on ? [problem('length-missing', place)] : [];
  if (formOf(length) !== formOf(legal.length)) return [problem('length-form', place)];
  if (RULES_IN_SETTINGS.has(id) && !isSame(length, legal.length)) {
    return [problem('length-in-settings', place, shown(length))];
  }
  return legalFaults(setting, legal);
}

function targetFaults(
  { id, length, target }: RuleSetting,
  { unit }: LegalRule,
): readonly ConfigurationProblem[] {
  if (target === null) return [];
  const place = `${id}.target`;
  if (!canTighten({ unit, length })) return [problem('target-not-possible', place, target)];
  const [most = 0] = numbersOf(length);
  return target < 1 || target >= most ? [problem('target-not-shorter', place, target)] : [];
}

/** An internal target is a number of days, hours or minutes within one length. */
export function canTighten({
  unit,
  length,
}: {
  readonly unit: string;
  readonly length: DeadlineLength;
}): boolean {
  return typeof length === 'number' && ['cal', 'wd', 'h', 'min'].includes(unit);
}

/** What keeps settings of deadline rules from being used: the law is never lengthened nor switched off. */
export function rulesProblems(
  settings: readonly RuleSetting[],
  legal: readonly LegalRule[],
): readonly ConfigurationProblem[] {
  const ids = settings.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => problem('code-twice', id, id)),
    ...settings.flatMap((setting) => {
      const rule = legal.find(({ id }) => id === setting.id);
      if (rule === undefined) return [problem('rule-unknown', setting.id)];
      const off = rule.locked && !setting.on;
      return [
        ...(off ? [problem('rule-locked', `${setting.id}.on`)] : []),
        ...lengthFaults(setting, rule),
        ...targetFaults(setting, rule),
      ];
    }),
  ];
}

export function settingOf({ id, on, length, target }: DeadlineRule): RuleSetting {
  return { id, on, length, target: target ?? null };
}

/** The shipped rules as the institution has set them. */
export function rulesWith(
  rules: readonly DeadlineRule[],
  settings: readonly RuleSetting[],
): readonly DeadlineRule[] {
  const set = new Map(settings.map((one) => [one.id, one]));
  return rules.map((rule) => {
    const own = set.get(rule.id);
    if (own === undefined) return rule;
    const { on, length, target } = own;
    return { ...rule, on, length, ...(target === null ? {} : { target }) };
  });
}
