import { expect, test } from 'vitest';
import { BANDS } from '../../../shared/data/bands.ts';
import { FACT_CHECK_FACTS } from '../../../shared/data/fact-checks.ts';
import { HOTLINES } from '../../../shared/data/hotlines.ts';
import { LISTS } from '../../../shared/data/lists.ts';
import { OPTION_FACTS } from '../../../shared/data/options.ts';
import { P1 } from '../../../shared/data/procedures/p1.ts';
import { SCRIPTS } from '../../../shared/data/scripts.ts';
import { DEFAULT_SETTINGS } from '../../../shared/data/settings.ts';
import { WAIVER_WORDS } from '../../../shared/data/waiver-words.ts';
import { WEAK_PASSWORDS } from '../../../shared/data/weak-passwords.ts';
import { waiverHits } from '../../../shared/domain/waiver.ts';

function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code);
}

test('every option of the list has its facts, with outcomes and phrases that exist', () => {
  expect(codesOf(OPTION_FACTS)).toEqual(codesOf(LISTS.option));
  for (const { outcomes, scripts } of OPTION_FACTS) {
    const named = outcomes === 'any' ? [] : outcomes;
    expect(codesOf(LISTS.outcome)).toEqual(expect.arrayContaining([...named]));
    expect(scripts.length).toBeGreaterThan(0);
    for (const code of scripts) {
      expect(SCRIPTS.find((entry) => entry.code === code)?.scene).toBe('step-5');
    }
  }
});

test('what an option costs and who approves it is as the bank has it', () => {
  const by = (approval: string): string =>
    codesOf(OPTION_FACTS.filter((one) => one.approval === approval)).join(' ');
  expect(by('band')).toBe('O03 O05 O06 O07 O08 O18');
  expect(by('manager')).toBe('O01 O13');
  expect(by('budget')).toBe('O09');
  expect(by('always-when-set')).toBe('O10 O11');
  const yes = OPTION_FACTS.filter(({ cost }) => cost === 'yes');
  const may = OPTION_FACTS.filter(({ cost }) => cost === 'may');
  expect(codesOf(yes).join(' ')).toBe('O06 O07 O08 O10 O11');
  expect(codesOf(may).join(' ')).toBe('O03 O05 O09 O18');
  const free = OPTION_FACTS.filter(({ cost }) => cost === 'no').map(({ approval }) => approval);
  expect(new Set(free)).toEqual(new Set(['none', 'manager']));
});

test('every fact check of the list has its facts; the policy questions come first for insurance', () => {
  expect(codesOf(FACT_CHECK_FACTS)).toEqual(codesOf(LISTS.factCheck));
  expect(codesOf(FACT_CHECK_FACTS.filter((one) => one.insuranceFirst))).toEqual(
    P1.insurance.factChecksFirst,
  );
  expect(codesOf(FACT_CHECK_FACTS.filter((one) => one.statement))).toEqual(['FC13']);
  expect(codesOf(FACT_CHECK_FACTS.filter((one) => one.sensitive))).toEqual(['FC02', 'FC12']);
  expect(codesOf(FACT_CHECK_FACTS.filter((one) => one.internal))).toEqual(['FC10']);
});

test('what insurance adds to the branch procedure exists', () => {
  for (const code of P1.insurance.evidence) expect(codesOf(LISTS.evidenceKind)).toContain(code);
  for (const code of P1.insurance.options) expect(codesOf(LISTS.option)).toContain(code);
});

test('the bands follow on one another, and a higher band has a longer chain that begins like the lower one', () => {
  expect(BANDS.map(({ upToFen }) => upToFen)).toEqual([
    200_000,
    1_000_000,
    5_000_000,
    50_000_000,
    null,
  ]);
  BANDS.slice(1).forEach((band, index) => {
    const lower = BANDS[index];
    expect(band.aboveFen).toBe(lower?.upToFen);
    expect(band.chain.slice(0, lower?.chain.length)).toEqual(lower?.chain);
    expect(band.chain.length).toBeGreaterThan(lower?.chain.length ?? 0);
  });
  expect(BANDS[0]?.aboveFen).toBe(0);
  expect(BANDS.map(({ chain }) => chain.length)).toEqual([1, 2, 3, 5, 6]);
});

test('gifts, fines and the ID number are off until the institution switches them on', () => {
  const { giftBudget, finesEnabled, accountabilityEnabled, idNumberField, exGratiaAlwaysApprove } =
    DEFAULT_SETTINGS;
  expect([
    giftBudget,
    finesEnabled,
    accountabilityEnabled,
    idNumberField,
    exGratiaAlwaysApprove,
  ]).toEqual([0, false, false, false, false]);
});

test('the regulator, the central bank, the market regulator and the city can be called', () => {
  expect(HOTLINES.map(({ number }) => number)).toEqual([
    '12378',
    '12363',
    '12315',
    '12345',
    '110',
    '96110',
    null,
    null,
  ]);
  expect(new Set(codesOf(HOTLINES)).size).toBe(HOTLINES.length);
});

test.each([
  '客户承诺今后不再投诉',
  '收到款项后不得投诉',
  '客户自愿放弃一切权利',
  '客户放弃追究银行责任',
  '客户放弃诉讼',
  '客户不得向监管部门反映',
  '双方一次性了结此事',
  '本方案以撤回投诉为条件',
])('a paper that says “%s” is caught', (text) => {
  expect(waiverHits(text, WAIVER_WORDS)).toHaveLength(1);
});

test('an ordinary option text is not caught', () => {
  expect(
    waiverHits('退还手续费100元，3日内到账；如有异议可向12378反映或提起诉讼。', WAIVER_WORDS),
  ).toEqual([]);
});

test('the passwords that are guessed first are known, in the form they are compared in', () => {
  for (const password of ['12345678', 'password', 'woaini1314', '1qaz2wsx', '88888888']) {
    expect(WEAK_PASSWORDS.has(password)).toBe(true);
  }
  for (const password of WEAK_PASSWORDS) expect(password).toMatch(/^[^\sA-Z]{8,}$/u);
  expect(WEAK_PASSWORDS.has('晚风吹过柳树梢2026')).toBe(false);
});
