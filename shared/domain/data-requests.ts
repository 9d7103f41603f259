import type { DataRequest } from './branch-records.ts';
import type { Moment } from './day.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { StaffId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

/** A request about personal data is answered once, in words (个保法 45-47). */
export function answeredRequest(
  request: DataRequest,
  answer: string,
  { now, me }: { readonly now: Moment; readonly me: StaffId },
): Result<DataRequest, readonly Refusal[]> {
  const codes = refusalsOf([
    [isBlank(answer), 'reply-missing'],
    [request.answeredAt !== null, 'transition-not-possible'],
  ]);
  if (codes.length > 0) return fail(codes);
  return ok({ ...request, answer, answeredBy: me, answeredAt: now });
}
