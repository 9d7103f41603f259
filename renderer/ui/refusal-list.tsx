import type { ReactNode } from 'react';
import type { Failure } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { useRefusalRows } from './refusal-rows.ts';
import { RefusalSentences } from './refusal-sentences.tsx';
import { useStanding } from './refusal-standing.ts';
import { focusField, REFUSAL_TARGETS } from './refusal-targets.ts';
import type { RefusalTarget } from './refusal-targets.ts';

type RefusalListProps = {
  readonly failure: Failure | null;
  /** Called when the field is not on the page: the page shows its part, then focuses the field. */
  readonly onGo?: (target: RefusalTarget) => void;
  /** Places on this page that a code leads to, where it has its own form for it. */
  readonly places?: Readonly<Partial<Record<Refusal, string>>>;
  /** Stands on the page of itself, not as the answer to a button: it is not scrolled to. */
  readonly standing?: boolean;
};

const NONE: readonly Refusal[] = [];

/** What stands in the way of an act on a case; each line leads to the field that mends it, and goes when it is mended. */
export function RefusalList({ failure, onGo, places, standing = false }: RefusalListProps) {
  const rowOf = useRefusalRows();
  const codes = useStanding(failure?.codes ?? NONE);
  const targetOf = (code: Refusal): RefusalTarget | null =>
    rowOf(code) ?? REFUSAL_TARGETS[code] ?? null;
  const go = (code: Refusal): void => {
    const own = places?.[code];
    if (own !== undefined && focusField(own)) return;
    const target = targetOf(code);
    if (target === null) return;
    // The form of another row may be open: its field is not the one that is meant.
    if (target.open !== undefined || !focusField(target.field)) onGo?.(target);
  };
  const line = (code: Refusal, sentence: string): ReactNode =>
    places?.[code] === undefined && targetOf(code) === null ? (
      <span>{sentence}</span>
    ) : (
      <button
        type="button"
        className="link-button"
        onClick={() => {
          go(code);
        }}
      >
        {sentence}
      </button>
    );
  return <RefusalSentences failure={failure} codes={codes} standing={standing} line={line} />;
}
