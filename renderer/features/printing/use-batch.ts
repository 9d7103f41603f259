import { useCallback, useRef, useState } from 'react';
import type { Answer, Failure, Request, Response } from '../../../shared/contract/api.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { download } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';

export type Planned = Response<'sheets.plan'>['sheets'][number];
type Copy = Request<'sheets.add'>['copy'];

/** A sheet that was planned and then could not be made. */
export type Failed = { readonly sheet: Planned; readonly why: Refusal };

export type BatchState =
  | { readonly at: 'rest' }
  | { readonly at: 'making'; readonly done: number; readonly all: number }
  | { readonly at: 'cancelled' }
  | { readonly at: 'unsaved'; readonly batch: string }
  | { readonly at: 'done'; readonly sheets: number; readonly pages: number };

/** After these nothing more can be made of this batch. */
const ENDS: ReadonlySet<Refusal> = new Set<Refusal>([
  'locked',
  'not-logged-in',
  'not-found',
  'desk-unavailable',
]);

type Making = {
  readonly add: (wish: Request<'sheets.add'>) => Promise<Answer<'sheets.add'>>;
  readonly told: (done: number) => void;
  readonly stopped: () => boolean;
};

type Made = { readonly batch: string | null; readonly failed: readonly Failed[] };

/** One sheet after the other, so that the person sees how far it is and can stop it. */
async function makeAll(
  sheets: readonly Planned[],
  copy: Copy,
  { add, told, stopped }: Making,
): Promise<Made | Failure> {
  let batch: string | null = null;
  const failed: Failed[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (stopped()) break;
    told(index + 1);
    const { id, form } = sheet;
    const answer: Answer<'sheets.add'> = await add({ batch, id, form, copy });
    if (answer.ok) batch = answer.value.batch;
    else if (answer.failure.codes.some((code) => ENDS.has(code))) return answer.failure;
    else failed.push({ sheet, why: answer.failure.codes[0] ?? 'internal' });
  }
  return { batch, failed };
}

/** Prints planned sheets as one PDF. Nothing is printed or logged before all are made and handed out. */
export function useBatch() {
  const { run: add } = useAct('sheets.add');
  const { run: finish } = useAct('sheets.finish');
  const { run: drop } = useAct('sheets.drop');
  const [state, setState] = useState<BatchState>({ at: 'rest' });
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stop = useRef(false);

  const handOut = useCallback(
    async (batch: string): Promise<void> => {
      const answer = await finish({ batch });
      if (!answer.ok) {
        setFailure(answer.failure);
        setState({ at: 'rest' });
        return;
      }
      const { saved, downloadId, sheets, pages } = answer.value;
      if (!saved && downloadId === null) {
        setState({ at: 'unsaved', batch });
        return;
      }
      await download(downloadId);
      setState({ at: 'done', sheets, pages });
    },
    [finish],
  );

  const start = useCallback(
    async (sheets: readonly Planned[], copy: Copy): Promise<void> => {
      stop.current = false;
      setFailed([]);
      setFailure(null);
      const told = (done: number): void => {
        setState({ at: 'making', done, all: sheets.length });
      };
      const made = await makeAll(sheets, copy, { add, told, stopped: () => stop.current });
      if ('codes' in made) {
        setFailure(made);
        setState({ at: 'rest' });
        return;
      }
      setFailed(made.failed);
      if (stop.current) {
        if (made.batch !== null) await drop({ batch: made.batch });
        setState({ at: 'cancelled' });
      } else if (made.batch === null) setState({ at: 'rest' });
      else await handOut(made.batch);
    },
    [add, drop, handOut],
  );

  return {
    state,
    failed,
    failure,
    start,
    handOut,
    cancel: useCallback((): void => {
      stop.current = true;
    }, []),
    forget: useCallback((): void => {
      setState({ at: 'rest' });
      setFailed([]);
      setFailure(null);
    }, []),
  };
}
