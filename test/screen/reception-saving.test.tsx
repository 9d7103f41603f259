import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftSaver } from '../../renderer/ui/case-draft-saver.ts';
import type { CasePatch, SaveAnswer, SaveState } from '../../renderer/ui/case-draft-saver.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { aReception, viewOfReception } from './case-answers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function saved(revision: number): SaveAnswer {
  const view: CaseView = viewOfReception({ ...aReception(), rev: revision });
  return { ok: true, view };
}

type Sent = { readonly revision: number; readonly patch: CasePatch };

/** A saver whose desk answers as told; every save is kept. */
function aSaver(answer: (sent: Sent, count: number) => Promise<SaveAnswer> | SaveAnswer) {
  const sent: Sent[] = [];
  const states: SaveState[] = [];
  const saver = createDraftSaver({
    revision: 1,
    save: async (revision, patch) => {
      sent.push({ revision, patch });
      return await answer({ revision, patch }, sent.length);
    },
    reload: async () => await Promise.resolve(7),
    onState: (state) => states.push(state),
    onSaved: () => undefined,
  });
  return { saver, sent, states };
}

test('a pause of 400 ms ends in one save of everything typed before it', async () => {
  const { saver, sent } = aSaver(({ revision }) => saved(revision + 1));
  saver.change({ narrative: '客' });
  await vi.advanceTimersByTimeAsync(300);
  saver.change({ narrative: '客户' });
  saver.change({ complainant: { name: '张' } });
  saver.change({ complainant: { phone: '138' } });
  await vi.advanceTimersByTimeAsync(399);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([
    { revision: 1, patch: { narrative: '客户', complainant: { name: '张', phone: '138' } } },
  ]);
});

test('one save is in flight at a time; the next carries what changed meanwhile', async () => {
  let land: (answer: SaveAnswer) => void = () => undefined;
  const { saver, sent } = aSaver(
    async ({ revision }, count) =>
      await new Promise<SaveAnswer>((resolve) => {
        if (count > 1) resolve(saved(revision + 1));
        else land = resolve;
      }),
  );
  saver.change({ narrative: '一' });
  await vi.advanceTimersByTimeAsync(400);
  saver.change({ narrative: '一二' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toHaveLength(1);
  land(saved(2));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([
    { revision: 1, patch: { narrative: '一' } },
    { revision: 2, patch: { narrative: '一二' } },
  ]);
});

test('a stale revision is followed by the same fields at the newer one', async () => {
  const { saver, sent } = aSaver(({ revision }) =>
    revision === 7 ? saved(8) : { ok: false, codes: ['stale-revision'] },
  );
  saver.change({ narrative: '经过' });
  await vi.advanceTimersByTimeAsync(400);
  expect(sent).toEqual([
    { revision: 1, patch: { narrative: '经过' } },
    { revision: 7, patch: { narrative: '经过' } },
  ]);
  expect(saver.revision()).toBe(8);
});

test('while the desk is locked or away nothing typed is dropped; it is saved afterwards', async () => {
  let away: readonly Refusal[] = ['locked'];
  const { saver, states } = aSaver(({ revision }) =>
    away.length > 0 ? { ok: false, codes: away } : saved(revision + 1),
  );
  saver.change({ narrative: '写到一半' });
  await vi.advanceTimersByTimeAsync(400);
  expect(states.at(-1)).toEqual({ kind: 'waiting' });
  expect(saver.unsaved()).toEqual({ narrative: '写到一半' });
  away = [];
  expect(await saver.flush()).toBe(true);
  expect(saver.unsaved()).toEqual({});
});

test('one refused field does not hold back the others', async () => {
  const { saver, sent, states } = aSaver(({ revision, patch }) =>
    patch.receivedAt === undefined
      ? saved(revision + 1)
      : { ok: false, codes: ['received-at-in-future'] },
  );
  saver.change({ narrative: '经过', receivedAt: null });
  await vi.advanceTimersByTimeAsync(400);
  expect(sent.map(({ patch }) => patch)).toContainEqual({ narrative: '经过' });
  expect(states.at(-1)).toEqual({ kind: 'refused', codes: ['received-at-in-future'] });
});
