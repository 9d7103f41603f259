/** One point of a stroke: place as parts of the pad's width and height, milliseconds since the first, pressure 0 to 1. */
export type InkPoint = {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly p: number;
};
export type Stroke = readonly InkPoint[];
export type Ink = readonly Stroke[];

/** The pad is three times as wide as it is high, on the screen and in its box on paper. */
export const INK_WIDTH = 3000;
export const INK_HEIGHT = 1000;
const MOST_STROKES = 80;
export const MOST_INK_POINTS = 3000;
const MOST_MS = 3_600_000;
const PRESSURE_STEPS = 100;
export const MOST_INK_TEXT = 60_000;
/** A slip of the pen is no signature: together the strokes are at least a tenth of the pad's height long. */
const LEAST_INK = 0.1;

const BASE = 36;

function whole(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * most);
}

function pointText({ x, y, p }: InkPoint, waited: number): string {
  return [whole(x, INK_WIDTH), whole(y, INK_HEIGHT), waited, whole(p, PRESSURE_STEPS)]
    .map((one) => one.toString(BASE))
    .join(',');
}

/** The strokes as they are stored: whole numbers, each time as what passed since the point before. */
export function writeInk(ink: Ink): string {
  let last = 0;
  return ink
    .map((stroke) =>
      stroke
        .map((point) => {
          const now = Math.max(last, Math.min(Math.round(point.t), MOST_MS));
          const text = pointText(point, now - last);
          last = now;
          return text;
        })
        .join(' '),
    )
    .join(';');
}

const NUMBER = /^(?:0|[1-9a-z][0-9a-z]{0,4})$/u;

function numbersIn(text: string): readonly number[] | null {
  const parts = text.split(',');
  if (parts.length !== 4 || !parts.every((part) => NUMBER.test(part))) return null;
  return parts.map((part) => Number.parseInt(part, BASE));
}

function pointOf(text: string, since: number): InkPoint | null {
  const numbers = numbersIn(text);
  if (numbers === null) return null;
  const [x = 0, y = 0, waited = 0, p = 0] = numbers;
  const t = since + waited;
  const most = [INK_WIDTH, INK_HEIGHT, MOST_MS - since, PRESSURE_STEPS];
  if (numbers.some((one, place) => one > (most[place] ?? 0))) return null;
  return { x: x / INK_WIDTH, y: y / INK_HEIGHT, t, p: p / PRESSURE_STEPS };
}

/** The stored strokes, or null for a text that is none or more than a signature can be. */
export function readInk(text: string): Ink | null {
  if (text.length > MOST_INK_TEXT) return null;
  const strokes = text === '' ? [] : text.split(';').map((stroke) => stroke.split(' '));
  const count = strokes.reduce((sum, { length }) => sum + length, 0);
  if (strokes.length > MOST_STROKES || count > MOST_INK_POINTS) return null;
  const ink: InkPoint[][] = [];
  let since = 0;
  for (const stroke of strokes) {
    const points: InkPoint[] = [];
    for (const one of stroke) {
      const point = pointOf(one, since);
      if (point === null) return null;
      since = point.t;
      points.push(point);
    }
    ink.push(points);
  }
  return ink;
}

/** True while one more point may be drawn. */
export function hasInkRoom(ink: Ink): boolean {
  const count = ink.reduce((sum, { length }) => sum + length, 0);
  return ink.length <= MOST_STROKES && count < MOST_INK_POINTS;
}

function lengthOf(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, { x, y }, index) => {
    const before = stroke[index];
    const ratio = INK_WIDTH / INK_HEIGHT;
    return before === undefined ? sum : sum + Math.hypot((x - before.x) * ratio, y - before.y);
  }, 0);
}

/** True when what was drawn is more than a slip of the pen. */
export function isSignature(ink: Ink): boolean {
  return ink.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= LEAST_INK;
}
