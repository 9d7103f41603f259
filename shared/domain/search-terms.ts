type Run = { readonly han: boolean; readonly chars: readonly string[] };

/** Ideographs by code point; 〇 (3007) is written like one and searched like one. */
const HAN = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x3007, 0x3007],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
] as const;

function isHan(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return HAN.some(([first, last]) => code >= first && code <= last);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Runs of one kind. Full-width and compatibility forms become the plain character, letters small. */
function runsOfWord(word: string): readonly Run[] {
  const runs: { han: boolean; chars: string[] }[] = [];
  for (const char of word) {
    const han = isHan(char);
    const last = runs.at(-1);
    if (last?.han === han) last.chars.push(char);
    else runs.push({ han, chars: [char] });
  }
  return runs;
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

function pairs(chars: readonly string[]): readonly string[] {
  return chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`);
}

function tokens({ han, chars }: Run, withLast: boolean): readonly string[] {
  if (!han) return [chars.join('')];
  return withLast ? [...pairs(chars), ...chars.slice(-1)] : pairs(chars);
}

/** The text to index: every overlapping pair of Han characters, then the run's last character alone. */
export function indexText(text: string): string {
  return wordsOf(text)
    .flatMap(runsOfWord)
    .flatMap((run) => tokens(run, true))
    .join(' ');
}

/** A phrase that ends in letters, digits or one Han character is still being typed: it matches as a prefix. */
function phrase(runs: readonly Run[]): string {
  const last = runs.at(-1);
  const parts = runs.flatMap((run) => tokens(run, run !== last || run.chars.length === 1));
  const open = last !== undefined && (!last.han || last.chars.length === 1);
  return `"${parts.join(' ')}"${open ? ' *' : ''}`;
}

/** The words of what a person typed, as the index spells them. */
export function searchedWords(text: string): readonly string[] {
  return wordsOf(text);
}

/** The full-text query for what a person typed; '' when nothing in it can be searched. No typed sign survives. */
export function matchExpression(text: string): string {
  return wordsOf(text)
    .map((word) => phrase(runsOfWord(word)))
    .join(' AND ');
}

/** The same within one column of the index. */
export function matchInColumn(column: 'names' | 'request', text: string): string {
  const expression = matchExpression(text);
  return expression === '' ? '' : `${column} : (${expression})`;
}
