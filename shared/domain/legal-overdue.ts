import type { CaseFigures } from './case-figures.ts';

type Answered<T> = { readonly toldAt: T | null; readonly closedAt: T | null };

/** When the decision was told, or the case ended without one; null while neither happened. */
export function answeredAt<T extends string>({ toldAt, closedAt }: Answered<T>): T | null {
  return toldAt ?? closedAt;
}

/** 超期: the legal final date passed before an answer, as seen at `at` (the ledger, report R3). */
export function isOverdue(
  figures: Answered<string> & Pick<CaseFigures, 'legalFinal'>,
  at: string,
): boolean {
  const { legalFinal } = figures;
  return legalFinal !== null && (answeredAt(figures) ?? at) > legalFinal;
}
