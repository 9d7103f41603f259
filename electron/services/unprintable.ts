import { RARE_PRINTABLE } from '../../shared/data/rare-characters.ts';

/** The blocks that the bundled fonts hold only in part, and the private area, which means another sign on every computer. */
const DOUBTFUL = /[\u{3400}-\u{4DBF}\u{E000}-\u{F8FF}\u{20000}-\u{3FFFF}]/gu;

/** The characters of this text that no bundled font can show, each once. */
export function unprintable(content: string): readonly string[] {
  const found = content.match(DOUBTFUL) ?? [];
  return [...new Set(found)].filter((one) => !RARE_PRINTABLE.has(one));
}
