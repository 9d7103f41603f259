import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Outside } from '../../electron/link/desk-types.ts';
import type { Done } from './scenario-judging.ts';
import type { Step } from './scenario-file.ts';
import { ScenarioError } from './scenario-values.ts';

/** The file that a story exported last, as its browser would have fetched it. */
export type ExportTray = { file: Buffer | null };

const Begun = z.object({ id: z.string() });
const Status = z.object({ state: z.string() });
const RUNNING: ReadonlySet<string> = new Set(['gathering', 'writing']);

/** Fetches every offered file into the tray. */
export function fetchInto(tray: ExportTray): Pick<Outside, 'offer'> {
  return {
    offer: async (path) => {
      tray.file = readFileSync(path);
      return await Promise.resolve('fetched');
    },
  };
}

/** `export-ledger`: `format`, `search`, `filter`, `full` (reason, password, again); all columns in Chinese. */
export async function exportStep(
  { with: wish = {} }: Step,
  tray: ExportTray,
  ask: (channel: string, payload: unknown) => Promise<Done>,
): Promise<Done> {
  tray.file = null;
  const usual = { filter: {}, search: '', format: 'csv', full: null };
  const fixed = { columns: LEDGER_COLUMN_NAMES, language: 'zh-CN' };
  const begun = await ask('exports.ledger', { ...usual, ...wish, ...fixed });
  if (!begun.ok) return begun;
  const { id } = Begun.parse(begun.value);
  for (;;) {
    const answer = await ask('exports.status', { id });
    const status = answer.ok ? Status.parse(answer.value).state : 'failed';
    if (status === 'done') return ok(null);
    if (!RUNNING.has(status)) throw new ScenarioError(`the export is ${status}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}

/** A CSV file taken apart as a spreadsheet does it: its first bytes say UTF-8, quotation marks hold what is between. */
function spreadsheetRows(file: Buffer): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gu,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

function cellFound(file: Buffer, caseNo: string, column: string): string | null {
  const [heads = [], ...rows] = spreadsheetRows(file);
  const row = rows.find((one) => one[heads.indexOf('投诉编号')] === caseNo);
  return row?.[heads.indexOf(column)] ?? null;
}

type Found = { readonly wanted: unknown; readonly found: unknown };

type Looked = {
  readonly file: Buffer;
  /** What follows the name of the expectation. */
  readonly rest: string;
  readonly caseNo: string | null;
};

function wrongTexts(wanted: unknown, file: Buffer, how: 'contains' | 'omits'): Found {
  const text = file.toString('utf8');
  const texts = Array.isArray(wanted) ? wanted.map(String) : [String(wanted)];
  return { wanted: [], found: texts.filter((one) => text.includes(one) === (how === 'omits')) };
}

const FINDERS: Readonly<Record<string, (wanted: unknown, looked: Looked) => Found>> = {
  mark: (wanted, { file }) => ({ wanted, found: file.subarray(0, 3).toString('hex') }),
  cell: (wanted, { file, rest, caseNo }) => ({
    wanted,
    found: cellFound(file, caseNo ?? '', rest),
  }),
  rows: (wanted, { file }) => ({
    wanted,
    found: spreadsheetRows(file).filter(([first = '']) => /^\d+$/u.test(first)).length,
  }),
  contains: (wanted, { file }) => wrongTexts(wanted, file, 'contains'),
  omits: (wanted, { file }) => wrongTexts(wanted, file, 'omits'),
};

/**
 * `export.mark` (the first bytes that office programs look for), `export.rows` (cases in the file),
 * `export.contains|omits`, `export.cell.<column>` of the case of the step.
 */
export function exportFound(
  key: string,
  wanted: unknown,
  { tray, caseNo }: { readonly tray: ExportTray; readonly caseNo: string | null },
): Found {
  const { file } = tray;
  if (file === null) throw new ScenarioError('nothing was exported');
  const [, what = '', rest = ''] = key.split('.');
  const finder = Object.hasOwn(FINDERS, what) ? FINDERS[what] : undefined;
  if (finder === undefined) throw new ScenarioError(`unknown expectation ${key}`);
  return finder(wanted, { file, rest, caseNo });
}
