/** What a key does in the list of cases. */
export type GridMove =
  | { readonly kind: 'row'; readonly to: number }
  | { readonly kind: 'page'; readonly to: 'previous' | 'next' }
  | { readonly kind: 'open' }
  | { readonly kind: 'choose' };

type Place = { readonly at: number; readonly count: number; readonly screen: number };

/** Row by row, screen by screen; past the first or the last row the neighbouring page follows. */
export function moveOf(key: string, { at, count, screen }: Place): GridMove | null {
  const last = count - 1;
  const row = (to: number): GridMove => ({ kind: 'row', to: Math.min(Math.max(to, 0), last) });
  const moves: Readonly<Record<string, () => GridMove>> = {
    ArrowDown: () => (at === last ? { kind: 'page', to: 'next' } : row(at + 1)),
    ArrowUp: () => (at === 0 ? { kind: 'page', to: 'previous' } : row(at - 1)),
    PageDown: () => (at === last ? { kind: 'page', to: 'next' } : row(at + screen)),
    PageUp: () => (at === 0 ? { kind: 'page', to: 'previous' } : row(at - screen)),
    Home: () => row(0),
    End: () => row(last),
    Enter: () => ({ kind: 'open' }),
    ' ': () => ({ kind: 'choose' }),
  };
  return moves[key]?.() ?? null;
}
