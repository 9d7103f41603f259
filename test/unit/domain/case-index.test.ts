import { expect, test } from 'vitest';
import {
  caseIndex,
  casePhones,
  caseTexts,
  NO_DUES,
  tailKey,
} from '../../../shared/domain/case-index.ts';
import { moment } from '../../../shared/domain/day.ts';
import { aCase } from '../../support/a-case.ts';

test('a list row shows what the case says', () => {
  const whole = aCase({
    facts: { bizCategory: 'B08', reasonCode: 'C04', onSpotResolved: true },
    complainant: { name: '钱小满' },
    whole: { caseNo: 'TS-0101-20260302-0001', status: 'registered', regLevel: 'L2' },
  });
  const dueAt = moment('2026-03-17T17:00:00');
  expect(caseIndex(whole, { dueAt, finalAt: dueAt, dueFrom: null, effectAt: null })).toMatchObject({
    id: whole.id,
    caseNo: 'TS-0101-20260302-0001',
    status: 'registered',
    regLevel: 'L2',
    bizCategory: 'B08',
    reasonCode: 'C04',
    onSpotResolved: true,
    complainant: '钱小满',
    isAnonymous: false,
    dueAt,
    finalAt: dueAt,
    effectAt: null,
    closedAt: null,
  });
});

test('until somebody says when the matter was received, the ledger takes the time of opening', () => {
  const whole = aCase({ facts: { receivedAt: null } });
  expect(caseIndex(whole, NO_DUES).receivedAt).toBe(whole.openedAt);
});

test('phones are digits, each once, and too short ones are none', () => {
  const complainant = { phone: '＋86 138-0000-5621', altPhone: '8613800005621' };
  expect(casePhones(aCase({ complainant }))).toEqual(['8613800005621']);
  expect(casePhones(aCase({ complainant: { phone: '110' } }))).toEqual([]);
});

test('the tail of a number is the beginning of its key', () => {
  expect(tailKey('13800005621').startsWith(tailKey('5621'))).toBe(true);
});

test('identity, contract and phone numbers are never among the searched words', () => {
  const texts = caseTexts(
    aCase({
      facts: { narrative: '经过', contractNo: '6222000011112222' },
      complainant: { name: '钱小满', idNo: '330101200001011234', phone: '13800005621' },
    }),
  );
  const all = Object.values(texts).join(' ');
  expect(all).toContain('钱小满');
  for (const number of ['6222000011112222', '330101200001011234', '13800005621']) {
    expect(all).not.toContain(number);
  }
});
