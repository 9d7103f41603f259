import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurgeReport } from '../../../shared/contract/purge.ts';
import { usePaper } from '../../api/use-paper.ts';
import { Panel } from '../../ui/panel.tsx';
import { PaperDrawer } from '../../ui/paper-drawer.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import type { Purged } from './purge-confirm.tsx';

/** The lines of a report, in the order of the sheet. */
function useLines(report: PurgeReport): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const name = useStaffName();
  const people = { first: name(report.firstId), second: name(report.secondId) };
  return [
    [t('purge.at'), showMoment(report.at)],
    [t('purge.count'), t('purge.countOf', { count: report.caseNos.length })],
    [t('purge.files'), t('purge.filesCount', { count: report.files })],
    [t('purge.people'), t('purge.peopleOf', people)],
    [t('purge.caseNos'), report.caseNos.join(t('common.listSeparator'))],
    [t('purge.backups'), t('purge.backupsNote')],
  ];
}

/** 销毁清单: the sheet that both people sign. */
function PurgeSheet({ at, onClose }: Pick<PurgeReport, 'at'> & { readonly onClose: () => void }) {
  const paper = usePaper({ kind: 'purge', at });
  return (
    <PaperDrawer onClose={onClose}>
      <PaperSheet paper={paper} />
    </PaperDrawer>
  );
}

function PrintReport({ at }: Pick<PurgeReport, 'at'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`${t('purge.print')} ${showMoment(at)}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('purge.print')}
      </Button>
      {open ? (
        <PurgeSheet
          at={at}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

/** What was purged just now, and what was not and why. */
export function PurgeDone({ purged: { report, kept } }: { readonly purged: Purged }) {
  const { t } = useTranslation();
  const lines = useLines(report);
  return (
    <Panel title={t('purge.report')} extra={<PrintReport at={report.at} />}>
      <table className="lines" aria-label={t('purge.report')}>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {kept.length === 0 ? null : <h3>{t('purge.kept')}</h3>}
      {kept.map(({ caseNo, codes }) => (
        <div key={caseNo}>
          <p className="number">{caseNo}</p>
          <RefusalList failure={{ codes }} />
        </div>
      ))}
    </Panel>
  );
}

/** Every earlier purge, by whom and what. */
export function PurgeReports({ reports }: { readonly reports: readonly PurgeReport[] }) {
  const { t } = useTranslation();
  const name = useStaffName();
  const heads = ['at', 'count', 'files', 'people', 'caseNos'] as const;
  return (
    <Panel title={t('purge.reports')}>
      {reports.length === 0 ? (
        <p className="note">{t('purge.noReports')}</p>
      ) : (
        <table className="lines" aria-label={t('purge.reports')}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`purge.${head}`)}
                </th>
              ))}
              <th scope="col">{t('purge.sheet')}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ at, caseNos, files, firstId, secondId }) => (
              <tr key={at}>
                <td className="number">{showMoment(at)}</td>
                <td className="number">{String(caseNos.length)}</td>
                <td className="number">{String(files)}</td>
                <td>{t('purge.peopleOf', { first: name(firstId), second: name(secondId) })}</td>
                <td className="number">{caseNos.join(t('common.listSeparator'))}</td>
                <td>
                  <PrintReport at={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
