import { markedPieces } from '../../../shared/domain/search-marks.ts';

type MarkedProps = { readonly text: string; readonly search: string };

/** A text with what was searched for marked; pieces of text, never markup. */
export function Marked({ text, search }: MarkedProps) {
  if (search === '') return text;
  let at = 0;
  return markedPieces(text, search).map(({ text: piece, hit }) => {
    const key = at;
    at += piece.length;
    return hit ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
  });
}
