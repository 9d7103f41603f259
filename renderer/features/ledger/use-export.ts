import { useCallback, useEffect, useState } from 'react';
import type { Failure, Request } from '../../../shared/contract/api.ts';
import type { ExportView } from '../../../shared/contract/export-channels.ts';
import { listen } from '../../api/client.ts';
import { download } from '../../api/files.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';

/** An export tells how far it is; this is for the case that nothing comes. */
const ASK_AGAIN_MS = 1000;

const RUNNING: ReadonlySet<ExportView['state']> = new Set(['gathering', 'writing']);

export function isRunning(status: ExportView | null): boolean {
  return status === null || RUNNING.has(status.state);
}

/** Whether the browser has the file: null while it is on its way, or where the host saved it. */
function useFetched(status: ExportView | null): boolean | null {
  const [fetched, setFetched] = useState<{ readonly of: string; readonly done: boolean } | null>(
    null,
  );
  const offered = status?.state === 'done' ? status.downloadId : null;
  useEffect(() => {
    if (offered === null) return;
    void download(offered).then((done) => {
      setFetched({ of: offered, done });
    });
  }, [offered]);
  return fetched !== null && fetched.of === offered ? fetched.done : null;
}

export type Export = {
  /** True from the beginning of one until the person has done with it. */
  readonly begun: boolean;
  readonly status: ExportView | null;
  readonly fetched: boolean | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly begin: (wish: Request<'exports.ledger'>) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
};

/** One export of this page: begun, followed, fetched, and, if the person wants, ended. */
export function useExport(): Export {
  const { run: start, busy, failure, clear: forget } = useAct('exports.ledger');
  const { run: stop } = useAct('exports.cancel');
  const [id, setId] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const { data: status, refresh } = useChannel(
    'exports.status',
    { id: id ?? '' },
    { enabled: id !== null, ...(over ? {} : { everyMs: ASK_AGAIN_MS }) },
  );
  const ended = status !== null && !isRunning(status);
  useEffect(() => {
    setOver(ended);
  }, [ended]);
  useEffect(() => listen('export-progress', refresh), [refresh]);
  const fetched = useFetched(status);
  const begin = useCallback(
    (wish: Request<'exports.ledger'>) => {
      void start(wish).then((answer) => {
        if (answer.ok) setId(answer.value.id);
      });
    },
    [start],
  );
  const clear = useCallback(() => {
    setId(null);
    forget();
  }, [forget]);
  return {
    begun: id !== null,
    status: id === null ? null : status,
    fetched,
    busy,
    failure,
    begin,
    cancel: () => {
      if (id !== null) void stop({ id }).then(refresh);
    },
    clear,
  };
}
