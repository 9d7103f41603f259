import { expect, test } from 'vitest';
import { CALENDARS } from '../../shared/data/calendars.ts';
import { P1 } from '../../shared/data/procedures/p1.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import { bandsWith, HIGHER, rulesWith } from '../support/configuring.ts';
import { aBranchAtWork, aDesk, answered, refusal } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

async function problemsOf(desk: Desk, kind: string, content: unknown): Promise<readonly string[]> {
  const { problems } = await answered(desk, 'configuration.preview', { kind, content });
  return problems.map(({ code, place }) => `${code} ${place}`);
}

const BAD: readonly (readonly [string, string, unknown, readonly string[]])[] = [
  ['a gap between two bands', 'bands', HIGHER.toSpliced(1, 1), ['band-gap B3.aboveFen']],
  [
    'bands that overlap',
    'bands',
    bandsWith({ B2: { aboveFen: 100 } }),
    ['band-overlap B2.aboveFen'],
  ],
  [
    'a chain with an unknown role',
    'bands',
    bandsWith({ B3: { chain: ['channelHead', 'king'] } }),
    ['role-unknown B3.chain.2'],
  ],
  [
    'a chain with a role that cannot sign',
    'bands',
    bandsWith({ B1: { chain: ['teller'] } }),
    ['role-cannot-sign B1.chain'],
  ],
  [
    'a legal limit made longer',
    'deadline-rules',
    rulesWith('D01', { length: 20 }),
    ['length-locked D01.length'],
  ],
  [
    'a legal limit switched off',
    'deadline-rules',
    rulesWith('D06', { on: false }),
    ['rule-locked D06.on'],
  ],
  [
    'records kept for less than the law says',
    'deadline-rules',
    rulesWith('D32', { length: 2 }),
    ['length-under-legal D32.length'],
  ],
  [
    'a calendar with a day twice',
    'calendars',
    CALENDARS.map((table) => ({ ...table, days: [...table.days, ...table.days.slice(0, 1)] })),
    ['day-twice 2025', 'day-twice 2026'],
  ],
  [
    'a leap day of a year that has none',
    'calendars',
    CALENDARS.map((table) => ({
      ...table,
      days: [...table.days, { day: '2026-02-29', type: 'holiday', note: '' }],
    })),
    ['day-impossible 2025.days.2026-02-29.day', 'day-impossible 2026.days.2026-02-29.day'],
  ],
  [
    'tables of 1970 and 2099',
    'calendars',
    [...CALENDARS, ...[1970, 2099].map((year) => ({ year, version: 'x', days: [] }))],
    ['year-out-of-range 1970.year', 'year-out-of-range 2099.year'],
  ],
  [
    'a calendar without a year that is known',
    'calendars',
    CALENDARS.slice(1),
    ['year-removed 2025'],
  ],
  [
    'a procedure whose stages cannot reach closing',
    'procedures',
    [
      {
        ...P1,
        stages: P1.stages.map((stage) => (stage.code === 'P1-13' ? { ...stage, next: [] } : stage)),
      },
    ],
    ['stage-never-closes P1.P1-13'],
  ],
  ['no procedure left', 'procedures', [{ ...P1, stages: [] }], ['stages-missing P1.P1']],
  [
    'a waiver word taken away',
    'waiver-words',
    WAIVER_WORDS.slice(1),
    ['waiver-word-removed 不再投诉'],
  ],
  ['a setting that cannot be', 'settings', { idleLockMin: 0 }, ['wrong-shape idleLockMin']],
  [
    'a procedure style nobody knows',
    'settings',
    { procedureStyle: 'P99' },
    ['style-unknown procedureStyle'],
  ],
  [
    'a receiver who does not work here',
    'receivers',
    [{ dept: '综合管理部', receiverId: 'nobody', deputyId: null }],
    ['department-unknown 综合管理部', 'staff-unknown 综合管理部'],
  ],
  [
    'a key that is none',
    'trusted-keys',
    [{ name: '总行', publicKey: 'abc' }],
    ['key-invalid abc.publicKey'],
  ],
  [
    'a chain that grows shorter with the amount',
    'bands',
    bandsWith({ B3: { chain: ['channelHead'] } }),
    ['chain-shorter B3.chain'],
  ],
  [
    'a single signature of somebody who cannot give it',
    'bands',
    bandsWith({ B1: { chain: ['generalManager'] } }),
    ['single-signature-role B1.chain'],
  ],
  [
    'a last band that ends',
    'bands',
    bandsWith({ B5: { upToFen: 60_000_000 } }),
    ['band-open-end B5.upToFen'],
  ],
  [
    'a target later than its limit',
    'deadline-rules',
    rulesWith('D01', { target: 16 }),
    ['target-not-shorter D01.target'],
  ],
  [
    'a length that is a setting of its own',
    'deadline-rules',
    rulesWith('D04', { length: 20 }),
    ['length-in-settings D04.length'],
  ],
  [
    'a rule switched on without a length',
    'deadline-rules',
    rulesWith('D38', { on: true }),
    ['length-missing D38.length'],
  ],
  [
    'an entry added to a list that rules read',
    'lists',
    [
      {
        list: 'nature',
        code: 'NA9',
        zh: '其他',
        en: 'Other',
        group: null,
        jrtCode: null,
        active: true,
      },
    ],
    ['list-closed nature.NA9'],
  ],
  [
    'a sentence that takes rights away',
    'scripts',
    [
      {
        code: 'X-step-1-1',
        kind: 'say',
        scene: 'step-1',
        zh: '请您不再投诉',
        en: 'x',
        active: true,
      },
    ],
    ['waiver-wording X-step-1-1.zh'],
  ],
  ['hotlines that are deleted', 'hotlines', [], ['code-removed HL1']],
  ['something else entirely', 'hotlines', 'none', ['wrong-shape ']],
];

test.each(BAD)('%s is refused whole with the place named', async (_, kind, content, wanted) => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const before = desk.office().configuration();
  const found = await problemsOf(desk, kind, content);
  for (const one of wanted) expect(found).toContain(one);
  const wish = { kind, content, base: 1, reason: '' };
  expect(await refusal(desk, 'configuration.propose', wish)).toEqual(['configuration-invalid']);
  desk.office().refresh();
  expect(desk.office().configuration().contents).toEqual(before.contents);
});
