/** How long a text is, counted as the bank counts: in characters, however the computer stores them. */
export function countOf(text: string): number {
  return [...text].length;
}

/** The text as far as it can be stored: its first `max` characters, none of them halved. */
export function fitting(text: string, max: number | undefined): string {
  if (max === undefined || text.length <= max) return text;
  const characters = [...text];
  return characters.length <= max ? text : characters.slice(0, max).join('');
}
