import { RARE_PRINTABLE } from '../../shared/data/rare-characters.ts';

/** The blocks that the bundled fonts hold only in part, and the private area, which means another sign on every computer. */
const DOUBTFUL = /[\u{3400}-\u{4DBF}\u{E000}-\u{F8FF}\u{20000}-\u{3FFFF}]/gu;

function doubtful(content: string): readonly string[] {
  return [...new Set(content.match(DOUBTFUL))];
}

/** The characters of this text that no bundled font can show, each once. */
export function unprintable(content: string): readonly string[] {
  return doubtful(content).filter((one) => !RARE_PRINTABLE.has(one));
}

/** The characters of this text that only the fallback font for rare characters shows, each once. */
export function onlyInFallback(content: string): readonly string[] {
  return doubtful(content).filter((one) => RARE_PRINTABLE.has(one));
}
