import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../../shared/domain/report-chart.ts';
import type { Label } from '../../../shared/domain/report-table.ts';

type ReportChartProps = {
  readonly chart: Chart;
  readonly title: string;
  readonly text: (label: Label) => string;
};

const ROW_PX = 22;
const EDGES_PX = 56;
const LINES_PX = 260;

function heightOf(chart: Chart): number {
  if (chart.kind === 'lines') return LINES_PX;
  const each = chart.kind === 'heat' ? 1.2 : Math.max(1, chart.series.length * 0.8);
  return EDGES_PX + Math.ceil(chart.rows.length * each * ROW_PX) + (chart.kind === 'heat' ? 60 : 0);
}

/** A drawing of a table; what it says stands in the table too. */
export function ReportChart({ chart, title, text }: ReportChartProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { language } = useTranslation().i18n;
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    let end = (): void => undefined;
    let gone = false;
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (!gone && box.current !== null) end = drawChart(box.current, chart, latest.current);
    });
    return () => {
      gone = true;
      end();
    };
  }, [chart, language]);
  return (
    <div
      ref={box}
      className="report-chart"
      role="img"
      aria-label={t('statistics.chart', { table: title })}
      style={{ height: heightOf(chart) }}
    />
  );
}
