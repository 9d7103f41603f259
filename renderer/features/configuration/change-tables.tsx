import { WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type {
  ChangePreview,
  MovedDateView,
  ProblemView,
} from '../../../shared/contract/configuration-channels.ts';
import { RowList } from '../../ui/row-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useWords } from '../../ui/use-words.ts';
import { usePlaceText, useProblemText, useValueText } from './change-text.ts';

/** Everything that keeps a content from being used. */
export function ProblemList({ problems }: { readonly problems: readonly ProblemView[] }) {
  const text = useProblemText();
  return (
    <ul className="problem-list">
      <RowList rows={problems}>
        {(problem) => (
          <li data-fault={problem.code}>
            <WarningOutlined aria-hidden="true" />
            <span>{text(problem)}</span>
          </li>
        )}
      </RowList>
    </ul>
  );
}

type Changes = Pick<ChangePreview, 'differences' | 'differenceCount'>;

/** What changes, value by value, old beside new. */
export function DifferenceTable({ differences, differenceCount }: Changes) {
  const { t } = useTranslation();
  const placeText = usePlaceText();
  const valueText = useValueText();
  if (differenceCount === 0) return <p className="note">{t('configuration.unchanged')}</p>;
  return (
    <section>
      <table className="lines changes">
        <caption>{t('configuration.differences', { count: differenceCount })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('configuration.place')}</th>
            <th scope="col">{t('configuration.before')}</th>
            <th scope="col">{t('configuration.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ place, before, after }) => (
            <tr key={place}>
              <td>{placeText(place)}</td>
              <td className="was">{valueText(place, before)}</td>
              <td className="becomes">{valueText(place, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length < differenceCount ? (
        <p className="note">{t('configuration.firstShown', { count: differences.length })}</p>
      ) : null}
    </section>
  );
}

function useDatesText(): (dates: MovedDateView['before']) => string {
  const { t } = useTranslation();
  return (dates) =>
    dates === null
      ? t('configuration.notRunning')
      : t('configuration.dates', {
          internal: showMoment(dates.internal),
          final: showMoment(dates.final),
        });
}

function MovedRow({ moved }: { readonly moved: MovedDateView }) {
  const { t } = useTranslation();
  const { deadlines } = useWords();
  const datesText = useDatesText();
  const { caseNo, rule, before, after } = moved;
  return (
    <tr>
      <td>{caseNo ?? t('common.noNumber')}</td>
      <td>{`${rule} ${deadlines[rule]}`}</td>
      <td className="was">{datesText(before)}</td>
      <td className="becomes">{datesText(after)}</td>
    </tr>
  );
}

type Moves = Pick<ChangePreview, 'moved' | 'movedCount'>;

/** The dates of open cases that move, old beside new. */
export function MovedTable({ moved, movedCount }: Moves) {
  const { t } = useTranslation();
  if (movedCount === 0) return <p className="note">{t('configuration.notMoved')}</p>;
  return (
    <section>
      <table className="lines changes">
        <caption>{t('configuration.moved', { count: movedCount })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('configuration.case')}</th>
            <th scope="col">{t('configuration.rule')}</th>
            <th scope="col">{t('configuration.before')}</th>
            <th scope="col">{t('configuration.after')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((one) => (
            <MovedRow key={`${one.caseId} ${one.rule} ${one.startedAt}`} moved={one} />
          ))}
        </tbody>
      </table>
      {moved.length < movedCount ? (
        <p className="note">{t('configuration.firstShown', { count: moved.length })}</p>
      ) : null}
    </section>
  );
}
