import { approvedAmount, paidInRounds } from './approval.ts';
import type { Case } from './case.ts';
import { receivedAt } from './case-times.ts';
import { dayOf, daysBetween } from './day.ts';
import type { CaseId } from './ids.ts';
import { fen, MOST_FEN, NO_MONEY, sumFen } from './money.ts';
import type { Fen } from './money.ts';

/** How the cases of a family of repeats are found: by id, and by the case they repeat. */
export type CaseLinks = {
  readonly load: (id: CaseId) => Case | null;
  readonly repeatsOf: (id: CaseId) => readonly CaseId[];
};

/** More repeats of one matter than this are a mistake in the data. */
const LARGEST_FAMILY = 200;

function receivedOn(c: Case): ReturnType<typeof dayOf> {
  return dayOf(receivedAt(c));
}

/** What a case has cost so far: approved or paid, whichever is more, and what earlier rounds paid. */
function spentOn(c: Case): Fen {
  const rounds = paidInRounds(c);
  const running = rounds.at(-1) ?? NO_MONEY;
  const approved = approvedAmount(c);
  return sumFen([...rounds.slice(0, -1), running > approved ? running : approved]);
}

/**
 * Every other case of the same matter: up and down the chain of `parentCaseId`, and to its side. A cost split over two
 * repeats of one case, or moved to the case they repeat, is found as well as one moved to a later repeat.
 */
function familyOf(c: Case, { load, repeatsOf }: CaseLinks): readonly Case[] {
  const seen = new Set<CaseId>([c.id]);
  const found: Case[] = [];
  const next: CaseId[] = [...repeatsOf(c.id), ...(c.parentCaseId === null ? [] : [c.parentCaseId])];
  for (const id of next) {
    if (seen.has(id) || seen.size > LARGEST_FAMILY) continue;
    seen.add(id);
    const other = load(id);
    if (other === null) continue;
    found.push(other);
    if (other.parentCaseId !== null) next.push(other.parentCaseId);
    next.push(...repeatsOf(id));
  }
  return found;
}

/** True when a case repeats the other one, directly or through the cases it repeats. */
export function repeatsCase(id: CaseId, other: CaseId, load: CaseLinks['load']): boolean {
  const seen = new Set<CaseId>();
  let at: CaseId | null = id;
  while (at !== null && !seen.has(at) && seen.size <= LARGEST_FAMILY) {
    if (at === other) return true;
    seen.add(at);
    at = load(at)?.parentCaseId ?? null;
  }
  return false;
}

/**
 * What linked repeat cases received within the window, before or after this one, were already approved for or paid
 * (rules 6, A4).
 */
export function linkedCostOf(c: Case, links: CaseLinks, windowDays: number): Fen {
  const near = familyOf(c, links).filter(
    (other) => Math.abs(daysBetween(receivedOn(other), receivedOn(c))) <= windowDays,
  );
  const whole = near.reduce<number>((sum, other) => sum + spentOn(other), 0);
  return fen(Math.min(whole, MOST_FEN));
}
