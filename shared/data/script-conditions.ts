/** Sentences that are true only while the talk is recorded, by code; an institution's own wording keeps the code. */
export const ONLY_WHEN_RECORDED: ReadonlySet<string> = new Set(['S1-say-4']);
