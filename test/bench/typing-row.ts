import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { zhCN } from '../../shared/words/zh-cn.ts';
import type { Program } from '../host/launch.ts';
import { SIGN_IN } from './bench-world.ts';
import { sentencesOf } from './bench-text.ts';
import { chanceFrom } from './chance.ts';
import { rowOf } from './measure.ts';
import type { Row } from './measure.ts';

const words = zhCN.pages.unlock;
const { narrative: narrativeLabel } = zhCN.fields.facts;
const ROUNDS = 120;
const MOST_MS = 50;
/** The page saves so long after the last key; the next key comes a little before or after that. */
const PAUSE_MS = 400;

const Keys = z.array(z.object({ from: z.number(), took: z.number(), saving: z.boolean() }));
const Opened = z.object({
  ok: z.literal(true),
  value: z.object({ case: z.object({ id: z.string() }) }),
});

/** From each key to the frame that shows it, and whether a save was on its way meanwhile. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keys: { from: number; took: number; saving: boolean }[] = [];
    let saves = 0;
    let lastEnd = Number.NEGATIVE_INFINITY;
    const send = window.fetch.bind(window);
    window.fetch = async (...request) => {
      const isSave = JSON.stringify(request[1]?.body ?? '').includes('case.edit-case');
      if (isSave) saves += 1;
      try {
        return await send(...request);
      } finally {
        if (isSave) {
          saves -= 1;
          lastEnd = performance.now();
        }
      }
    };
    addEventListener(
      'keydown',
      ({ timeStamp: from }) => {
        const atKey = saves;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A message sent in a frame is received after that frame was painted.
          port1.addEventListener('message', () => {
            const saving = atKey > 0 || saves > 0 || lastEnd >= from;
            keys.push({ from, took: performance.now() - from, saving });
          });
          port1.start();
          port2.postMessage(null);
        });
      },
      true,
    );
    Reflect.set(window, 'benchKeys', keys);
  });
}

async function openReception(program: Program): Promise<void> {
  const { page } = program;
  await program.call('session.lock', {});
  await page.reload();
  await page.getByLabel(words.staffNo, { exact: true }).fill(SIGN_IN.staffNo);
  const password = page.getByLabel(words.password, { exact: true });
  await password.fill(SIGN_IN.password);
  await page.keyboard.press('Enter');
  await password.waitFor({ state: 'detached' });
  const narrative = sentencesOf(60, chanceFrom(11)).slice(0, 1400);
  const opened = await program.call('cases.open', { input: { narrative } });
  const { id } = Opened.parse(opened).value.case;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/reception/${id}`);
}

/** Types into 事件经过 of a long record so that keys fall before, during and after each save. */
export async function typingRow(program: Program): Promise<Row> {
  const { page } = program;
  await openReception(program);
  const field = page.getByRole('textbox', { name: narrativeLabel });
  await field.click();
  await page.keyboard.press('Control+End');
  await sleep(1000);
  await watchKeys(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.keyboard.press('a');
    await sleep(PAUSE_MS - 12 + (round % 20));
    for (const key of ['b', 'c', 'd', 'Backspace']) {
      await page.keyboard.press(key);
      await sleep(5);
    }
  }
  const keys = Keys.parse(await page.evaluate((): unknown => Reflect.get(window, 'benchKeys')));
  const during = keys.filter(({ saving }) => saving);
  const slowest = Math.max(...during.map(({ took }) => took));
  const ofAll = Math.max(...keys.map(({ took }) => took));
  const row = rowOf(
    during.map(({ took }) => took),
    {
      what: `keystroke to paint while a draft is saved: slowest ${slowest.toFixed(1)} ms (of all ${String(keys.length)} keys, saving or not: ${ofAll.toFixed(1)} ms)`,
      limit: { text: `slowest ≤ ${String(MOST_MS)} ms`, holds: () => slowest <= MOST_MS },
    },
  );
  return row;
}
