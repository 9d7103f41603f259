import { useState } from 'react';
import type { Response } from '../../../shared/contract/api.ts';
import type { LedgerSums } from '../../../shared/contract/ledger-channels.ts';
import { useChannel } from '../../api/use-channel.ts';
import type { LedgerFilter } from './ledger-filter.ts';
import type { Turn } from './pager.tsx';

export const PAGE_SIZE = 100;

type Wish = { readonly filter: LedgerFilter; readonly search: string };

/** Where a page begins: so many rows after the first, or so many before the end. */
type Place = {
  readonly cursor: string | null;
  readonly last: boolean;
  readonly skipped: number;
  readonly from: 'start' | 'end';
};

const START: Place = { cursor: null, last: false, skipped: 0, from: 'start' };
const END: Place = { cursor: null, last: true, skipped: 0, from: 'end' };

type Page = Response<'ledger.page'>;

function turnedPlace(to: Turn, place: Place, page: Page): Place | null {
  if (to === 'first') return START;
  if (to === 'last') return END;
  const cursor = page[to];
  if (cursor === null) return null;
  const onwards = (to === 'next') === (place.from === 'start');
  // Towards the place that is counted from, the page that is left may be a short one; pages beside it are whole.
  const by = onwards ? page.rows.length : -PAGE_SIZE;
  return { ...place, cursor, last: false, skipped: Math.max(place.skipped + by, 0) };
}

function firstRow(place: Place, page: Page, sums: LedgerSums | null): number | null {
  if (place.from === 'start') return place.skipped + 1;
  return sums === null ? null : sums.cases - place.skipped - page.rows.length + 1;
}

/** The page that is shown, the sums that come after it, and the way to other pages. */
export function useLedgerPage(wish: Wish) {
  const [place, setPlace] = useState<Place>(START);
  const [asked, setAsked] = useState(wish);
  if (asked.filter !== wish.filter || asked.search !== wish.search) {
    setAsked(wish);
    setPlace(START);
  }
  const { cursor, last } = place;
  const page = useChannel(
    'ledger.page',
    { ...wish, cursor, last, size: PAGE_SIZE },
    { keepPrevious: true },
  );
  // The lines first: what adds up everything must not keep them waiting.
  const sums = useChannel('ledger.sums', wish, { enabled: page.data !== null });
  return {
    page: page.data,
    failure: page.failure,
    sums: sums.data,
    first: page.data === null ? null : firstRow(place, page.data, sums.data),
    turn: (to: Turn): void => {
      const next = page.data === null ? null : turnedPlace(to, place, page.data);
      if (next !== null) setPlace(next);
    },
  };
}
