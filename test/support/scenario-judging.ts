import type { Refusal } from '../../shared/domain/refusals.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { difference } from './scenario-expect.ts';
import type { Checking } from './scenario-expect.ts';
import type { Scenario, Step } from './scenario-file.ts';
import { ScenarioError } from './scenario-values.ts';

/** One line a step; `passed` and `failed` count expectations and refusals, and steps that failed unexpectedly. */
export type StepReport = {
  readonly line: string;
  readonly passed: number;
  readonly failed: number;
};

export type Done = Result<unknown, { readonly codes: readonly Refusal[] }>;

/** Whoever may see every case, to look through whose eyes the expectations are checked. */
export function officerOf(staff: Scenario['staff']): string {
  const holder = (role: RoleId): string | undefined =>
    staff.find(({ roles }) => roles.includes(role))?.id;
  return holder('complaintOfficer') ?? holder('branchManager') ?? staff[0]?.id ?? '';
}

/** A check that cannot be made is one more that failed. */
export async function check(
  key: string,
  wanted: unknown,
  checking: Checking,
): Promise<string | null> {
  try {
    return await difference(key, wanted, checking);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
}

/** Whether the step was refused as the file says, or not at all. */
export function judge({ refused = [] }: Step, done: Done): StepReport {
  const codes: readonly string[] = done.ok ? [] : done.failure.codes;
  const same = codes.length === refused.length && refused.every((code) => codes.includes(code));
  if (same) return { line: 'ok', passed: refused.length === 0 ? 0 : 1, failed: 0 };
  const wanted = refused.length === 0 ? 'success' : `refusal ${refused.join(' ')}`;
  const came = codes.length === 0 ? 'success' : codes.join(' ');
  return { line: `expected ${wanted}, came ${came}`, passed: 0, failed: 1 };
}
