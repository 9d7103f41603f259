import type { FormTemplate } from '../domain/form-templates.ts';

export type { FormTemplate } from '../domain/form-templates.ts';

type Bilingual = { readonly zh: string; readonly en: string };

/** The words for this key: the institution's own, or those that are shipped. */
export type Wording = (key: string, zh: string, en: string) => Bilingual;

/** The words that are shipped. */
export const SHIPPED_WORDING: Wording = (_key, zh, en) => ({ zh, en });

/** What the institution calls things on this form. */
export function wordingOf(templates: readonly FormTemplate[], form: string): Wording {
  const own = templates.find(({ code }) => code === form)?.words ?? [];
  if (own.length === 0) return SHIPPED_WORDING;
  const byKey = new Map(own.map((word) => [word.code, word]));
  return (key, zh, en) => {
    const word = byKey.get(key);
    if (word === undefined) return { zh, en };
    return { zh: word.zh, en: word.en === '' ? en : word.en };
  };
}

/** How often the institution changed the words of this form; 0 = they are as shipped. */
export function wordingVersion(templates: readonly FormTemplate[], form: string): number {
  return templates.find(({ code }) => code === form)?.version ?? 0;
}

/** `3`, or `3.1` when the institution words the form for the first time. */
export function editionOf(version: number, wording: number): string {
  return wording === 0 ? String(version) : `${String(version)}.${String(wording)}`;
}
