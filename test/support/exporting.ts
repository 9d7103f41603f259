import { readFileSync } from 'node:fs';
import type { Response } from '../../shared/contract/api.ts';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import { aDesk, answered } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';

export const FULL = {
  reason: '监管检查',
  password: '夏夜星空与远山的风声共十二',
  again: '夏夜星空与远山的风声共十二',
};

/** What the drawer sends when nothing is changed in it. */
export const LEDGER_WISH = {
  filter: {},
  search: '',
  format: 'csv',
  columns: LEDGER_COLUMN_NAMES,
  language: 'zh-CN',
  full: null,
} as const;

export type ExportDesk = Desk & {
  /** The files that were offered to the browser, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
};

/** A desk whose page fetches what is offered to it. */
export function anExportDesk(): ExportDesk {
  const files = new Map<string, Buffer>();
  const offer = async (path: string, name: string): Promise<string> => {
    files.set(name, readFileSync(path));
    return await Promise.resolve(name);
  };
  return Object.assign(aDesk({ outside: { offer } }), { files });
}

type Status = Response<'exports.status'>;

/** Waits until an export is over, however it ends. */
export async function over(desk: Desk, id: string): Promise<Status> {
  for (;;) {
    const status = await answered(desk, 'exports.status', { id });
    if (status.state !== 'gathering' && status.state !== 'writing') return status;
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}

/** Exports and waits; the bytes of the file. */
export async function exportedFile(desk: ExportDesk, wish: object = {}): Promise<Buffer> {
  const { id } = await answered(desk, 'exports.ledger', { ...LEDGER_WISH, ...wish });
  if (id === null) throw new Error('nothing was begun');
  const status = await over(desk, id);
  const file = desk.files.get(status.downloadId ?? '');
  if (file === undefined) throw new Error(`no file: ${status.state} ${status.codes.join(' ')}`);
  return file;
}
