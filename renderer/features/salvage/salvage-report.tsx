import { useTranslation } from 'react-i18next';
import type { SalvageReport as Report } from '../../../shared/contract/salvage.ts';
import { PlainButton } from '../../ui/plain-button.tsx';
import './salvage.css';

type SalvageReportProps = {
  readonly report: Report;
  readonly onDone: () => void;
};

function LostCases({ report: { lostCases, caseNos } }: Pick<SalvageReportProps, 'report'>) {
  const { t } = useTranslation();
  if (lostCases === 0) return null;
  const sentence = lostCases === 1 ? 'salvage.lostCases.one' : 'salvage.lostCases.other';
  return (
    <section className="stack">
      <p>
        <strong>{t(sentence, { count: lostCases })}</strong>
      </p>
      {caseNos.length === 0 ? null : (
        <p className="salvage-numbers">
          {t('salvage.caseNos', { list: caseNos.join(t('salvage.between')) })}
        </p>
      )}
      {caseNos.length < lostCases ? <p className="note">{t('salvage.more')}</p> : null}
    </section>
  );
}

function Gaps({ report: { chainGaps } }: Pick<SalvageReportProps, 'report'>) {
  const { t } = useTranslation();
  if (chainGaps.length === 0) return null;
  const spans = chainGaps.map(({ from, to }) =>
    from === to ? String(from) : `${String(from)}–${String(to)}`,
  );
  return (
    <section className="stack">
      <p className="salvage-numbers">
        {t('salvage.gaps', { list: spans.join(t('salvage.between')) })}
      </p>
      <p className="note">{t('salvage.gapsNote')}</p>
    </section>
  );
}

/** What was read, group by group, and what could not be, with the numbers of the cases. */
export function SalvageReport({ report, onDone }: SalvageReportProps) {
  const { t } = useTranslation();
  const whole = report.lostCases === 0 && report.groups.every(({ lost }) => lost === 0);
  return (
    <div className="stack" data-report="salvage">
      <p>{whole ? t('salvage.allRead') : t('salvage.someLost')}</p>
      <LostCases report={report} />
      <table className="salvage-table">
        <thead>
          <tr>
            <th scope="col">{t('salvage.what')}</th>
            <th scope="col">{t('salvage.read')}</th>
            <th scope="col">{t('salvage.lost')}</th>
          </tr>
        </thead>
        <tbody>
          {report.groups
            .filter(({ read, lost }) => read > 0 || lost !== 0)
            .map(({ group, read, lost }) => (
              <tr key={group} data-lost={lost !== 0}>
                <th scope="row">{t(`salvage.group.${group}`)}</th>
                <td>{read}</td>
                <td>{lost ?? t('salvage.unknown')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <Gaps report={report} />
      <p className="note">{t('salvage.anew')}</p>
      <PlainButton kind="primary" onClick={onDone}>
        {t('salvage.goOn')}
      </PlainButton>
    </div>
  );
}
