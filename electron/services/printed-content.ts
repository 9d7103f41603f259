import { createHash } from 'node:crypto';

/** What is kept of the printed content beside its text. */
export function hashOf({ content }: { readonly content: string }): string {
  return createHash('sha256').update(content).digest('hex');
}

/** How many pages a PDF has. */
export function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/gu)?.length ?? 0
  );
}
