/** Markup that is safe to print: only {@link html} makes it, and it escapes every value. */
export type Html = { readonly markup: string };

type Piece = string | Html | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markupOf(piece: Piece): string {
  if (typeof piece === 'string') {
    return piece.replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? '');
  }
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}

/** A template whose texts are escaped and whose markup is kept: a `<b>` in a name prints as `<b>`. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { markup: String.raw({ raw: parts }, ...pieces.map(markupOf)) };
}

export const NOTHING = html``;
