import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const SCREENS_FOLDER = join(import.meta.dirname, 'screens');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lists and calendars that unfold: their shortcomings are the components', a page cannot mend them. */
const POPUPS = ['.ant-select-dropdown', '.ant-picker-dropdown', '.ant-cascader-dropdown'] as const;
/** Where popups are put; it belongs to no region of the page. */
const OVERLAYS = '<div id="overlays">';

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** What axe finds wrong on the page as it stands, one line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(async (popups) => {
    const axe: unknown = Reflect.get(window, 'axe');
    const run: unknown = Reflect.get(Object(axe), 'run');
    if (typeof run !== 'function') throw new Error('axe is not on the page');
    // What lies dimmed behind an open form is out of reach for everybody.
    const form = document.querySelector('.ant-drawer-open');
    const context = { include: [form ?? document], exclude: [...popups] };
    const result: unknown = await Reflect.apply(run, axe, [context, { iframes: false }]);
    const violations: unknown = Reflect.get(Object(result), 'violations');
    return violations;
  }, POPUPS);
  return Violations.parse(found).flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'region' || html !== OVERLAYS)
      .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

/** Where the page is wider than the screen, or words are cut off. */
export async function overflows(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? ['the page scrolls sideways'] : [];
    const isCut = (box: Element): boolean => {
      const { overflowX, textOverflow, whiteSpace } = getComputedStyle(box);
      const sideways = box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1;
      const clips = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll';
      // A name too long for its place may end in dots; words that simply stop may not.
      return sideways && clips && textOverflow !== 'ellipsis' && whiteSpace !== 'pre';
    };
    const isWords = (box: Element): boolean =>
      [...box.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    const outside = (box: Element): boolean => {
      const { left, right, width } = box.getBoundingClientRect();
      return width > 1 && (left < -1 || right > root.clientWidth + 1);
    };
    const texts = [...document.querySelectorAll('body *')].filter(
      (box) =>
        isWords(box) &&
        box.checkVisibility() &&
        // The columns of the ledger are scrolled sideways within their box.
        box.closest('.visually-hidden, .skip, .ledger-scroll') === null,
    );
    const cut = texts
      .filter((box) => isCut(box) || outside(box))
      .map((box) => `${box.tagName} ${box.className}: ${(box.textContent ?? '').slice(0, 40)}`);
    return [...wide, ...cut];
  });
}

/** Sample letters in place of what is random, so that pictures change only when the page does. */
async function replaceRandom(page: Page): Promise<void> {
  await page.evaluate(() => {
    const samples = {
      '.recovery-code': 'A1B2-C3D4-E5F6-G7H8-J9K0-M1N2-P3Q4',
      '.one-time-code': 'ABCD-EFGH',
      'code.breaks': 'MCowBQYDK2VwAyEA0000000000000000000000000000000000000000000=',
      '.facts code:not(.breaks)': '/home/ansu/data',
    };
    for (const [place, text] of Object.entries(samples)) {
      for (const box of document.querySelectorAll(place)) box.textContent = text;
    }
  });
}

/** Takes the picture again, when that is what was asked for: `npm run test:visual:update`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['UPDATE_PICTURES'] !== '1') return;
  await page.evaluate(async () => await document.fonts.ready.then(() => true));
  await replaceRandom(page);
  await page.mouse.move(0, 767);
  await page.screenshot({
    path: join(SCREENS_FOLDER, `${name.toLowerCase()}.png`),
    caret: 'hide',
    animations: 'disabled',
  });
}
