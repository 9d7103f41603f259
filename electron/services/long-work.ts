import type { WorkKind, WorkState } from '../../shared/domain/long-work.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { World } from './world.ts';

/** The page is told no more often than this. */
const TELL_MS = 200;

export type Progress = (done: number, total: number) => void;

export type LongWork = {
  readonly now: () => WorkState | null;
  /** Does the work and tells the page how far it is; refuses `work-running` while another is under way. */
  readonly run: <Value>(
    kind: WorkKind,
    work: (progress: Progress) => Promise<Value>,
  ) => Promise<Result<Value, 'work-running'>>;
};

/** Work on the whole data folder: backups, restoring, re-keying. Two at once would stand in each other's way. */
export function createLongWork({ outside, nowMs }: Pick<World, 'outside' | 'nowMs'>): LongWork {
  let state: WorkState | null = null;
  let toldAt = 0;
  const tell = (next: WorkState | null): void => {
    state = next;
    toldAt = nowMs();
    outside.event('work', { work: next });
  };
  return {
    now: () => state,
    run: async (kind, work) => {
      if (state !== null) return fail('work-running');
      tell({ kind, done: 0, total: 0 });
      try {
        const value = await work((done, total) => {
          const next = { kind, done, total };
          if (Math.abs(nowMs() - toldAt) >= TELL_MS) tell(next);
          else state = next;
        });
        return ok(value);
      } finally {
        tell(null);
      }
    },
  };
}
