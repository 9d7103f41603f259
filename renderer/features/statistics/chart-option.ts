import type { EChartsCoreOption } from 'echarts/core';
import { cellText } from '../../../shared/domain/report-text.ts';
import type { Chart } from '../../../shared/domain/report-chart.ts';
import type { Label } from '../../../shared/domain/report-table.ts';

type Text = (label: Label) => string;
type Drawn = Extract<Chart, { readonly series: unknown }>;
type Heat = Extract<Chart, { readonly kind: 'heat' }>;

const INK = '#1d2126';
const COLOURS = ['#1257a6', '#8a5a00', '#4b6b4f'];
const DASHES = ['solid', 'dashed', 'dotted'] as const;
const RULE = { lineStyle: { color: '#e3e6ea' } } as const;
/** From white to the accent; every field says its number, so that print needs no colour. */
const SHADES = ['#ffffff', '#1257a6'];
/** Above this part of the most the field is dark, and its number light. */
const DARK = 0.55;

/** Patterns besides colours: charts are printed black on white, and not everybody tells colours apart. */
const PATTERNS = { enabled: true, label: { enabled: false }, decal: { show: true } } as const;

function common(fontFamily: string) {
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily, color: INK },
    grid: { left: 8, right: 64, top: 8, bottom: 8, outerBoundsMode: 'same' },
    // Text in the drawing: a tooltip of the page would bring styles that the page does not allow.
    tooltip: { renderMode: 'richText', confine: true, transitionDuration: 0 },
  } as const;
}

function names(labels: readonly Label[], text: Text) {
  return { type: 'category', data: labels.map(text), axisTick: { show: false } } as const;
}

function rightLabel(chart: Drawn) {
  return {
    show: true,
    color: INK,
    formatter: ({ value }: { readonly value?: unknown }): string =>
      cellText({ value: typeof value === 'number' ? value : null, unit: chart.unit }),
  } as const;
}

function drawnOption(chart: Drawn, text: Text) {
  const across = chart.kind === 'bars';
  const figures = {
    type: 'value',
    splitLine: RULE,
    minInterval: chart.unit === 'count' ? 1 : 0,
    axisLabel: {
      hideOverlap: true,
      formatter: (value: number) => cellText({ value, unit: chart.unit }),
    },
  } as const;
  const rows = { ...names(chart.rows, text), inverse: across };
  return {
    legend: { show: chart.series.length > 1, top: 0, left: 0, itemWidth: 28, itemHeight: 12 },
    xAxis: across ? figures : rows,
    yAxis: across ? rows : figures,
    series: chart.series.map(({ label, values }, place) => {
      const shared = { name: text(label), data: [...values] };
      return across
        ? ({
            ...shared,
            type: 'bar',
            barMaxWidth: 18,
            label: { ...rightLabel(chart), position: 'right' },
          } as const)
        : ({
            ...shared,
            type: 'line',
            symbolSize: 7,
            lineStyle: { type: DASHES[place % DASHES.length] ?? 'solid', width: 2 },
          } as const);
    }),
  };
}

function heatOption({ rows, columns, cells, most }: Heat, text: Text) {
  return {
    xAxis: {
      ...names(columns, text),
      position: 'top',
      axisLabel: { interval: 0, width: 72, overflow: 'break', lineHeight: 14 },
    },
    yAxis: { ...names(rows, text), inverse: true },
    visualMap: { show: false, min: 0, max: most, inRange: { color: SHADES } },
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: '#c9ced6', borderWidth: 1 },
        data: cells.map(([x, y, value]) => ({
          value: [x, y, value],
          label: { show: value > 0, color: value > most * DARK ? '#ffffff' : INK },
        })),
      },
    ],
  } as const;
}

/** How a chart of a report looks. */
export function chartOption(chart: Chart, text: Text, fontFamily: string): EChartsCoreOption {
  const base = common(fontFamily);
  return chart.kind === 'heat'
    ? { ...base, grid: { ...base.grid, right: 8 }, ...heatOption(chart, text) }
    : {
        ...base,
        aria: PATTERNS,
        grid: { ...base.grid, top: chart.series.length > 1 ? 32 : 8 },
        ...drawnOption(chart, text),
      };
}
