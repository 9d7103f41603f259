import { useEffect, useSyncExternalStore } from 'react';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { SheetName } from '../../shared/domain/sheet-names.ts';

/** Which of a form's sheets, and of which call-back, slip or notice; both null = the latest. */
export type PrintedSheet = {
  readonly sheet: SheetName | null;
  readonly subjectId: string | null;
};

const LATEST: PrintedSheet = { sheet: null, subjectId: null };

/** Which case is on the page, and which of its forms someone wants to see; the preview stands apart from both. */
export type PrintRequest = {
  readonly shown: CaseId | null;
  /** null = no preview open; '' = the first form of the case. */
  readonly form: string | null;
  readonly which: PrintedSheet;
};

let request: PrintRequest = { shown: null, form: null, which: LATEST };
const listeners = new Set<() => void>();

function put(next: PrintRequest): void {
  request = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Opens the preview of the case on the page, at one form or at the first. Nothing happens where no case is shown. */
export function requestPrint(form = '', which: PrintedSheet = LATEST): void {
  if (request.shown !== null) put({ ...request, form, which });
}

export function closePrint(): void {
  put({ ...request, form: null });
}

export function usePrintRequest(): PrintRequest {
  return useSyncExternalStore(subscribe, () => request);
}

/** Says which case the page shows, for as long as it does. */
export function useShownCase(id: CaseId): void {
  useEffect(() => {
    put({ shown: id, form: null, which: LATEST });
    return () => {
      put({ shown: null, form: null, which: LATEST });
    };
  }, [id]);
}
