import { useRef, useState } from 'react';
import type { Answer, Failure, Request, Response } from '../../../shared/contract/api.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { download } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';
import { sheetKey } from '../../ui/sheet-name.ts';

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
    const { id, form, sheet: name, subjectId } = sheet;
    const wish = { batch, id, form, copy, sheet: name, subjectId };
    const answer: Answer<'sheets.add'> = await add(wish);
    if (answer.ok) batch = answer.value.batch;
    else if (answer.failure.codes.some((code) => ENDS.has(code))) return answer.failure;
    else failed.push({ sheet, why: answer.failure.codes[0] ?? 'internal' });
  }
  return { batch, failed };
}

type Outcome = {
  readonly state: BatchState;
  readonly failed: readonly Failed[];
  readonly failure: Failure | null;
};

const AT_REST: Outcome = { state: { at: 'rest' }, failed: [], failure: null };

export type BatchPrint = Outcome & {
  readonly start: (sheets: readonly Planned[], copy: Copy) => Promise<void>;
  /** Hands out a batch once more whose saving was given up. */
  readonly handOut: (batch: string) => Promise<void>;
  readonly cancel: () => void;
  readonly forget: () => void;
};

type Dropped = Response<'sheets.finish'>['dropped'];

/** Made and then kept back, because it may no longer be printed. */
function keptBack(dropped: Dropped, planned: readonly Planned[]): readonly Failed[] {
  return dropped.flatMap(({ id, form, why, ...which }) =>
    planned
      .filter((one) => one.id === id && one.form === form && sheetKey(one) === sheetKey(which))
      .map((sheet) => ({ sheet, why })),
  );
}

function stateAfter(batch: string, value: Response<'sheets.finish'>): BatchState {
  const { saved, downloadId, sheets, pages } = value;
  return saved || downloadId !== null ? { at: 'done', sheets, pages } : { at: 'unsaved', batch };
}

/** Prints planned sheets as one PDF. Nothing is printed or logged before all are made and handed out. */
export function useBatch(): BatchPrint {
  const { run: add } = useAct('sheets.add');
  const { run: finish } = useAct('sheets.finish');
  const { run: drop } = useAct('sheets.drop');
  const [outcome, setOutcome] = useState(AT_REST);
  const stop = useRef(false);
  const planned = useRef<readonly Planned[]>([]);

  const handOut = async (batch: string, failed = outcome.failed): Promise<void> => {
    const answer = await finish({ batch });
    if (!answer.ok) {
      setOutcome({ ...AT_REST, failed, failure: answer.failure });
      return;
    }
    await download(answer.value.downloadId);
    const back = keptBack(answer.value.dropped, planned.current);
    const others = failed.filter(({ sheet }) => back.every((one) => one.sheet !== sheet));
    const state = stateAfter(batch, answer.value);
    setOutcome({ state, failed: [...others, ...back], failure: null });
  };

  const start = async (sheets: readonly Planned[], copy: Copy): Promise<void> => {
    stop.current = false;
    planned.current = sheets;
    const told = (done: number): void => {
      setOutcome({ ...AT_REST, state: { at: 'making', done, all: sheets.length } });
    };
    const made = await makeAll(sheets, copy, { add, told, stopped: () => stop.current });
    if ('codes' in made) {
      setOutcome({ ...AT_REST, failure: made });
      return;
    }
    const { batch, failed } = made;
    if (stop.current) {
      if (batch !== null) await drop({ batch });
      setOutcome({ ...AT_REST, failed, state: { at: 'cancelled' } });
    } else if (batch === null) setOutcome({ ...AT_REST, failed });
    else await handOut(batch, failed);
  };

  return {
    ...outcome,
    start,
    handOut: async (batch) => {
      await handOut(batch);
    },
    cancel: () => {
      stop.current = true;
    },
    forget: () => {
      setOutcome(AT_REST);
    },
  };
}
