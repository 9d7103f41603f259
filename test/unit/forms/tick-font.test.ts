import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tickFont } from '../../support/tick-font.ts';

test('the font with the two ticks of the forms is exactly what its maker draws', () => {
  const file = new URL('../../../renderer/fonts/ansu-ticks.ttf', import.meta.url);
  expect(readFileSync(file).equals(tickFont())).toBe(true);
});
