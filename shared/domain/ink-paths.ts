import { INK_HEIGHT, INK_WIDTH } from './signature-ink.ts';
import type { Ink, InkPoint, Stroke } from './signature-ink.ts';

/** A part of a stroke drawn with one width: path data and width in units of the pad. */
export type InkPath = { readonly d: string; readonly width: number };

/** Strength of line by pressure; a mouse presses 0.5. Thin enough to read, thick enough for a bad printer. */
const WIDTHS = [10, 14, 18, 23, 28] as const;

type Place = { readonly x: number; readonly y: number; readonly width: number };

function finite(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0;
}

function placeOf({ x, y, p }: InkPoint): Place {
  const step = Math.min(Math.floor(finite(p) * WIDTHS.length), WIDTHS.length - 1);
  return { x: finite(x) * INK_WIDTH, y: finite(y) * INK_HEIGHT, width: WIDTHS[step] ?? WIDTHS[2] };
}

function at(x: number, y: number): string {
  return `${String(Math.round(x))} ${String(Math.round(y))}`;
}

function middle(one: Place, other: Place): Place {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, width: other.width };
}

function strokePaths(stroke: Stroke): readonly InkPath[] {
  const places = stroke.map(placeOf);
  const [first] = places;
  if (first === undefined) return [];
  // A line of no length has round ends all the same: a dot.
  if (places.length === 1) return [{ d: `M${at(first.x, first.y)}h0`, width: first.width }];
  const paths: InkPath[] = [];
  let from = first;
  let d = `M${at(first.x, first.y)}`;
  let width = places[1]?.width ?? first.width;
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (index === 0) continue;
    if (place.width !== width) {
      paths.push({ d, width });
      d = `M${at(from.x, from.y)}`;
      width = place.width;
    }
    // Each point bends the line between the middles beside it: smooth, and through no corner.
    const to = next === undefined ? place : middle(place, next);
    d += `Q${at(place.x, place.y)} ${at(to.x, to.y)}`;
    from = to;
  }
  return [...paths, { d, width }];
}

/** The strokes as smoothed lines for an SVG of the pad's size. */
export function inkPaths(ink: Ink): readonly InkPath[] {
  return ink.flatMap(strokePaths);
}
