import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMS, renderForm } from '../../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import { sheetsOf } from '../../../shared/forms/sheets.ts';
import { goldenCase, goldenPapers } from '../../support/golden-papers.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'renderer');
const PAPERS = [...goldenPapers().values()].flat();

const GREY = /^#(?:([\da-f])\1{2}|([\da-f]{2})\2{2})$/iu;
const COLOURLESS = /^(?:none|transparent|inherit|currentcolor)$/u;
const COLOUR_FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/u;

test('the print styles know no colour but black, white and greys', () => {
  const styles = readdirSync(RENDERER).filter((name) => /^print.*\.css$/u.test(name));
  expect(styles.length).toBeGreaterThan(5);
  const css = styles.map((name) => readFileSync(join(RENDERER, name), 'utf8')).join('\n');
  const hexes = css.match(/#[\da-f]{3,8}\b/giu) ?? [];
  expect(hexes.length).toBeGreaterThan(3);
  expect(hexes.filter((hex) => !GREY.test(hex))).toEqual([]);
  expect(css).not.toMatch(COLOUR_FUNCTION);
  const named = [
    ...css.matchAll(/\b(?:color|background|background-color|fill|stroke): *([^;]+);/gu),
  ]
    .map(([, value = '']) => value)
    .filter((value) => !GREY.test(value) && !COLOURLESS.test(value));
  expect(named).toEqual([]);
  const ruled = [...css.matchAll(/\bborder[a-z-]*: *([^;]+);/gu)]
    .map(([, value = '']) => value)
    .filter(
      (value) =>
        !/^(?:var\(--(?:thin|thick)\)|collapse|0|[\d.]+(?:px|pt) (?:solid|dashed) #000)$/u.test(
          value,
        ),
    );
  expect(ruled.filter((value) => !/^\d/u.test(value) || value.includes(' '))).toEqual([]);
});

test('no paper brings a colour of its own', () => {
  for (const { name, markup } of PAPERS) {
    const colours = markup.match(/(?:fill|stroke|color)="(#[\da-f]+|[a-z]+)"/giu) ?? [];
    const told = colours.filter((one) => !/"(?:#000|#fff|none)"/u.test(one));
    expect(told, name).toEqual([]);
    expect(markup, name).not.toContain('style=');
  }
});

/** Headings, levels and persons of internal rows: none of them is for the customer. */
const INTERNAL_WORDS = [
  '抱怨级别',
  '投诉等级',
  '紧急程度',
  '内部应办日',
  '现场处置',
  '会商记录',
  '三个一定',
  '责任人',
  '沈知夏',
  '顾予安',
  'class="watermark"',
];
/** Who takes an application for a review in signs it as a member of staff, and is no judgement. */
const NAMED_AS_SIGNER = new Set(['顾予安']);

test('what is internal stands on no copy for the customer', () => {
  const text = (markup: string): string => markup.replaceAll(/<wbr ?\/?>/gu, '');
  const internal = PAPERS.filter(({ copy }) => copy === 'internal').map(({ markup }) =>
    text(markup),
  );
  for (const word of INTERNAL_WORDS) {
    expect(
      internal.some((markup) => markup.includes(word)),
      word,
    ).toBe(true);
  }
  const forCustomer = PAPERS.filter(
    ({ copy, name }) => copy === 'customer' && !name.includes('draft'),
  );
  expect(forCustomer.length).toBeGreaterThan(40);
  for (const { name, markup } of forCustomer) {
    const found = INTERNAL_WORDS.filter((word) => text(markup).includes(word));
    expect(
      found.filter((word) => !name.startsWith('f14') || !NAMED_AS_SIGNER.has(word)),
      name,
    ).toEqual([]);
  }
});

test("the archive's copy says what the internal one says, under its own name", () => {
  for (const code of FORM_CODES.filter((one) => FORMS[one].copies.includes('archive'))) {
    const one = goldenCase(code);
    for (const { sheet, subjectId } of sheetsOf(code, one)) {
      const known = { case: one, sheet, subjectId };
      const internal = renderForm(code, aFormRecord({ ...known, copy: 'internal' })).content;
      const archive = renderForm(code, aFormRecord({ ...known, copy: 'archive' })).content;
      expect(archive, code).not.toBe(internal);
      expect(archive.replaceAll('归档联', '内部联'), code).toBe(internal);
    }
  }
});
