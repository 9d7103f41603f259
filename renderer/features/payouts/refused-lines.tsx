import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/contract/api.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';

/** More lines than anyone reads at once; the rest is counted. */
const MOST_SHOWN = 100;

type RefusedLinesProps = {
  readonly failure: Failure | null;
  readonly title: string;
  /** What a line is called: of a file its number, of a list its case. */
  readonly lineName: (line: number) => string;
  /** What some codes say of a line here, where their usual sentence speaks of a form. */
  readonly wordings: Readonly<Partial<Record<Refusal, string>>>;
};

/** Why a list or a file is refused, and every line that is to blame. */
export function RefusedLines({ failure, title, lineName, wordings }: RefusedLinesProps) {
  const { t } = useTranslation();
  const { refusals } = useWords();
  const lines = failure?.lines ?? [];
  if (lines.length === 0) return <RefusalList failure={failure} />;
  const onLines = new Set(lines.map(({ code }) => code));
  const whole = failure?.codes.filter((code) => !onLines.has(code)) ?? [];
  return (
    <Panel title={title}>
      {whole.length === 0 ? null : <RefusalList failure={{ codes: whole }} />}
      <ul className="plain-list">
        {lines.slice(0, MOST_SHOWN).map(({ line, code }) => (
          <li key={`${String(line)} ${code}`} data-refusal={code}>
            <strong>{lineName(line)}</strong>
            <span>{wordings[code] ?? refusals[code]}</span>
          </li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN ? (
        <p className="note">{t('payouts.refused.more', { count: lines.length - MOST_SHOWN })}</p>
      ) : null}
    </Panel>
  );
}
