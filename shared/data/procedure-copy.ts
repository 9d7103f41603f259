/** What is added to the names of a procedure that is copied, until somebody names it. */
export const COPY_MARK = { zh: '（副本）', en: ' (copy)' } as const;
