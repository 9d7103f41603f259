import type { ActionName } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Chance } from '../bench/chance.ts';
import type { PersonName } from '../support/branch-world.ts';

/** Something that the desk said it had done. */
export type Fact =
  | { readonly kind: 'case'; readonly id: CaseId; readonly rev: number }
  | { readonly kind: 'act'; readonly id: CaseId; readonly act: ActionName }
  | { readonly kind: 'file'; readonly id: CaseId; readonly hash: string }
  | { readonly kind: 'print'; readonly code: string; readonly count: number }
  | { readonly kind: 'opinion'; readonly mark: string }
  | { readonly kind: 'staff'; readonly staffNo: string; readonly name: string }
  | { readonly kind: 'left'; readonly staffNo: string };

/** A case as the desk showed it last, and the texts that were typed into it. */
export type Known = {
  readonly shown: Case;
  /** The text that was acknowledged last, and those sent since. */
  readonly text: string | null;
  readonly sent: readonly string[];
};

/** What the people of a trial know: all that was acknowledged, over every crash of its data folder. */
export type Story = {
  readonly chance: Chance;
  readonly cases: Map<CaseId, Known>;
  readonly facts: Fact[];
  /** Calls that the desk answered with a yes, with a refusal, and not at all. */
  readonly count: { done: number; refused: number; unanswered: number };
  /** Which calls went through how often. */
  readonly channels: Map<string, number>;
  /** Refusals that no call of a healthy desk should meet. */
  readonly surprises: string[];
  marks: number;
  /** At the desk now. */
  person: PersonName | null;
};

export function newStory(chance: Chance): Story {
  return {
    chance,
    cases: new Map(),
    facts: [],
    count: { done: 0, refused: 0, unanswered: 0 },
    channels: new Map(),
    surprises: [],
    marks: 0,
    person: null,
  };
}

/** A text that stands nowhere else. */
export function newMark(story: Story): string {
  story.marks += 1;
  return `记号${String(story.marks)}号`;
}
