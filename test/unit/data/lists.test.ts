import { expect, test } from 'vitest';
import { LISTS } from '../../../shared/data/lists.ts';
import { LIST_NAMES } from '../../../shared/domain/list-names.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';

/** How many entries each list ships with; for `motive` the three lists that one field offers together. */
const SHIPPED: Readonly<Partial<Record<ListName, number>>> = {
  source: 19,
  externalChannel: 12,
  zone: 7,
  room: 6,
  notMovedReason: 4,
  recording: 3,
  safetyEvent: 4,
  bizCategory: 14,
  bizSubcategory: 10,
  bizChannel: 11,
  reason: 13,
  productType: 11,
  branchCause: 18,
  insCause: 16,
  nature: 5,
  contentKind: 5,
  degreeKind: 3,
  failureKind: 2,
  dissatisfactionStage: 5,
  customerGroup: 3,
  grievanceLevel: 4,
  regLevel: 3,
  urgency: 3,
  temperament: 6,
  difficultType: 7,
  need: 8,
  psychology: 3,
  motive: 10,
  goal: 5,
  emotion: 5,
  sensitiveTag: 8,
  relation: 6,
  gender: 3,
  idType: 5,
  customerTier: 5,
  ageBand: 4,
  specialNeed: 5,
  request: 14,
  option: 21,
  factCheck: 15,
  outcome: 7,
  closeType: 5,
  admissibility: 3,
  rejectionReason: 3,
  satisfaction: 5,
  levelCause: 4,
  causeCategory: 7,
  cooperation: 4,
  referralTarget: 6,
  suspensionCause: 4,
  apology: 2,
  evidenceKind: 13,
  noticeKind: 8,
  noticeMode: 5,
  noticeResult: 3,
  contactMode: 6,
  party: 7,
  taskType: 6,
  followUpKind: 5,
  copyType: 4,
  consultationConclusion: 5,
  crisisCause: 23,
  todoKind: 15,
};

test.each(Object.entries(SHIPPED))('the list %s ships with %i entries', (name, count) => {
  const [, list] = Object.entries(LISTS).find(([known]) => known === name) ?? [];
  expect(list).toHaveLength(count);
});

test.each(LIST_NAMES)(
  'the list %s has each code once, and every entry in both languages',
  (name) => {
    const list = LISTS[name];
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    for (const { code, zh, en } of list) {
      expect(code).toMatch(/^\S{1,20}$/u);
      expect(zh.trim()).toBe(zh);
      expect(zh).toMatch(/\p{Script=Han}|^\d+(?:-\d+岁)?$/u);
      expect(en.trim()).toBe(en);
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  },
);

test.each(LIST_NAMES)('no two entries of the list %s look the same on the screen', (name) => {
  const labels = LISTS[name].map(({ zh, group }) => `${group ?? ''} ${zh}`);
  expect(new Set(labels).size).toBe(labels.length);
});

test('a note is there in both languages or in neither', () => {
  for (const name of LIST_NAMES) {
    for (const { note, noteEn } of LISTS[name]) {
      expect(note === undefined).toBe(noteEn === undefined);
      expect(note).not.toBe('');
    }
  }
});

test('every branch cause stands for a cause of the customer list unless chosen otherwise', () => {
  const reasons = LISTS.reason.map(({ code }) => code);
  for (const { defaultReason } of LISTS.branchCause) expect(reasons).toContain(defaultReason);
  const byCode = new Map(LISTS.branchCause.map(({ code, defaultReason }) => [code, defaultReason]));
  expect(byCode.get('X08')).toBe('C07');
  expect(byCode.get('X14')).toBe('C11');
  expect(byCode.get('X99')).toBe('C99');
});

test('staff never read the word for an irrational customer', () => {
  expect(LISTS.grievanceLevel.find(({ code }) => code === 'GX')?.zh).toBe('诉求与规定不符');
  expect(JSON.stringify(LISTS)).not.toContain('非理性');
});

test('a list without codes of its own uses the Chinese value as the code', () => {
  const plain: readonly ListName[] = [
    'gender',
    'customerTier',
    'noticeMode',
    'noticeResult',
    'causeCategory',
    'cooperation',
    'consultationConclusion',
    'referralTarget',
    'bizSubcategory',
  ];
  for (const name of plain) for (const { code, zh } of LISTS[name]) expect(code).toBe(zh);
});

test('each item of a crisis cause belongs to a cause of the list', () => {
  const causes = LISTS.crisisCause
    .filter(({ group }) => group === undefined)
    .map(({ code }) => code);
  expect(causes).toEqual(['CG1', 'CG2', 'CG3', 'CG4', 'CG5']);
  for (const { code, group } of LISTS.crisisCause) {
    if (group !== undefined) expect(code.startsWith(`${group}-`)).toBe(true);
  }
});
