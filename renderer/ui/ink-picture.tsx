import type { ReactNode } from 'react';
import { inkPaths } from '../../shared/domain/ink-paths.ts';
import { INK_HEIGHT, INK_WIDTH } from '../../shared/domain/signature-ink.ts';
import type { Ink } from '../../shared/domain/signature-ink.ts';
import { RowList } from './row-list.tsx';

/** The lines of what was drawn, inside an SVG of the pad's size. */
export function InkLines({ ink }: { readonly ink: Ink }): ReactNode {
  return (
    <RowList rows={inkPaths(ink)}>{({ d, width }) => <path d={d} strokeWidth={width} />}</RowList>
  );
}

export const INK_BOX = `0 0 ${String(INK_WIDTH)} ${String(INK_HEIGHT)}`;

/** A signature as it was drawn, small. */
export function InkPicture({ ink, label }: { readonly ink: Ink; readonly label: string }) {
  return (
    <figure className="ink-figure" aria-label={label}>
      <svg className="ink ink-small" viewBox={INK_BOX} aria-hidden="true">
        <InkLines ink={ink} />
      </svg>
    </figure>
  );
}
