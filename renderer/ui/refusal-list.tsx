import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { useRefusalRows } from './refusal-rows.ts';
import { useStanding } from './refusal-standing.ts';
import { focusField, REFUSAL_TARGETS } from './refusal-targets.ts';
import type { RefusalTarget } from './refusal-targets.ts';
import { useWords } from './use-words.ts';

type RefusalListProps = {
  readonly failure: Failure | null;
  /** Called when the field is not on the page: the page shows its part, then focuses the field. */
  readonly onGo?: (target: RefusalTarget) => void;
  /** Places on this page that a code leads to, where it has its own form for it. */
  readonly places?: Readonly<Partial<Record<Refusal, string>>>;
  /** Stands on the page of itself, not as the answer to a button: it is not scrolled to. */
  readonly standing?: boolean;
};

/** Counts down the seconds a refused sign-in must wait. */
function useWait(failure: Failure | null): number {
  const [known, setKnown] = useState({ failure, left: failure?.waitSeconds ?? 0 });
  if (known.failure !== failure) setKnown({ failure, left: failure?.waitSeconds ?? 0 });
  const running = known.left > 0;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => {
      setKnown((before) => ({ ...before, left: Math.max(before.left - 1, 0) }));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return known.left;
}

/** Stands before what is in the way. */
export function WarningSign() {
  return (
    <svg className="warning-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1 0.5 15h15zm-.8 5h1.6v5H7.2zm0 6h1.6v1.5H7.2z" fillRule="evenodd" />
    </svg>
  );
}

const NONE: readonly Refusal[] = [];

/** Brings an answer into sight when it arrives: the button may stand at the lower edge of the window. */
function useSeen(codes: readonly Refusal[]): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (codes.length > 0) box.current?.scrollIntoView({ block: 'nearest' });
  }, [codes]);
  return box;
}

/** What stands in the way, calmly, beside the button that was pressed; each line leads to the field that mends it. */
export function RefusalList({ failure, onGo, places, standing }: RefusalListProps) {
  const { t } = useTranslation();
  const { refusals } = useWords();
  const wait = useWait(failure);
  const rowOf = useRefusalRows();
  const codes = useStanding(failure?.codes ?? NONE);
  const box = useSeen(standing === true ? NONE : (failure?.codes ?? NONE));
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
  return (
    <div role="alert" className="refusals" ref={box}>
      {failure === null || (codes.length === 0 && wait === 0) ? null : (
        <ul>
          {codes.map((code) => (
            <li key={code} data-refusal={code}>
              <WarningSign />
              {places?.[code] === undefined && targetOf(code) === null ? (
                <span>{refusals[code]}</span>
              ) : (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    go(code);
                  }}
                >
                  {refusals[code]}
                </button>
              )}
            </li>
          ))}
          {wait === 0 ? null : (
            <li className="wait">{t('common.waitSeconds', { seconds: wait })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
