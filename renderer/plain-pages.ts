import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Me } from '../shared/contract/views.ts';

type Page = Me['pages'][number];

/** Pages that need nothing but a right; each stands under its own name and is loaded when it is first opened. */
export const PLAIN_PAGES: readonly (readonly [Page, LazyExoticComponent<ComponentType>])[] = [
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
  [
    'blank-forms',
    lazy(async () => ({
      default: (await import('./features/blank-forms/blank-forms.tsx')).BlankForms,
    })),
  ],
  [
    'ledger',
    lazy(async () => ({ default: (await import('./features/ledger/ledger.tsx')).Ledger })),
  ],
  [
    'statistics',
    lazy(async () => ({
      default: (await import('./features/statistics/statistics.tsx')).Statistics,
    })),
  ],
  [
    'shift',
    lazy(async () => ({ default: (await import('./features/shift/shift-page.tsx')).ShiftPage })),
  ],
  [
    'printing',
    lazy(async () => ({
      default: (await import('./features/printing/print-centre.tsx')).PrintCentre,
    })),
  ],
  [
    'import',
    lazy(async () => ({
      default: (await import('./features/import/import-page.tsx')).LedgerImport,
    })),
  ],
  [
    'workstation',
    lazy(async () => ({
      default: (await import('./features/workstation/workstation.tsx')).Workstation,
    })),
  ],
  ['audit', lazy(async () => ({ default: (await import('./features/audit/audit.tsx')).Audit }))],
  [
    'backup',
    lazy(async () => ({ default: (await import('./features/backup/backup.tsx')).Backup })),
  ],
  ['purge', lazy(async () => ({ default: (await import('./features/purge/purge.tsx')).Purge }))],
];
