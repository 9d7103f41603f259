import type { Request } from '../../../shared/contract/api.ts';
import { usePaper } from '../../api/use-paper.ts';
import { PaperSheet } from '../../ui/paper-sheet.tsx';

/** A sheet of shift or digest, with the buttons that print and save it. */
export function Sheet({ wish }: { readonly wish: Request<'papers.preview'> }) {
  return <PaperSheet paper={usePaper(wish)} />;
}
