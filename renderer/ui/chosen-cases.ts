import type { CaseId } from '../../shared/domain/ids.ts';

let chosen: readonly CaseId[] = [];

/** Hands cases chosen in a list to the page that does something with all of them. */
export function handOverCases(ids: readonly CaseId[]): void {
  chosen = ids;
}

/** The cases that were handed over last; they stay until others are. */
export function handedOverCases(): readonly CaseId[] {
  return chosen;
}
