import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Names what happened and to which record; never what somebody wrote, a path, a key or a number of a customer. */
export type EventIds = Readonly<Record<string, string | number | boolean | null>>;
export type LogEvent = (event: string, ids?: EventIds) => void;

/** Where the log lies below the data folder: one file for each process, so that neither waits for the other. */
const LOG_FOLDER = 'logs';
export type Writer = 'desk' | 'shell';
const WRITERS: readonly Writer[] = ['desk', 'shell'];

/** A busy year of a branch fills some hundred kilobytes; older files go. */
const MOST_BYTES = 256 * 1024;
const OLD_FILES = 3;

const NAME = /^[a-z][a-z0-9-]{0,60}$/u;
const KEY = /^[A-Za-z]{1,30}$/u;
/** Ids, codes, names of channels and of errors. Whatever else, free text above all, is left out. */
const PLAIN = /^[\w.:-]{1,64}$/u;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** A telephone, card or identity number has at least seven digits in a row. */
const LONG_NUMBER = /\d{7}/u;
const LEFT_OUT = '[-]';

function safe(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value === 'number') return Math.abs(value) < 1e7 ? value : LEFT_OUT;
  if (typeof value !== 'string' || UUID.test(value)) return value;
  return PLAIN.test(value) && !LONG_NUMBER.test(value) ? value : LEFT_OUT;
}

/** One line of the log, with everything left out that is neither a code nor an id. */
export function logLine(at: string, event: string, ids: EventIds): string {
  const kept = Object.entries(ids)
    .filter(([key]) => KEY.test(key) && key !== 'at' && key !== 'event')
    .map(([key, value]) => [key, safe(value)] as const);
  const name = NAME.test(event) ? event : 'event-unnamed';
  return `${JSON.stringify({ at, event: name, ...Object.fromEntries(kept) })}\n`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The moment with the zone it was written in: `2026-03-17T09:00:00.000+08:00`. */
export function zonedTime(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(file: string): void {
  rmSync(`${file}.${String(OLD_FILES)}`, { force: true });
  for (let age = OLD_FILES - 1; age >= 0; age -= 1) {
    const from = age === 0 ? file : `${file}.${String(age)}`;
    if (sizeOf(from) > 0) renameSync(from, `${file}.${String(age + 1)}`);
  }
}

const fileOf = (dataFolder: string, writer: Writer): string =>
  join(dataFolder, LOG_FOLDER, `${writer}.log`);

/** Appends lines to the file of this process. A full or read-only disk must not stop the program: then the line is lost. */
export function createLogFile(dataFolder: string, writer: Writer): (line: string) => void {
  const file = fileOf(dataFolder, writer);
  return (line) => {
    try {
      mkdirSync(join(dataFolder, LOG_FOLDER), { recursive: true, mode: 0o700 });
      if (sizeOf(file) + Buffer.byteLength(line) > MOST_BYTES) rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // What cannot be written down still went to the output of the process.
    }
  };
}

/** Until the data folder is known and may be written, lines go to the output of the process alone. */
let keep: (line: string) => void = () => undefined;

/** From now on the lines of this process are kept in its file. */
export function keepLog(dataFolder: string, writer: Writer): void {
  keep = createLogFile(dataFolder, writer);
}

/** The one way by which anything of desk and shell is written down. */
export const logEvent: LogEvent = (event, ids = {}) => {
  const line = logLine(zonedTime(new Date()), event, ids);
  process.stderr.write(line);
  keep(line);
};

export type LogState = { readonly files: number; readonly bytes: number };

function filesOf(dataFolder: string, writer: Writer): readonly string[] {
  const file = fileOf(dataFolder, writer);
  const old = Array.from({ length: OLD_FILES }, (_, age) => `${file}.${String(OLD_FILES - age)}`);
  return [...old, file].filter((one) => sizeOf(one) > 0);
}

/** How much of the log there is. */
export function logState(dataFolder: string): LogState {
  const files = WRITERS.flatMap((writer) => filesOf(dataFolder, writer));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(file), 0) };
}

/** The last lines of each process, oldest first. */
export function lastLines(
  dataFolder: string,
  most: number,
): Readonly<Record<Writer, readonly string[]>> {
  const linesOf = (writer: Writer): readonly string[] =>
    filesOf(dataFolder, writer)
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line !== '')
      .slice(-most);
  return { desk: linesOf('desk'), shell: linesOf('shell') };
}
