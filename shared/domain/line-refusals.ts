import type { Refusal } from './refusals.ts';
import { fail } from './result.ts';
import type { Result } from './result.ts';

/** What is wrong with one line of a list or a file, counted from 1. */
export type LineRefusal = { readonly line: number; readonly code: Refusal };

/** Every reason once, and where. */
export type RefusedLines = {
  readonly codes: readonly Refusal[];
  readonly lines: readonly LineRefusal[];
};

/** All that is wrong, answered together; `whole` holds what no single line is to blame for. */
export function refusedLines(
  lines: readonly LineRefusal[],
  whole: readonly Refusal[] = [],
): Result<never, RefusedLines> {
  return fail({ codes: [...new Set([...lines.map(({ code }) => code), ...whole])], lines });
}
