import { problem } from './configuration.ts';
import type { ConfigurationGround, ConfigurationProblem } from './configuration.ts';
import { waiverHits } from './waiver.ts';

/** Characters that a title or a label holds at most: more would not stand in its cell. */
export const LABEL_TEXT = 60;

/** One title or label of a form as the institution words it; `code` names its place, as `label.statedCause`. */
export type FormWord = { readonly code: string; readonly zh: string; readonly en: string };

/** The institution's words for one form. `version` counts its changes, so that an earlier print is told apart. */
export type FormTemplate = {
  readonly code: string;
  readonly version: number;
  readonly words: readonly FormWord[];
};

type Problems = readonly ConfigurationProblem[];

function twice(codes: readonly string[], place = ''): Problems {
  return codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => problem('code-twice', `${place}${code}`, code));
}

function wordProblems(
  { code: form, words }: FormTemplate,
  { formWords, beside }: ConfigurationGround,
): Problems {
  const known = new Set(formWords(form));
  if (known.size === 0) return [problem('form-unknown', form, form)];
  const codes = words.map(({ code }) => code);
  return [
    ...twice(codes, `${form}.`),
    ...words.flatMap(({ code, zh, en }) => {
      const place = `${form}.${code}`;
      if (!known.has(code)) return [problem('field-unknown', place, code)];
      const waives = waiverHits(`${zh} ${en}`, beside['waiver-words']).length > 0;
      return waives ? [problem('waiver-wording', place, zh)] : [];
    }),
  ];
}

/** Words stand only where the form has a place for them; none may take a customer's rights away (domain 8, 5). */
export function templateProblems(
  templates: readonly FormTemplate[],
  ground: ConfigurationGround,
): Problems {
  return [
    ...twice(templates.map(({ code }) => code)),
    ...templates.flatMap((one) => wordProblems(one, ground)),
  ];
}
