import { expect, test } from 'vitest';
import { NO_KEY_STORE } from '../../../electron/link/no-key-store.ts';
import { createLongWork } from '../../../electron/services/long-work.ts';

function aWork() {
  const told: unknown[] = [];
  let now = 0;
  const outside = {
    event: (name: string, data: unknown) => {
      told.push([name, data]);
    },
  };
  const work = createLongWork({ outside: { ...NOTHING, ...outside }, nowMs: () => now });
  return { work, told, wait: (ms: number) => (now += ms) };
}

const NOTHING = {
  pdf: async () => await Promise.resolve(new Uint8Array()),
  print: async () => await Promise.resolve(false),
  pickOpen: async () => await Promise.resolve(null),
  pickSave: async () => await Promise.resolve(null),
  ...NO_KEY_STORE,
  pickFolder: async () => await Promise.resolve(null),
  offer: async () => await Promise.resolve(null),
  open: async () => await Promise.resolve(false),
  notify: async () => await Promise.resolve('off' as const),
};

test('while a backup runs, the page hears how far it is, and a restore has to wait', async () => {
  const { work, told, wait } = aWork();
  const done = Promise.withResolvers<string>();
  const running = work.run('backup', async (progress) => {
    progress(1, 10);
    wait(200);
    progress(2, 10);
    return await done.promise;
  });
  expect(work.now()).toEqual({ kind: 'backup', done: 2, total: 10 });
  expect(await work.run('restore', async () => await Promise.resolve(1))).toEqual({
    ok: false,
    failure: 'work-running',
  });
  done.resolve('kept');
  expect(await running).toEqual({ ok: true, value: 'kept' });
  expect(work.now()).toBeNull();
  expect(told).toEqual([
    ['work', { work: { kind: 'backup', done: 0, total: 0 } }],
    ['work', { work: { kind: 'backup', done: 2, total: 10 } }],
    ['work', { work: null }],
  ]);
});

test('work that fails is over, and the next one may begin', async () => {
  const { work } = aWork();
  const broken = work.run('rekey', async () => await Promise.reject(new Error('disk')));
  await expect(broken).rejects.toThrow('disk');
  expect((await work.run('backup', async () => await Promise.resolve(7))).ok).toBe(true);
});
