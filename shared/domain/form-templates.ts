/** One title or label of a form as the institution words it; `code` names its place, as `label.statedCause`. */
export type FormWord = { readonly code: string; readonly zh: string; readonly en: string };

/** The institution's words for one form. `version` counts its changes, so that an earlier print is told apart. */
export type FormTemplate = {
  readonly code: string;
  readonly version: number;
  readonly words: readonly FormWord[];
};
