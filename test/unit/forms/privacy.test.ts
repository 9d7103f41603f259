import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill } from '../../../shared/domain/fields.ts';
import { CASE } from '../../../shared/domain/case.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { FORMS, renderForm } from '../../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import type { Copy, FormCode } from '../../../shared/forms/record.ts';
import { sheetsOf } from '../../../shared/forms/sheets.ts';
import { randomCase, SECRET } from '../../support/random-case.ts';
import { aCase } from '../../support/sample-case.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const customerForms = FORM_CODES.filter((code) => FORMS[code].copies.includes('customer'));

function printed(code: FormCode, known: Parameters<typeof aFormRecord>[0]): string {
  return renderForm(code, aFormRecord(known)).page(null);
}

/** Every sheet that the form can print of the case. */
function allPrinted(code: FormCode, one: Case, known: Parameters<typeof aFormRecord>[0]): string {
  return sheetsOf(code, one)
    .map(({ sheet, subjectId }) => printed(code, { ...known, case: one, sheet, subjectId }))
    .join('');
}

test('no internal judgement of any case is on the customer copy of any form', () => {
  const entryName = (list: string, code: string) => (list === 'grievanceLevel' ? SECRET : code);
  fc.assert(
    fc.property(randomCase(), fc.boolean(), fc.boolean(), (one, bilingual, full) => {
      const closing = one.closing && { ...one.closing, responsibleIds: [staffId('responsible')] };
      const staffName = (id: string) => (id === 'responsible' ? SECRET : id);
      const known = { entryName, staffName, bilingual, full, copy: 'customer' } as const;
      for (const code of customerForms) {
        expect(allPrinted(code, { ...one, closing }, known)).not.toContain(SECRET);
      }
    }),
    { numRuns: 60 },
  );
});

test('internal tags are told to exist on the internal record, never spelled out', () => {
  const facts = { talkBottomLine: SECRET, sensitiveTags: ['ST2'] };
  const complainant = { difficultTypes: ['DF3'], temperament: ['TP1'] };
  const record = printed('F02', { case: aCase({ facts, complainant }) });
  expect(record).toContain('内部标签');
  expect(record).not.toContain(SECRET);
  expect(record).not.toContain('钻牛角尖');
});

test('no value of any case opens a tag on any form', () => {
  fc.assert(
    fc.property(randomCase(), (one) => {
      for (const code of FORM_CODES) {
        const page = allPrinted(code, one, { copy: FORMS[code].copies[0] ?? 'internal' });
        expect(page).not.toContain('<i ');
        expect(page).not.toContain('onclick="');
      }
    }),
    { numRuns: 30 },
  );
});

test('phone, ID and contract number are masked on every copy unless the originals are asked for', () => {
  const numbers = ['13900000001', '110101199003071234', 'P2025030600018842'];
  const complainant = { phone: '13900000001', idNo: '110101199003071234' };
  const facts = {
    contractNo: 'P2025030600018842',
    narrative: '排队时间太长，窗口太少，等了两个小时',
  };
  const seen = (copy: Copy, full: boolean) =>
    printed('F01', { case: aCase({ complainant, facts }), copy, full });
  for (const copy of ['customer', 'internal', 'archive'] as const) {
    for (const number of numbers) expect(seen(copy, false)).not.toContain(number);
    for (const number of numbers) expect(seen(copy, true)).toContain(number);
  }
  expect(seen('customer', false)).toContain('139****0001');
  expect(seen('internal', true)).toContain('原件打印');
});

test('a phone number told in the narrative is masked on the customer copy and kept on the internal one', () => {
  const facts = { narrative: '请回电13911112222，下午都在家里等候。' };
  expect(printed('F01', { case: aCase({ facts }), copy: 'customer' })).not.toContain('13911112222');
  expect(printed('F01', { case: aCase({ facts }) })).toContain('13911112222');
});

test('the complainant stands in full on the forms, staff complained about by surname on the customer copy', () => {
  const page = printed('F01', { copy: 'customer' });
  expect(page).toContain('赵雨桐');
  expect(page).toContain('沈*');
  expect(page).not.toContain('沈知夏');
});

test('the customer is not told of the holdings check, the key person, suitability or what staff stated', () => {
  const factChecks = ['FC02', 'FC10', 'FC12', 'FC13', 'FC05'].map((itemCode) =>
    fill(CASE.factChecks.fields, {
      id: itemCode,
      loggedAt: aCase().updatedAt,
      loggedBy: staffId('lin'),
      itemCode,
      answer: '是',
      detail: `detail of ${itemCode}`,
    }),
  );
  const notice = printed('F05', { case: aCase({ factChecks }), copy: 'customer' });
  expect(notice).toContain('detail of FC05');
  for (const code of ['FC02', 'FC10', 'FC12', 'FC13']) {
    expect(notice).not.toContain(`detail of ${code}`);
  }
});

test('random cases hold what the forms of some cases print, so that the property says something of them', () => {
  const some = fc.sample(randomCase(), { numRuns: 40, seed: 7 });
  const titled = (code: FormCode, words: string): boolean =>
    some.some((one) => allPrinted(code, one, { copy: 'customer' }).includes(words));
  for (const [code, words] of [
    ['F06', '☑ 延期'],
    ['F06', '恢复计时'],
    ['F11', '征信异议回复函'],
    ['F14', '核查决定书'],
  ] as const) {
    expect(titled(code, words), words).toBe(true);
  }
  expect(some.some(({ returnExchanges }) => returnExchanges.length > 0)).toBe(true);
});
