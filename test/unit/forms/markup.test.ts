import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../../shared/forms/markup.ts';

test('a customer named <b> prints as <b>', () => {
  expect(html`<td>${'<b> "赵" & \'钱\''}</td>`.markup).toBe(
    '<td>&lt;b&gt; &quot;赵&quot; &amp; &#39;钱&#39;</td>',
  );
});

test('markup made by the tag is kept, alone and in lists', () => {
  const rows = ['甲', '乙'].map((name) => html`<i>${name}</i>`);
  expect(html`<p>${rows}${html`<b>丙</b>`}</p>`.markup).toBe('<p><i>甲</i><i>乙</i><b>丙</b></p>');
});

test('no text, whatever it holds, can open or close a tag or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { markup } = html`${text}`;
      expect(markup).not.toMatch(/[<>"']/u);
      expect(markup.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&');
    }),
  );
});

test('a backslash stays a backslash', () => {
  expect(html`<td>${String.raw`\n 柜台\3`}</td>`.markup).toBe(String.raw`<td>\n 柜台\3</td>`);
});
