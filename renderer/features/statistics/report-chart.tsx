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
const EDGES_PX = 40;
const LEGEND_PX = 24;
const LINES_PX = 260;

const HEADS_PX = 24;

function heightOf(chart: Chart): number {
  if (chart.kind === 'lines') return LINES_PX;
  if (chart.kind === 'heat') {
    return EDGES_PX + HEADS_PX + Math.ceil(chart.rows.length * 1.2 * ROW_PX);
  }
  const count = chart.series.length;
  const rows = Math.ceil(chart.rows.length * Math.max(1, count * 0.8) * ROW_PX);
  return EDGES_PX + (count > 1 ? LEGEND_PX : 0) + rows;
}

/** A drawing of a table; what it says stands in the table too. */
export function ReportChart({ chart, title, text }: ReportChartProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let end = (): void => undefined;
    let gone = false;
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('./draw-chart.ts');
      if (!gone && box.current !== null) end = drawChart(box.current, chart, text);
    };
    void draw();
    return () => {
      gone = true;
      end();
    };
  }, [chart, text]);
  return (
    <figure className="report-chart" aria-label={t('statistics.chart', { table: title })}>
      <div ref={box} aria-hidden="true" style={{ height: heightOf(chart) }} />
    </figure>
  );
}
