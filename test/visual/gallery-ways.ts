import type { Page } from 'playwright-core';

/** The same page whatever the cases. */
export function at(hash: string): () => string {
  return () => hash;
}

/** A press on a button, found by the first words on it. */
export async function press(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words }).first().click();
}

export async function dialog(page: Page): Promise<void> {
  await page.getByRole('dialog').last().waitFor();
}
