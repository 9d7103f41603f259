import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCaseDraft } from '../../renderer/ui/case-draft.ts';
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

/** The case as the desk answers it later on, with this phone. */
function viewWith(phone: string, rev: number): CaseView {
  const c = aReception();
  return viewOfReception({ ...c, rev, complainant: { ...c.complainant, phone } });
}

/** A record being typed whose desk answers as told. */
function aDraft(answer: () => SaveAnswer) {
  return createCaseDraft({
    view: viewOfReception({ ...aReception(), rev: 1 }),
    save: async () => await Promise.resolve(answer()),
    reload: async () => await Promise.resolve(null),
  });
}

test('an act learns what of the record was refused, or that the desk was away', async () => {
  let answer: SaveAnswer = { ok: false, codes: ['received-at-in-future'] };
  const draft = aDraft(() => answer);
  expect(await draft.settle()).toEqual([]);
  draft.set('facts.narrative', '客户称');
  expect(await draft.settle()).toEqual(['received-at-in-future']);
  expect(await draft.settle()).toEqual(['received-at-in-future']);
  answer = { ok: false, codes: ['locked'] };
  draft.set('facts.narrative', '客户称转账');
  expect(await draft.settle()).toEqual(['desk-unavailable']);
  answer = saved(2);
  expect(await draft.settle()).toEqual([]);
});

test('the time of the last save is that of the desk', async () => {
  const draft = aDraft(() => saved(2));
  expect(draft.savedAt()).toBeNull();
  draft.set('facts.narrative', '客户称');
  await draft.settle();
  expect(draft.savedAt()).toBe(aReception().updatedAt);
});

test('the answer to an own save leaves a number as it is being typed; a newer one shows it masked', async () => {
  const draft = aDraft(() => saved(2));
  draft.set('complainant.phone', '1390000');
  await draft.settle();
  draft.refresh(viewWith('****0000', 2));
  expect(draft.get('complainant.phone')).toBe('1390000');
  draft.refresh(viewWith('****0000', 3));
  expect(draft.get('complainant.phone')).toBe('****0000');
});
