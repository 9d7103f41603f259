import { stat } from 'node:fs/promises';
import type { Desk, DeskOptions, Outside } from '../link/desk-types.ts';

/** Temporary desk: the real one replaces this file. */
export function createDesk(options: DeskOptions, outside: Outside): Desk {
  const form = '<h1>个人客户投诉受理登记表</h1><p>钱小满 &lt;b&gt; 𠮷 <b>粗体</b></p>';
  const temporary: Readonly<Record<string, (payload: unknown) => Promise<unknown>>> = {
    'app.status': async () => await Promise.resolve({ host: options.host }),
    'temp.pdf': async () => (await outside.pdf(form, '登记表')).length,
    'temp.print': async () => await outside.print(form, '登记表'),
    'temp.pick': async () => await outside.pickOpen('attachment'),
    'temp.save': async () => await outside.pickSave('登记表.pdf'),
    'temp.hang': async () => await new Promise(() => undefined),
    'temp.crash': async () => await Promise.reject(new TypeError('crash')),
  };
  return {
    answer: async (channel, payload) => {
      const act = temporary[channel];
      return act === undefined
        ? { ok: false, failure: { codes: ['unknown-channel'] } }
        : { ok: true, value: await act(payload) };
    },
    stage: async (path, name) => `${name}:${String((await stat(path)).size)}`,
    lock: async (reason) => {
      outside.event('locked', { reason });
      await Promise.resolve();
    },
    close: async () => {
      await Promise.resolve();
    },
  };
}
