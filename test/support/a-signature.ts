import { writeInk } from '../../shared/domain/signature-ink.ts';
import type { Ink } from '../../shared/domain/signature-ink.ts';

/** Two strokes across the pad, pressed harder towards the end. */
export const INK: Ink = [0, 1].map((stroke) =>
  Array.from({ length: 24 }, (_, index) => ({
    x: 0.1 + index / 32,
    y: 0.3 + stroke / 4 + Math.sin(index / 3) / 8,
    t: stroke * 600 + index * 16,
    p: 0.2 + index / 40,
  })),
);

/** The same as it is stored. */
export const STROKES = writeInk(INK);
