import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { API, isChannel } from '../../shared/contract/api.ts';
import type { ChannelName, Failure, Request, Response } from '../../shared/contract/api.ts';
import type { CaseView, StaffView } from '../../shared/contract/views.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { createCaseDraft } from '../ui/case-draft.ts';
import type { CaseDraft } from '../ui/case-draft.ts';
import type { SaveAnswer } from '../ui/case-draft-saver.ts';
import type { CaseScreen } from '../ui/case-screen.tsx';
import { useBook } from './book.ts';
import { call } from './client.ts';
import { LISTS_OF_CASES, useForget } from './forget.ts';
import { announceSessionLoss, isSessionLoss } from './session-loss.ts';
import { useSession } from './session.tsx';
import { typingPause } from './typing-pause.ts';
import { savesBeforeReload } from './unsaved-work.ts';
import { useCaseRefresh, useChannel } from './use-channel.ts';

/**
 * Records being typed, by person and case. One stays here while anything of it is unsaved, so that a lock or the end
 * of the desk process loses nothing; it is saved when the same person is back.
 */
const open = new Map<string, { readonly draft: CaseDraft; readonly pages: number }>();

savesBeforeReload(async () => {
  const saved = await Promise.all([...open.values()].map(({ draft }) => draft.saver.flush()));
  return saved.every(Boolean);
});

/** Counts the pages that show a record, so that one left and one just opened do not take it from each other. */
function countPages(key: string, change: 1 | -1): number {
  const known = open.get(key);
  if (known === undefined) return 0;
  open.set(key, { ...known, pages: known.pages + change });
  return known.pages + change;
}

function noteLoss(failure: Failure): void {
  if (isSessionLoss(failure)) announceSessionLoss();
}

async function reload(id: CaseId): Promise<CaseView | null> {
  const answer = await call('cases.view', { id });
  return answer.ok ? answer.value : null;
}

function openDraft(key: string, view: CaseView): CaseDraft {
  const known = open.get(key);
  if (known !== undefined) return known.draft;
  const { id } = view.case;
  const draft = createCaseDraft({
    view,
    reload: async () => await reload(id),
    save: async (revision, input): Promise<SaveAnswer> => {
      const answer = await call('case.edit-case', { id, revision, input });
      await typingPause();
      if (answer.ok) return { ok: true, view: answer.value };
      noteLoss(answer.failure);
      return { ok: false, codes: answer.failure.codes };
    },
  });
  open.set(key, { draft, pages: 0 });
  return draft;
}

/** Acts with a channel of their own name; evidence comes in with its file by another. */
type CaseChannel = Extract<ChannelName, `case.${ActionName}`>;

function isCaseChannel(channel: string): channel is CaseChannel {
  return channel.startsWith('case.') && isChannel(channel);
}

function isRequest<C extends ChannelName>(channel: C, request: unknown): request is Request<C> {
  return API[channel].request.safeParse(request).success;
}

async function callAct(name: ActionName, request: unknown): Promise<Result<CaseView, Failure>> {
  const channel = `case.${name}`;
  if (!isCaseChannel(channel) || !isRequest(channel, request)) {
    return fail({ codes: ['wrong-shape'] });
  }
  return await call(channel, request);
}

export type CasePage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly screen: CaseScreen; readonly draft: CaseDraft };

type Known = {
  readonly view: CaseView;
  readonly me: StaffView;
  readonly book: Response<'book.read'>;
};

function useKnown(id: CaseId): { readonly known: Known | null; readonly failure: Failure | null } {
  const asked = useChannel('cases.view', { id });
  const book = useBook();
  const { me } = useSession();
  const view = asked.data;
  const known = useMemo(
    () => (view === null || book === null || me === null ? null : { view, book, me: me.staff }),
    [view, book, me],
  );
  return { known, failure: asked.failure };
}

/** Saves what is left; a record with nothing unsaved and no page is forgotten. */
async function leave(key: string, draft: CaseDraft, client: QueryClient): Promise<void> {
  const clean = await draft.saver.flush();
  const latest = draft.latest();
  // After a lock nothing is known of the case, and it must stay so: the next person may see less of it.
  client.setQueryData(['cases.view', { id: latest.case.id }], (known: unknown) =>
    clean && known !== undefined ? { ok: true, value: latest } : known,
  );
  if (clean && open.get(key)?.pages === 0) open.delete(key);
}

/** The record being typed stays the same object while the page stands; left pages save what is open. */
function useOpenDraft(known: Known | null): CaseDraft | null {
  const client = useQueryClient();
  const key = known === null ? null : `${known.me.id}:${known.view.case.id}`;
  const draft = known === null || key === null ? null : openDraft(key, known.view);
  const view = known?.view ?? null;
  useEffect(() => {
    if (draft !== null && view !== null) draft.refresh(view);
  }, [draft, view]);
  useEffect(() => {
    if (draft === null || key === null) return undefined;
    countPages(key, 1);
    if (Object.keys(draft.saver.unsaved()).length > 0) void draft.saver.flush();
    return () => {
      countPages(key, -1);
      void leave(key, draft, client);
    };
  }, [draft, key, client]);
  return draft;
}

/** Everything a page about one case works with: the case, who is at the desk, the record being typed, the acts. */
export function useCasePage(id: CaseId): CasePage {
  const { known, failure } = useKnown(id);
  const draft = useOpenDraft(known);
  const client = useQueryClient();
  const refresh = useCaseRefresh();
  const forgetLists = useForget(LISTS_OF_CASES);
  const [busy, setBusy] = useState(false);

  const act = useCallback(
    async (name: ActionName, input: object): Promise<readonly Refusal[]> => {
      if (draft === null) return ['desk-unavailable'];
      setBusy(true);
      const unsettled = await draft.settle();
      if (unsettled.length > 0) {
        setBusy(false);
        return unsettled;
      }
      const answer = await callAct(name, { id, revision: draft.saver.revision(), input });
      setBusy(false);
      if (!answer.ok) {
        noteLoss(answer.failure);
        if (answer.failure.codes.includes('stale-revision')) refresh(id);
        return answer.failure.codes;
      }
      draft.refresh(answer.value);
      client.setQueryData(['cases.view', { id }], answer);
      forgetLists();
      return [];
    },
    [draft, id, client, refresh, forgetLists],
  );

  if (failure !== null && known === null) return { kind: 'refused', failure };
  if (known === null || draft === null) return { kind: 'loading' };
  return { kind: 'open', draft, screen: { ...known, act, busy } };
}

/** A masked field in full, for a reason; null when refused. */
export async function revealField(
  id: CaseId,
  field: string,
  reason: string,
): Promise<string | null> {
  const answer = await call('cases.reveal', { id, field, reason });
  if (!answer.ok) noteLoss(answer.failure);
  return answer.ok ? answer.value.value : null;
}
