import { useState } from 'react';
import type { Answer, Failure, Request, Response } from '../../shared/contract/api.ts';
import { download } from './files.ts';
import { useAct, useChannel } from './use-channel.ts';

type Wish = Request<'papers.preview'>;
type Done = Response<'papers.print'> | Response<'papers.save'>;

/** A sheet of the branch on screen: how it will print, and what came of printing or saving it. */
export type PaperOnScreen = {
  readonly title: string;
  readonly markup: string;
  readonly done: Done | null;
  readonly printing: boolean;
  readonly saving: boolean;
  readonly failure: Failure | null;
  readonly print: () => void;
  readonly save: () => void;
};

const NO_SHEET = { title: '', markup: '' } as const;

/** Looks at, prints and saves one sheet of the branch. */
export function usePaper(wish: Wish): PaperOnScreen {
  const preview = useChannel('papers.preview', wish, { keepPrevious: true });
  const print = useAct('papers.print');
  const save = useAct('papers.save');
  // What came of an earlier sheet says nothing of the one on screen.
  const key = JSON.stringify(wish);
  const [done, setDone] = useState<{ readonly key: string; readonly what: Done } | null>(null);
  const finish = async (answer: Answer<'papers.print'> | Answer<'papers.save'>): Promise<void> => {
    if (!answer.ok) return;
    setDone({ key, what: answer.value });
    if (answer.value.downloadId !== null) await download(answer.value.downloadId);
  };
  return {
    ...(preview.data ?? NO_SHEET),
    done: done?.key === key ? done.what : null,
    printing: print.busy,
    saving: save.busy,
    failure: print.failure ?? save.failure ?? preview.failure,
    print: () => {
      void print.run(wish).then(finish);
    },
    save: () => {
      void save.run(wish).then(finish);
    },
  };
}
