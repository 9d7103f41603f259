import { expect, test } from 'vitest';
import { unsignedForms } from '../../../shared/domain/signed-forms.ts';
import { aClosedCase } from '../../support/case-off-its-way.ts';
import { step } from '../../support/case-on-its-way.ts';

const ALL = ['F01', 'F03', 'F08', 'F10', 'F15'] as const;

test('a form of the customer counts once its scan is there', () => {
  const closed = aClosedCase();
  expect(unsignedForms(closed, ['F01'])).toEqual(['F01']);
  const filed = step(closed, 'evidence', 'gu', { kind: 'EV11', title: '登记表', formCode: 'F01' });
  expect(unsignedForms(filed, ['F01'])).toEqual([]);
});

test('what staff signed at their own account needs no paper, an improvement only once it is verified', () => {
  const closed = aClosedCase();
  expect(unsignedForms(closed, ALL)).toEqual(['F01', 'F10', 'F15']);
  const verified = step(closed, 'verify-correction', 'he', {});
  expect(unsignedForms(verified, ALL)).toEqual(['F01', 'F15']);
});
