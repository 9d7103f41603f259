import { pdfFile, pdfText } from '../../electron/services/pdf-parts.ts';

/** A PDF of empty pages, tagged and bookmarked the way Chromium writes them. */
export function tinyPdf(pages: number, heading: string): Uint8Array {
  const FIRST = 10;
  const numbers = Array.from({ length: pages }, (_, index) => FIRST + index);
  const kids = numbers.map((number) => `${String(number)} 0 R`).join(' ');
  const nums = numbers.map((_, index) => `${String(index)} 8 0 R`).join(' ');
  const shared: readonly (readonly [number, string])[] = [
    [1, `<</Title ${pdfText(heading)}>>`],
    [2, '<</Type /Catalog\n/Pages 3 0 R\n/StructTreeRoot 4 0 R\n/Outlines 6 0 R>>'],
    [3, `<</Type /Pages\n/Count ${String(pages)}\n/Kids [${kids}]>>`],
    [
      4,
      `<</Type /StructTreeRoot\n/K 8 0 R\n/ParentTreeNextKey ${String(pages)}\n/ParentTree 5 0 R\n/IDTree 9 0 R>>`,
    ],
    [5, `<</Type /ParentTree\n/Nums [${nums}]>>`],
    [6, '<</Type /Outlines\n/First 7 0 R\n/Last 7 0 R\n/Count 1>>'],
    [7, `<</Title ${pdfText(heading)}\n/Dest [10 0 R /XYZ 0 800 0]\n/Parent 6 0 R>>`],
    [8, '<</Type /StructElem\n/S /Document\n/ID (node00000001)\n/P 4 0 R>>'],
    [9, '<</Kids [20 0 R]>>'],
    [20, '<</Limits [(node00000001) (node00000001)]\n/Names [(node00000001) 8 0 R]>>'],
  ];
  const own = numbers.map(
    (number, index) =>
      [
        number,
        `<</Type /Page\n/MediaBox [0 0 595 842]\n/StructParents ${String(index)}\n/Note (3 0 R is text)\n/Parent 3 0 R>>`,
      ] as const,
  );
  const objects = [...shared, ...own].map(
    ([number, text]) => [number, { text, stream: '\n' }] as const,
  );
  return pdfFile({ objects: new Map(objects), size: 21, root: 2 }, 1);
}
