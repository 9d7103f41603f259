import type { SheetName } from '../../shared/domain/sheet-names.ts';
import type { RenderedSheet } from '../../shared/forms/branch-sheet.ts';
import type { Copy } from '../../shared/forms/record.ts';

/** One sheet of the branch, ready to print, and what the print log keeps of it. */
export type Paper = {
  readonly rendered: RenderedSheet;
  readonly sheet: SheetName | null;
  readonly copy: Copy;
  /** The week, the purge or the wish it is about; null on a blank form. */
  readonly subjectId: string | null;
};
