import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRefused } from '../../ui/case-codes.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useTicks } from './use-ticks.ts';
import type { Tick } from './use-ticks.ts';

type LineProps = {
  readonly text: string;
  readonly mark: Tick['mark'] | null;
  readonly onMark: (mark: Tick['mark'] | null) => void;
};

function TickLine({ text, mark, onMark }: LineProps) {
  const { t } = useTranslation();
  const skipped = mark === 'notApplicable';
  return (
    <li className={mark === null ? 'tick' : 'tick tick-set'}>
      <Checkbox
        checked={mark === 'done'}
        onChange={(event) => {
          onMark(event.target.checked ? 'done' : null);
        }}
      >
        {text}
      </Checkbox>
      <Button
        type="text"
        size="small"
        className="tick-skip"
        aria-label={t('pages.parts.skipOf', { text })}
        aria-pressed={skipped}
        onClick={() => {
          onMark(skipped ? null : 'notApplicable');
        }}
      >
        {t('pages.parts.skip')}
      </Button>
    </li>
  );
}

type StepTicksProps = {
  readonly step: number;
  readonly lines: readonly { readonly code: string; readonly text: string }[];
};

/** What to do at this step, each to be ticked when done; quiet, and never in the way of anything. */
export function StepTicks({ step, lines }: StepTicksProps) {
  const { markOf, set, codes } = useTicks(step);
  return (
    <>
      <ul className="ticks">
        {lines.map(({ code, text }) => (
          <TickLine
            key={code}
            text={text}
            mark={markOf(code)}
            onMark={(mark) => {
              set(code, mark);
            }}
          />
        ))}
      </ul>
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </>
  );
}
