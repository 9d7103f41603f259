/** A text of a table in both languages; the second is printed when the print is bilingual. */
export type FigureText = { readonly zh: string; readonly en: string };

/** One table of figures, ready to print: every cell is text already, numbers and rates too. */
export type FigureTable = {
  readonly title: FigureText;
  readonly columns: readonly FigureText[];
  /** Each as long as `columns`; no row at all prints as one line of dashes. */
  readonly rows: readonly (readonly FigureText[])[];
  /** Said beneath the table, where the figures need it. */
  readonly note: FigureText | null;
};

/** A figure reads the same in every language. */
export function figure(value: number | string): FigureText {
  const text = String(value);
  return { zh: text, en: text };
}
