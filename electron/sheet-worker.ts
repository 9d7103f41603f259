import { parentPort, workerData } from 'node:worker_threads';
import { readLedger } from './services/sheet-reading.ts';

/** So many rows are handed over at a time: the desk stands still for none of them. */
const PIECE = 500;

async function answer(): Promise<void> {
  const given: unknown = workerData;
  if (typeof given !== 'object' || given === null) return;
  const bytes: unknown = Reflect.get(given, 'bytes');
  const name: unknown = Reflect.get(given, 'name');
  if (!(bytes instanceof Uint8Array) || typeof name !== 'string') return;
  const read = await readLedger(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name);
  if (!read.ok) {
    parentPort?.postMessage({ kind: 'refused', code: read.failure });
    return;
  }
  const { rows, ...head } = read.value;
  for (let from = 0; from < rows.length; from += PIECE) {
    parentPort?.postMessage({ kind: 'rows', rows: rows.slice(from, from + PIECE) });
  }
  parentPort?.postMessage({ kind: 'head', head });
}

await answer();
