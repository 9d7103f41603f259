import { Button } from 'antd';
import { useRef } from 'react';
import type { Dispatch, PointerEvent, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { hasInkRoom } from '../../shared/domain/signature-ink.ts';
import type { Ink, InkPoint } from '../../shared/domain/signature-ink.ts';
import { INK_BOX, InkLines } from './ink-picture.tsx';
import './signing.css';

/** A mouse, and a finger on a screen that feels no pressure, press like this. */
const EVEN_PRESSURE = 0.5;
/** Points closer together than this part of the width say nothing new. */
const LEAST_STEP = 0.0015;

type Drawing = { readonly pointer: number; readonly startedAt: number };
type Pen = PointerEvent<SVGSVGElement>;

function pressureOf({ pressure, pointerType }: Pen): number {
  // A finger without a sensor for it tells 0 or 1.
  const felt = pointerType !== 'mouse' && pressure > 0 && pressure < 1;
  return felt ? pressure : EVEN_PRESSURE;
}

function part(from: number, size: number): number {
  return size > 0 ? Math.min(Math.max(from / size, 0), 1) : 0;
}

function pointOf(event: Pen, startedAt: number): InkPoint {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return {
    x: part(event.clientX - left, width),
    y: part(event.clientY - top, height),
    t: Math.max(0, Math.round(event.timeStamp - startedAt)),
    p: pressureOf(event),
  };
}

function withStroke(ink: Ink, point: InkPoint): Ink {
  return hasInkRoom(ink) ? [...ink, [point]] : ink;
}

function withPoint(ink: Ink, point: InkPoint): Ink {
  const stroke = ink.at(-1) ?? [];
  const last = stroke.at(-1);
  const near =
    last !== undefined && Math.hypot(point.x - last.x, (point.y - last.y) / 3) < LEAST_STEP;
  return near || !hasInkRoom(ink) ? ink : [...ink.slice(0, -1), [...stroke, point]];
}

type SignaturePadProps = {
  readonly label: string;
  readonly ink: Ink;
  readonly onDraw: Dispatch<SetStateAction<Ink>>;
};

/** One pen at a time: a palm that rests on the screen draws nothing. */
function useDrawing(onDraw: SignaturePadProps['onDraw']) {
  const drawing = useRef<Drawing | null>(null);
  const begun = useRef<number | null>(null);
  return {
    onPointerDown: (event: Pen): void => {
      if (drawing.current !== null || event.button !== 0) return;
      event.preventDefault();
      begun.current ??= event.timeStamp;
      drawing.current = { pointer: event.pointerId, startedAt: begun.current };
      event.currentTarget.setPointerCapture(event.pointerId);
      const point = pointOf(event, begun.current);
      onDraw((ink) => withStroke(ink, point));
    },
    onPointerMove: (event: Pen): void => {
      const now = drawing.current;
      if (now?.pointer !== event.pointerId) return;
      // Several points may come before the page has drawn the first.
      const point = pointOf(event, now.startedAt);
      onDraw((ink) => withPoint(ink, point));
    },
    onPointerUp: (event: Pen): void => {
      if (drawing.current?.pointer === event.pointerId) drawing.current = null;
    },
    onPointerCancel: (): void => {
      drawing.current = null;
    },
  };
}

/** A place to write one's name with finger, pen or mouse. Who cannot is offered another way beside it. */
export function SignaturePad({ label, ink, onDraw }: SignaturePadProps) {
  const { t } = useTranslation();
  const drawing = useDrawing(onDraw);
  const state =
    ink.length === 0 ? t('signing.pad.empty') : t('signing.pad.strokes', { count: ink.length });
  return (
    <div className="signature-pad">
      <figure aria-label={label}>
        <svg className="ink ink-pad" viewBox={INK_BOX} aria-hidden="true" {...drawing}>
          <InkLines ink={ink} />
        </svg>
      </figure>
      <div className="signature-tools">
        <Button
          disabled={ink.length === 0}
          onClick={() => {
            onDraw((drawn) => drawn.slice(0, -1));
          }}
        >
          {t('signing.pad.undo')}
        </Button>
        <Button
          disabled={ink.length === 0}
          onClick={() => {
            onDraw([]);
          }}
        >
          {t('signing.pad.clear')}
        </Button>
        <output className="note">{hasInkRoom(ink) ? state : t('signing.pad.full')}</output>
      </div>
    </div>
  );
}
