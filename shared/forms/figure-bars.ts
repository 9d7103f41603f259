import type { Chart } from '../domain/report-chart.ts';
import { cellText } from '../domain/report-text.ts';
import type { Label } from '../domain/report-table.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';

type Drawn = Extract<Chart, { readonly series: unknown }>;
type Text = (label: Label) => string;

/** In the units of the drawing, which is as wide as the sheet. */
const SHEET = { width: 680, names: 190, bars: 400, bar: 11, gap: 7, legend: 20 } as const;
const PATTERNS = ['bars-hatched', 'bars-plain', 'bars-dotted'] as const;

/** Black on white: each series has a pattern of its own. */
const DEFINED = html`<defs>
  <pattern id="bars-hatched" width="4" height="4" patternUnits="userSpaceOnUse">
    <path d="M0 4 L4 0" stroke="#000" stroke-width="0.9" />
  </pattern>
  <pattern id="bars-plain" width="4" height="4" patternUnits="userSpaceOnUse">
    <path d="M0 0 H4 V4 H0 Z" fill="#bbb" />
  </pattern>
  <pattern id="bars-dotted" width="4" height="4" patternUnits="userSpaceOnUse">
    <circle cx="2" cy="2" r="0.9" />
  </pattern>
</defs>`;

type Box = { readonly x: number; readonly y: number; readonly width: number };

function bar({ x, y, width }: Box, series: number): Html {
  const pattern = PATTERNS[series % PATTERNS.length] ?? 'bars-hatched';
  return html`<rect
    x="${String(x)}"
    y="${String(y)}"
    width="${width.toFixed(1)}"
    height="${String(SHEET.bar)}"
    fill="url(#${pattern})"
    stroke="#000"
  />`;
}

function words(x: number, y: number, said: string, anchor: 'start' | 'end' = 'start'): Html {
  return html`<text x="${x.toFixed(1)}" y="${String(y)}" font-size="10" text-anchor="${anchor}">
    ${said}
  </text>`;
}

function legend({ series }: Drawn, text: Text): Html {
  if (series.length < 2) return NOTHING;
  return html`${series.map(({ label }, place) => {
    const x = SHEET.names + place * 140;
    return html`${bar({ x, y: 2, width: 24 }, place)}${words(x + 30, 11, text(label))}`;
  })}`;
}

function rowOf(chart: Drawn, place: number, most: number): Html {
  const { series, unit } = chart;
  return html`${series.map(({ values }, number) => {
    const value = values[place] ?? null;
    const y = number * SHEET.bar;
    const width = (Math.max(0, value ?? 0) / most) * SHEET.bars;
    return html`${bar({ x: SHEET.names, y, width }, number)}${words(
      SHEET.names + width + 5,
      y + 9,
      cellText({ value, unit }),
    )}`;
  })}`;
}

/** The bars of a chart on a sheet, in plain strokes: the same figures always give the same drawing. */
export function figureBars(chart: Chart | null, text: Text): Html {
  // The fields of a heat map are the cells of the table above.
  if (chart === null || chart.kind === 'heat') return NOTHING;
  const { rows, series } = chart;
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const top = series.length > 1 ? SHEET.legend : 0;
  const each = series.length * SHEET.bar + SHEET.gap;
  const height = top + rows.length * each;
  return html`<svg class="bars" viewBox="0 0 ${String(SHEET.width)} ${String(height)}">
    ${DEFINED}${legend(chart, text)}
    ${rows.map((label, place) => {
      const y = String(top + place * each);
      const name = words(SHEET.names - 8, (series.length * SHEET.bar) / 2 + 4, text(label), 'end');
      return html`<g transform="translate(0 ${y})">${name}${rowOf(chart, place, most)}</g>`;
    })}
  </svg>`;
}
