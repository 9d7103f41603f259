import { expect, test } from 'vitest';
import { lackingForms, lackingSlots } from '../../../shared/domain/form-signatures.ts';
import { aClosedCase } from '../../support/case-off-its-way.ts';
import { step } from '../../support/case-on-its-way.ts';
import { FORM_TABLE } from '../../support/form-table.ts';
import type { Case } from '../../../shared/domain/case.ts';

function lacking(c: Case): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    lackingForms(c, FORM_TABLE).map((one) => [one.form, lackingSlots(one).map(({ key }) => key)]),
  );
}

test('a form of the customer counts once its scan is there', () => {
  const closed = aClosedCase();
  expect(lacking(closed)['F01']).toEqual(['complainant', 'firstReceiver', 'registrar']);
  const filed = step(closed, 'evidence', 'gu', { kind: 'EV11', title: '登记表', formCode: 'F01' });
  expect(lacking(filed)['F01']).toBeUndefined();
});

test('what staff signed at their own account needs no paper, an improvement only once it is verified', () => {
  const closed = aClosedCase();
  expect(Object.keys(lacking(closed))).toEqual(['F01', 'F02', 'F04', 'F05', 'F10', 'F15']);
  const verified = step(closed, 'verify-correction', 'he', {});
  expect(Object.keys(lacking(verified))).toEqual(['F01', 'F02', 'F04', 'F05', 'F15']);
});
