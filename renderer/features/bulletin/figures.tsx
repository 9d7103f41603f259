import { useTranslation } from 'react-i18next';
import type { BulletinFigures } from '../../../shared/domain/branch-records.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';
import { Panel } from '../../ui/panel.tsx';
import { useCodeText } from '../../ui/use-words.ts';

type FiguresProps = { readonly figures: BulletinFigures };

function share(part: number, whole: number, dash: string): string {
  return whole === 0 ? dash : `${((part / whole) * 100).toFixed(1)}%`;
}

function rateText(rate: { readonly tenths: number } | undefined, dash: string): string {
  return rate === undefined ? dash : (rate.tenths / 10).toFixed(1);
}

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

/** Report R5: what could not be supported, at first sight and by deferral, with its share of what was received. */
function Unsupportable({ figures }: FiguresProps) {
  const { t } = useTranslation();
  const dash = t('branch.bulletin.dash');
  const rows = [
    [t('branch.bulletin.first'), figures.firstUnsupportable],
    [t('branch.bulletin.later'), figures.laterUnsupportable],
    [t('branch.bulletin.attention'), figures.attention],
    [t('branch.bulletin.monitoring'), figures.monitoring],
  ] as const;
  return (
    <Panel title={t('branch.bulletin.unsupportable')}>
      <table className="lines">
        <thead>
          <tr>
            <th>{t('branch.bulletin.assessed')}</th>
            <th>{t('branch.bulletin.cases')}</th>
            <th>{t('branch.bulletin.ratio')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, count], place) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{count}</td>
              <td>{place < 2 ? share(count, figures.received, dash) : dash}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

type CountsProps = {
  readonly title: string;
  readonly list: ListName;
  readonly rows: readonly { readonly code: string; readonly count: number }[];
};

function Counts({ title, list, rows }: CountsProps) {
  const { t } = useTranslation();
  const code = useCodeText();
  return (
    <Panel title={title}>
      {rows.length === 0 ? <p className="note">{t('branch.bulletin.none')}</p> : null}
      <table className="lines">
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td>{code(list, row.code)}</td>
              <td>{row.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** Report R6: without a business volume there is no rate. */
function Categories({ figures }: FiguresProps) {
  const { t } = useTranslation();
  const code = useCodeText();
  const dash = t('branch.bulletin.dash');
  const rates = new Map(figures.rates.map((one) => [one.code, one]));
  return (
    <Panel title={t('branch.bulletin.categories')}>
      <table className="lines">
        <thead>
          <tr>
            <th>{t('branch.bulletin.category')}</th>
            <th>{t('branch.bulletin.cases')}</th>
            <th>{t('branch.bulletin.volume')}</th>
            <th>{t('branch.bulletin.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.categories.map((row) => (
            <tr key={row.code}>
              <td>{code('bizCategory', row.code)}</td>
              <td>{row.count}</td>
              <td>{rates.get(row.code)?.volume ?? dash}</td>
              <td>{rateText(rates.get(row.code), dash)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.rates.length === figures.categories.length ? null : (
        <p className="note">{t('branch.bulletin.noVolume')}</p>
      )}
    </Panel>
  );
}

function Repeats({ figures }: FiguresProps) {
  const { t } = useTranslation();
  const code = useCodeText();
  return (
    <Panel title={t('branch.bulletin.repeats')}>
      {figures.repeats.length === 0 ? (
        <p className="note">{t('branch.bulletin.noRepeats')}</p>
      ) : (
        <ul className="plain-list">
          {figures.repeats.map((row) => (
            <li key={row.code}>
              {t('branch.bulletin.repeat', { cause: code('reason', row.code), count: row.count })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The figures of one week (reports R16, R5, R6). */
export function Figures({ figures }: FiguresProps) {
  const { t } = useTranslation();
  return (
    <div className="figure-grid">
      <Numbers figures={figures} />
      <Unsupportable figures={figures} />
      <Counts title={t('branch.bulletin.levels')} list="grievanceLevel" rows={figures.levels} />
      <Counts title={t('branch.bulletin.causes')} list="reason" rows={figures.causes} />
      <Categories figures={figures} />
      <Repeats figures={figures} />
    </div>
  );
}
