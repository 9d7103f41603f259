import { useTranslation } from 'react-i18next';
import type { BulletinFigures } from '../../../shared/domain/branch-records.ts';
import { bulletinTables } from '../../../shared/domain/bulletin-figures.ts';
import { termText } from '../../../shared/forms/report-figures.ts';
import { Panel } from '../../ui/panel.tsx';
import { ReportFigures } from '../../ui/report-figures.tsx';
import { useReportNames } from '../../ui/use-report-names.ts';
import { useEntryText } from '../../ui/use-words.ts';

type FiguresProps = { readonly figures: BulletinFigures };

function Numbers({ figures }: FiguresProps) {
  const { t } = useTranslation();
  const big = [
    [t('branch.bulletin.received'), figures.received],
    [t('branch.bulletin.open'), figures.open],
    [t('branch.bulletin.overdue'), figures.overdue],
  ] as const;
  const small = [
    [t('branch.bulletin.closedInTime'), figures.closedInTime],
    [t('branch.bulletin.closedLate'), figures.closedLate],
    [t('branch.bulletin.endedOtherwise'), figures.endedOtherwise],
    [t('branch.bulletin.improvementsDue'), figures.improvementsDue],
    [t('branch.bulletin.improvementsLate'), figures.improvementsLate],
  ] as const;
  return (
    <Panel title={t('branch.bulletin.numbers')}>
      <dl className="figures figures-big">
        {big.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="figures">
        {small.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Without a business volume there is no rate. */
function NoVolume({ figures }: FiguresProps) {
  const { t } = useTranslation();
  if (figures.rates.length === figures.categories.length) return null;
  return <p className="note">{t('branch.bulletin.noVolume')}</p>;
}

/** The figures of one week (reports R16, R5, R6), as the sheet has them. */
export function Figures({ figures }: FiguresProps) {
  const names = useReportNames();
  const text = useEntryText();
  const tables = bulletinTables(figures).filter(({ name }) => name !== 'summary');
  return (
    <div className="figure-grid">
      <Numbers figures={figures} />
      {tables.map((table) => (
        <Panel key={table.name} title={text(termText(table.name))}>
          <ReportFigures table={table} names={names} />
          {table.name === 'category' ? <NoVolume figures={figures} /> : null}
        </Panel>
      ))}
    </div>
  );
}
