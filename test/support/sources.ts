import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT: string = resolve(import.meta.dirname, '../..');

/** Every file below a folder of the project, as `shared/domain/day.ts`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

export function isCode(path: string): boolean {
  return /\.(?:ts|tsx|mjs)$/u.test(path);
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The text without its comments: what the program, not its reader, takes in. */
export function codeOf(path: string): string {
  return textOf(path)
    .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/gu, '')
    .replaceAll(/(^|\s)\/\/.*$/gmu, '$1');
}

/** What a file imports, statically or when it is needed. */
export function importsOf(path: string): readonly string[] {
  const found = codeOf(path).matchAll(
    /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)'(?<name>[^']+)'/gu,
  );
  return [...found].map(({ groups }) => groups?.['name'] ?? '');
}
