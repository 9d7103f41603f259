import type { Refusal } from '../../shared/domain/refusals.ts';

/** The start of every list of refusals: nothing stands in the way. */
export const noRefusals: readonly Refusal[] = [];

export function isRefused(codes: readonly Refusal[]): boolean {
  return codes.length > 0;
}
