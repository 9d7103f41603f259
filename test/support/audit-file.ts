import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const SCRIPT = resolve(import.meta.dirname, '../../docs/verify-audit.mjs');

type Checked = { readonly code: number; readonly text: string };

/** What the shipped script says of an exported trail. */
export async function checkedByScript(file: string, ...more: readonly string[]): Promise<Checked> {
  return await new Promise((done) => {
    const child = execFile(process.execPath, [SCRIPT, file, ...more], (_, out, err) => {
      done({ code: child.exitCode ?? -1, text: out + err });
    });
  });
}
