import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that must stand nowhere, with the name by which a leak of it is told. */
export type Planted = { readonly name: string; readonly forms: readonly Buffer[] };

/** A text as programs write it: UTF-8 and both orders of UTF-16. */
export function plantedText(name: string, text: string): Planted {
  const wide = Buffer.from(text, 'utf16le');
  return { name, forms: [Buffer.from(text), wide, Buffer.from(wide).swap16()] };
}

/** A key: raw, and as hex and base64 in every usual way of writing them. */
export function plantedKey(name: string, key: Buffer): Planted {
  const hex = key.toString('hex');
  const base64 = key.toString('base64').replaceAll('=', '');
  const texts = [hex, hex.toUpperCase(), base64, key.toString('base64url')];
  return { name, forms: [key, ...texts.flatMap((text) => plantedText(name, text).forms)] };
}

function namesIn(content: Buffer, planted: readonly Planted[]): readonly string[] {
  return planted
    .filter(({ forms }) => forms.some((form) => content.includes(form)))
    .map(({ name }) => name);
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    // A browser renames and removes its own files while it runs.
    return Buffer.alloc(0);
  }
}

export type Searched = { readonly files: number; readonly found: readonly string[] };

/** Looks through every file below a folder, its name included; what was found where. */
export function leaksBelow(folder: string, planted: readonly Planted[]): Searched {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const found = files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = Buffer.concat([Buffer.from(path), Buffer.from('\n'), contentOf(path)]);
    return namesIn(content, planted).map((name) => `${name} in ${path.slice(folder.length)}`);
  });
  return { files: files.length, found };
}

export function leaksIn(
  what: string,
  text: string,
  planted: readonly Planted[],
): readonly string[] {
  return namesIn(Buffer.from(text), planted).map((name) => `${name} in ${what}`);
}

/** The command line and the environment of every process that has to do with a folder, as they were seen. */
export type Watch = { readonly seen: () => readonly string[]; readonly stop: () => void };

const LOOK_MS = 150;

function readProcess(pid: string): string {
  try {
    const read = (name: string): string => readFileSync(`/proc/${pid}/${name}`, 'utf8');
    return `${read('cmdline')}\n${read('environ')}`;
  } catch {
    return '';
  }
}

/** Looks at the processes of a program again and again while it runs; only where there is /proc. */
export function watchProcesses(folder: string): Watch {
  const seen = new Set<string>();
  const look = (): void => {
    if (process.platform !== 'linux') return;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
      const text = readProcess(pid);
      if (text.includes(folder)) seen.add(text);
    }
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    seen: () => [...seen],
    stop: () => {
      clearInterval(timer);
    },
  };
}
