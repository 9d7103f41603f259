import { useState, useSyncExternalStore } from 'react';
import type { Case } from '../../shared/domain/case.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { useCaseAround } from './case-screen.tsx';
import { asTyped, stillTrue } from './refusal-recheck.ts';

type Seen = {
  readonly codes: readonly Refusal[];
  readonly rev: number | null;
  /** Codes that are asked again whenever the case or what is typed changes. */
  readonly asked: readonly Refusal[];
  /** The case changed since: what cannot be asked again no longer stands. */
  readonly over: boolean;
  /** The newer case that a stale revision brings with it is not yet the answer to it. */
  readonly refreshed: boolean;
};

function silent(): () => void {
  return () => undefined;
}

function begin(codes: readonly Refusal[], c: Case | null, now: Case | null): Seen {
  const asked = now === null ? [] : stillTrue(codes, now);
  return { codes, rev: c?.rev ?? null, asked, over: false, refreshed: false };
}

function afterChange(seen: Seen, rev: number | null): Seen {
  const refreshes = seen.codes.includes('stale-revision') && !seen.refreshed;
  return { ...seen, rev, refreshed: true, over: !refreshes };
}

/**
 * What of these refusals still stands on a page about a case: what has been mended meanwhile is left out, and what
 * cannot be asked again is left out as soon as the case changes.
 */
export function useStanding(codes: readonly Refusal[]): readonly Refusal[] {
  const { screen, draft } = useCaseAround();
  const c = screen?.view.case ?? null;
  const rev = c?.rev ?? null;
  const now = (): Case | null => (c === null ? null : asTyped(c, draft));
  const [known, setSeen] = useState<Seen>(() => begin(codes, c, now()));
  let seen = known;
  if (known.codes !== codes) seen = begin(codes, c, now());
  else if (known.rev !== rev) seen = afterChange(known, rev);
  if (seen !== known) setSeen(seen);
  const still = useSyncExternalStore(draft?.subscribe ?? silent, () => {
    const current = seen.asked.length === 0 ? null : now();
    return current === null ? '' : stillTrue(seen.asked, current).join(' ');
  });
  const standing = new Set(still.split(' '));
  return codes.filter((code) => (seen.asked.includes(code) ? standing.has(code) : !seen.over));
}
