/** A call that the other process could not answer. The message is an error's name, never its text. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
}

/** The name of what was thrown. Its message could hold a customer's words, so it goes nowhere. */
export function nameOf(thrown: unknown): string {
  if (thrown instanceof LinkError) return thrown.message;
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
