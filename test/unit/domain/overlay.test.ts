import { expect, test } from 'vitest';
import { overlaid, withRows } from '../../../shared/domain/overlay.ts';

const SHIPPED = [
  { code: 'A', zh: '甲' },
  { code: 'B', zh: '乙' },
];

test('words of the institution stand over the shipped ones in their place, its own entries after them', () => {
  const changes = [
    { code: 'X', zh: '自设' },
    { code: 'B', zh: '改名' },
  ];
  const rows = overlaid(SHIPPED, changes, {
    over: (shipped, change) => (change ?? shipped).zh,
    own: ({ zh }) => zh,
  });
  expect(rows).toEqual(['甲', '改名', '自设']);
});

test('rows that a search shows go back to their places in the whole list', () => {
  const next = withRows(SHIPPED, [
    { code: 'B', zh: '改名' },
    { code: 'C', zh: '丙' },
  ]);
  expect(next.map(({ code, zh }) => `${code} ${zh}`)).toEqual(['A 甲', 'B 改名', 'C 丙']);
});
