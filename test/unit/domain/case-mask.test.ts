import { expect, test } from 'vitest';
import { maskedPaths, revealed, seenCase } from '../../../shared/domain/case-mask.ts';
import { REPRESENTATIVE_FIELDS } from '../../../shared/domain/case-fields.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { aReadyDraft, step } from '../../support/case-on-its-way.ts';

const CLERK = { whole: false, internal: false };
const MANAGER = { whole: false, internal: true };

function aTellingCase(): Case {
  const c = aReadyDraft(
    { contractNo: 'P2025030600018842', talkBottomLine: '底线两千元', sensitiveTags: ['ST1'] },
    {
      idNo: '110101199003071234',
      altPhone: '0571-55556666',
      email: 'zhang@example.test',
      address: '示例市滨江区江南路18号',
      specialNeeds: ['SN1'],
      temperament: ['TP1'],
    },
  );
  const helper = fill(REPRESENTATIVE_FIELDS, {
    relation: 'RP5',
    name: '严立',
    phone: '13912345678',
    isKeyPerson: true,
  });
  const upset = step(c, 'emotion', 'lin', { level: 'EM4', sign: '拍柜台' });
  return { ...upset, representatives: [helper] };
}

test('numbers and addresses are masked on the case, names and the story are not', () => {
  const { complainant, facts, representatives } = seenCase(aTellingCase(), MANAGER);
  expect(complainant).toMatchObject({
    name: '纪安宁',
    phone: '139****2468',
    altPhone: '0571-****6666',
    idNo: '110101********1234',
    email: 'z***@example.test',
    address: '示例市滨江区*',
  });
  expect(facts.contractNo).toBe('****8842');
  expect(facts.narrative).toContain('扣了手续费');
  expect(representatives).toMatchObject([{ name: '严立', phone: '139****5678' }]);
});

test('internal judgements are shown only to those whose right it is', () => {
  const inside = seenCase(aTellingCase(), MANAGER);
  expect(inside.facts).toMatchObject({ talkBottomLine: '底线两千元', sensitiveTags: ['ST1'] });
  expect(inside.emotions).toMatchObject([{ level: 'EM4', sign: '拍柜台' }]);
  const outside = seenCase(aTellingCase(), CLERK);
  expect(outside.facts).toMatchObject({ talkBottomLine: null, sensitiveTags: [] });
  expect(outside.complainant).toMatchObject({ specialNeeds: [], temperament: [] });
  expect(outside.emotions).toMatchObject([{ level: null, sign: null, action: null }]);
  expect(outside.representatives).toMatchObject([{ isKeyPerson: false }]);
});

test('whoever writes the draft sees the numbers they type', () => {
  const { complainant } = seenCase(aTellingCase(), { whole: true, internal: false });
  expect(complainant.phone).toBe('13900002468');
});

test('what is masked may be asked for field by field, and nothing else', () => {
  const c = aTellingCase();
  expect(maskedPaths(c)).toEqual([
    'facts.contractNo',
    'complainant.phone',
    'complainant.altPhone',
    'complainant.idNo',
    'complainant.address',
    'complainant.email',
  ]);
  expect(revealed(c, 'complainant.phone')).toBe('13900002468');
  for (const path of [
    'complainant.name',
    'facts.narrative',
    'rev',
    'complainant.constructor',
    '',
  ]) {
    expect(revealed(c, path), path).toBeNull();
  }
  const empty = { ...c, complainant: { ...c.complainant, phone: null } };
  expect(revealed(empty, 'complainant.phone')).toBeNull();
});
