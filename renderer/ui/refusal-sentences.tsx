import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { useFirstWords } from './use-language.ts';

type RefusalSentencesProps = {
  readonly failure: Failure | null;
  /** Those of the failure that still stand; all of them unless said. */
  readonly codes?: readonly Refusal[];
  /** Stands on the page of itself, not as the answer to a button: it is not scrolled to. */
  readonly standing?: boolean;
  /** The sentence as it leads somewhere; plain text unless said. */
  readonly line?: (code: Refusal, sentence: string) => ReactNode;
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

function plain(_: Refusal, sentence: string): ReactNode {
  return <span>{sentence}</span>;
}

type LinesProps = {
  readonly codes: readonly Refusal[];
  readonly wait: number;
  readonly line: (code: Refusal, sentence: string) => ReactNode;
};

function Lines({ codes, wait, line }: LinesProps) {
  const { t } = useTranslation();
  const { refusals } = useFirstWords();
  if (codes.length === 0 && wait === 0) return null;
  return (
    <ul>
      {codes.map((code) => (
        <li key={code} data-refusal={code}>
          <WarningSign />
          {line(code, refusals[code])}
        </li>
      ))}
      {wait === 0 ? null : <li className="wait">{t('common.waitSeconds', { seconds: wait })}</li>}
    </ul>
  );
}

/** What stands in the way, calmly, beside the button that was pressed. Knows nothing of cases: the sign-in has it too. */
export function RefusalSentences(props: RefusalSentencesProps) {
  const { failure, standing, line = plain } = props;
  const all = failure?.codes ?? NONE;
  const wait = useWait(failure);
  const box = useSeen(standing === true ? NONE : all);
  return (
    <div role="alert" className="refusals" ref={box}>
      {failure === null ? null : <Lines codes={props.codes ?? all} wait={wait} line={line} />}
    </div>
  );
}
