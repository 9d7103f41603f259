import type { Page } from 'playwright-core';

/** Writes three strokes on the signature pad that is open. */
export async function scribble(page: Page): Promise<void> {
  const box = await page.locator('.ink-pad').boundingBox();
  if (box === null) throw new Error('no signature pad');
  const at = (x: number, y: number): readonly [number, number] => [
    box.x + x * box.width,
    box.y + y * box.height,
  ];
  for (const row of [0.3, 0.5, 0.65]) {
    await page.mouse.move(...at(0.2, row));
    await page.mouse.down();
    for (let step = 1; step < 12; step += 1) {
      await page.mouse.move(...at(0.2 + step / 20, row + Math.sin(step) / 12));
    }
    await page.mouse.up();
  }
}
