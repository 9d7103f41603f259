import { useState } from 'react';
import type { Failure } from '../../../shared/contract/api.ts';
import type { CheckView, ImportView, SheetView } from '../../../shared/contract/import-channels.ts';
import type { LedgerMapping } from '../../../shared/domain/ledger-fields.ts';
import { pickFile } from '../../api/files.ts';
import { LISTS_OF_CASES, SHOWN_OF_IMPORTS, useForget } from '../../api/forget.ts';
import { useAct } from '../../api/use-channel.ts';

export type Choice = { readonly leaveOutKnown: boolean; readonly leaveOutAlike: boolean };

/** Where an import stands: no file, a file, a dry run, done. */
type ImportState = {
  readonly sheet: SheetView | null;
  readonly mapping: LedgerMapping;
  readonly check: CheckView | null;
  readonly done: ImportView | null;
  readonly failure: Failure | null;
  readonly busy: 'file' | 'check' | 'commit' | null;
};

const NOTHING: ImportState = {
  sheet: null,
  mapping: [],
  check: null,
  done: null,
  failure: null,
  busy: null,
};

export type Import = ImportState & {
  readonly choose: () => Promise<void>;
  /** A changed mapping makes the last dry run worthless. */
  readonly map: (mapping: LedgerMapping) => void;
  readonly tryIt: (keepWords: boolean) => Promise<void>;
  readonly commit: (choice: Choice) => Promise<void>;
  readonly cancel: () => void;
};

/** One file on its way from the person's choice into the ledger. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>(NOTHING);
  const read = useAct('imports.read');
  const check = useAct('imports.check');
  const write = useAct('imports.commit');
  const stop = useAct('imports.cancel');
  const forgetCases = useForget(LISTS_OF_CASES);
  const forgetImports = useForget(SHOWN_OF_IMPORTS);
  const set = (part: Partial<ImportState>): void => {
    setState((known) => ({ ...known, ...part }));
  };
  const choose = async (): Promise<void> => {
    set({ busy: 'file', failure: null });
    const file = await pickFile('ledger');
    if (!file.ok) {
      set({ busy: null, failure: file.failure });
      return;
    }
    if (file.value === null) {
      set({ busy: null });
      return;
    }
    const answer = await read.run({ ticket: file.value.ticket });
    if (answer.ok) {
      const sheet = answer.value;
      setState({ ...NOTHING, sheet, mapping: sheet.mapping });
    } else setState({ ...NOTHING, failure: answer.failure });
  };
  const tryIt = async (keepWords: boolean): Promise<void> => {
    if (state.sheet === null) return;
    set({ busy: 'check', failure: null, check: null });
    const { id } = state.sheet;
    const answer = await check.run({ id, mapping: state.mapping, keepWords });
    forgetImports();
    set({ busy: null, ...(answer.ok ? { check: answer.value } : { failure: answer.failure }) });
  };
  const commit = async (choice: Choice): Promise<void> => {
    if (state.sheet === null) return;
    set({ busy: 'commit', failure: null });
    const answer = await write.run({ id: state.sheet.id, ...choice });
    if (answer.ok) {
      setState({ ...NOTHING, done: answer.value });
      forgetCases();
      forgetImports();
    } else set({ busy: null, failure: answer.failure });
  };
  return {
    ...state,
    choose,
    map: (mapping) => {
      set({ mapping, check: null, failure: null });
    },
    tryIt,
    commit,
    cancel: () => {
      if (state.sheet !== null) void stop.run({ id: state.sheet.id });
    },
  };
}
