import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Me } from '../shared/contract/views.ts';

type Page = Me['pages'][number];

/** The pages of the branch's own work; each stands under its own name and is loaded when it is first opened. */
export const BRANCH_PAGES: readonly (readonly [Page, LazyExoticComponent<ComponentType>])[] = [
  [
    'opinion-book',
    lazy(async () => ({
      default: (await import('./features/opinion-book/opinion-book.tsx')).OpinionBook,
    })),
  ],
  [
    'credit-duty',
    lazy(async () => ({
      default: (await import('./features/credit-duty/credit-duty.tsx')).CreditDuty,
    })),
  ],
  [
    'bulletin',
    lazy(async () => ({
      default: (await import('./features/bulletin/bulletins.tsx')).Bulletins,
    })),
  ],
  [
    'data-requests',
    lazy(async () => ({
      default: (await import('./features/data-requests/data-requests.tsx')).DataRequests,
    })),
  ],
];
