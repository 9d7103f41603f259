import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use as take } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../../shared/domain/report-chart.ts';
import type { Label } from '../../../shared/domain/report-table.ts';
import { chartOption } from './chart-option.ts';

take([
  BarChart,
  HeatmapChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

/** Draws into the box and follows its width; the answer ends it. */
export function drawChart(
  box: HTMLElement,
  chart: Chart,
  text: (label: Label) => string,
): () => void {
  const drawing = init(box, null, { renderer: 'svg' });
  const { fontFamily } = getComputedStyle(box);
  drawing.setOption(chartOption(chart, text, fontFamily));
  const watch = new ResizeObserver(() => {
    drawing.resize();
  });
  watch.observe(box);
  return () => {
    watch.disconnect();
    drawing.dispose();
  };
}
