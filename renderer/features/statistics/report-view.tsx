import { Alert } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { chartOf } from '../../../shared/domain/report-chart.ts';
import type { Label, ReportId, ReportTable } from '../../../shared/domain/report-table.ts';
import { labelText, termText } from '../../../shared/forms/report-figures.ts';
import type { ReportNames } from '../../../shared/forms/report-figures.ts';
import { usePaper } from '../../api/use-paper.ts';
import { PaperButton } from '../../ui/paper-button.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReportFigures } from '../../ui/report-figures.tsx';
import type { Behind } from '../../ui/report-figures.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useReportNames } from '../../ui/use-report-names.ts';
import { useEntryText } from '../../ui/use-words.ts';
import type { ReportFilter } from './asked.ts';
import { CasesDrawer } from './cases-drawer.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ReportChart } from './report-chart.tsx';
import { ReportList } from './report-list.tsx';

type PaperProps = { readonly report: ReportId; readonly filter: ReportFilter };

function ReportPaper({ report, filter }: PaperProps) {
  return <PaperSheet paper={usePaper({ kind: 'report', report, ...filter })} />;
}

type TableProps = PaperProps & {
  readonly table: ReportTable;
  readonly names: ReportNames;
  readonly onBehind: ((behind: Behind) => void) | null;
};

/** A table under its drawing, where a drawing says more. */
function Charted({ table, names, onBehind, report, filter }: TableProps) {
  const language = useLanguage();
  const text = useEntryText();
  const labelled = useCallback(
    (label: Label) => {
      const { zh, en } = labelText(label, names);
      return language === 'zh-CN' ? zh : en;
    },
    [language, names],
  );
  const chart = useMemo(() => chartOf(table), [table]);
  const title = text(termText(table.name));
  return (
    <>
      <div className="report-table-head">
        <h3>{title}</h3>
        <ExportMenu report={report} table={table.name} filter={filter} />
      </div>
      {chart === null ? null : <ReportChart chart={chart} title={title} text={labelled} />}
      <ReportFigures table={table} names={names} onBehind={onBehind} />
    </>
  );
}

type ReportViewProps = PaperProps & { readonly data: Response<'reports.read'> };

/** One report: what it counted, drawn and in tables, with the way to the cases and to the paper. */
export function ReportView({ report, filter, data }: ReportViewProps) {
  const { t } = useTranslation();
  const names = useReportNames(data.branches);
  const [behind, setBehind] = useState<Behind | null>(null);
  const onBehind = data.mayList ? setBehind : null;
  const counted = data.reports.find(({ id }) => id === report);
  return (
    <Panel
      title={
        <>
          <span className="report-number">{report}</span>
          {t(`reports.titles.${report}`)}
        </>
      }
      extra={
        <span className="report-extra">
          <span className="note">{t('statistics.previous', data.previous)}</span>
          <PaperButton>
            <ReportPaper report={report} filter={filter} />
          </PaperButton>
        </span>
      }
      className="report-panel"
    >
      {data.whole ? null : <Alert type="info" showIcon title={t('reports.notWhole')} />}
      {report === 'R15' ? <p className="caution">{t('reports.notSole')}</p> : null}
      {counted?.tables.map((table) => (
        <Charted
          key={table.name}
          table={table}
          names={names}
          onBehind={onBehind}
          report={report}
          filter={filter}
        />
      ))}
      {counted?.lists.map((list) => (
        <ReportList key={list.name} list={list} names={names} onBehind={onBehind} />
      ))}
      {behind === null ? null : (
        <CasesDrawer
          behind={behind}
          filter={filter}
          report={report}
          onClose={() => {
            setBehind(null);
          }}
        />
      )}
    </Panel>
  );
}
