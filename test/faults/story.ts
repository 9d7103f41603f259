import type { ActionName } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Chance } from '../bench/chance.ts';
import type { PersonName } from '../support/branch-world.ts';

/** Something that the desk said it had done; `text` stands in the case until a later change of it. */
export type Fact =
  | { readonly kind: 'text'; readonly id: CaseId; readonly rev: number; readonly text: string }
  | { readonly kind: 'case'; readonly id: CaseId; readonly rev: number }
  | { readonly kind: 'act'; readonly id: CaseId; readonly act: ActionName }
  | { readonly kind: 'file'; readonly id: CaseId; readonly hash: string }
  | { readonly kind: 'print'; readonly code: string; readonly count: number }
  | { readonly kind: 'opinion'; readonly mark: string }
  | { readonly kind: 'staff'; readonly staffNo: string; readonly name: string }
  | { readonly kind: 'left'; readonly staffNo: string };

export type Told = { readonly fact: Fact; readonly message: number };

/** What the people of a trial know: all that was acknowledged, over every crash of its data folder. */
export type Story = {
  readonly chance: Chance;
  /** The cases as the desk showed them last. */
  readonly cases: Map<CaseId, Case>;
  /** Each with the number of the message that told it. */
  readonly facts: Told[];
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

/** The story as it was when the desk had sent so many messages. */
export function storyUntil(story: Story, messages: number): Story {
  return { ...story, facts: story.facts.filter(({ message }) => message <= messages) };
}
