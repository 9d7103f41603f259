import type { SCRIPT_KINDS } from '../domain/entry-checks.ts';

/** 做法 do · 提问 ask · 说法 say · 禁语 neverSay · 禁止行为 neverDo · 提示 tip. */
export type ScriptKind = (typeof SCRIPT_KINDS)[number];

/** Where the guide shows an entry; `every-step` = beside all seven steps. */
type ScriptScene =
  | `step-${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | 'every-step'
  | 'mindset'
  | 'why-speed'
  | 'habits'
  | 'apology'
  | 'questions'
  | 'answers'
  | 'objections'
  | 'customer-type'
  | 'very-difficult'
  | `guide-${'G4' | 'GL' | 'G7' | 'GC' | 'G9' | 'GS' | 'G8' | 'GR'}`
  | 'wellbeing';

/** One entry of the guide 话术. `__` in its text stands for a time, a name or an amount. `topic` heads a group of entries. */
export type ScriptEntry = {
  readonly code: string;
  readonly kind: ScriptKind;
  readonly zh: string;
  readonly en: string;
  readonly scene: ScriptScene;
  readonly topic?: { readonly zh: string; readonly en: string };
};
