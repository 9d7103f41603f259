import { useEffect, useState } from 'react';
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
    const fetchOnce = async (of: string): Promise<void> => {
      const done = await download(of);
      setFetched({ of, done });
    };
    if (offered !== null) void fetchOnce(offered);
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
  /** True when it was begun, or given up in the dialog. */
  readonly begin: (wish: Request<'exports.ledger'>) => Promise<boolean>;
  readonly cancel: () => Promise<void>;
  readonly clear: () => void;
};

/** What the desk says of an export, asked anew when it tells of one, and now and then while it runs. */
function useStatus(id: string | null): {
  readonly status: ExportView | null;
  readonly refresh: () => void;
} {
  const { data, refresh } = useChannel(
    'exports.status',
    { id: id ?? '' },
    { enabled: id !== null },
  );
  const status = id === null ? null : data;
  const running = id !== null && isRunning(status);
  useEffect(() => listen('export-progress', refresh), [refresh]);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(refresh, ASK_AGAIN_MS);
    return () => {
      clearInterval(timer);
    };
  }, [running, refresh]);
  return { status, refresh };
}

/** One export of this page: begun, followed, fetched, and, if the person wants, ended. */
export function useExport(): Export {
  const { run: start, busy, failure, clear: forget } = useAct('exports.ledger');
  const { run: stop } = useAct('exports.cancel');
  const [id, setId] = useState<string | null>(null);
  const { status, refresh } = useStatus(id);
  const fetched = useFetched(status);
  const begin = async (wish: Request<'exports.ledger'>): Promise<boolean> => {
    const answer = await start(wish);
    if (answer.ok) setId(answer.value.id);
    return answer.ok;
  };
  const cancel = async (): Promise<void> => {
    if (id !== null) await stop({ id });
    refresh();
  };
  const clear = (): void => {
    setId(null);
    forget();
  };
  return { begun: id !== null, status, fetched, busy, failure, begin, cancel, clear };
}
