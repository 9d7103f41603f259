import { dayOf } from '../domain/day.ts';
import type { FormSignature } from '../domain/form-signatures.ts';
import { inkPaths } from '../domain/ink-paths.ts';
import { WHOLE_SHEET } from '../domain/signature-fields.ts';
import { INK_HEIGHT, INK_WIDTH, readInk } from '../domain/signature-ink.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, timeText } from './paper.ts';
import type { SignKey, Tongues } from './paper.ts';
import type { FormRecord } from './record.ts';

/** A sheet with places to sign; one of no case has no record, and nothing signed. */
export type SignedSheet = Tongues & { readonly record?: FormRecord };

/** A box is a fifth as wide as the pad: lines as thin as they were drawn would be lost in a copy. */
const PAPER_STRENGTH = 1.8;

/** Black lines and nothing else: a copier and a fax keep them. */
function drawing(strokes: string): Html {
  const paths = inkPaths(readInk(strokes) ?? []);
  const size = `0 0 ${String(INK_WIDTH)} ${String(INK_HEIGHT)}`;
  const lines = paths.map(
    ({ d, width }) =>
      html`<path d="${d}" stroke-width="${String(Math.round(width * PAPER_STRENGTH))}"></path>`,
  );
  return html`<svg
    class="ink"
    viewBox="${size}"
    fill="none"
    stroke="#000"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${lines}
  </svg>`;
}

const DRAWN = /<svg\s+class="ink"[\s\S]*?<\/svg>/gu;

/** A printed sheet as it is kept: that a hand stands there, and not its strokes; these are in the case alone. */
export function withoutInk(content: string): string {
  return content.replaceAll(DRAWN, '<svg class="ink"></svg>');
}

function hand({ strokes, way }: FormSignature): Html {
  if (strokes !== null) return drawing(strokes);
  return html`<span class="elsewhere">${mark(way === 'scan' ? 'signScan' : 'signPaper')}</span>`;
}

/** The place to sign as it stands: the signature given with its day, or room for one (rule PR9). */
export function signedBox(paper: SignedSheet, who: SignKey): Html {
  const { record } = paper;
  const signed = record?.signed?.findLast(
    ({ slot, subjectId }) =>
      (slot === who || slot === WHOLE_SHEET) && subjectId === record.subjectId,
  );
  const label = html`<span class="pen">${paper.sign('signature')}</span>`;
  if (signed === undefined) {
    return html`${label} <span class="pen">${paper.sign('date')}</span>`;
  }
  const other = signed.signerName;
  const by = other === null || !isOtherHand(paper, signed) ? NOTHING : html` ${other}`;
  return html`<span class="pen">${paper.sign('signature')}${by}</span>${hand(signed)}
    <span class="signed-on">${mark('signedOn', { date: timeText(dayOf(signed.signedAt)) })}</span>`;
}

/** Somebody signed for the complainant: their own name stands beside the hand. */
function isOtherHand({ record }: SignedSheet, { signerName }: FormSignature): boolean {
  return signerName !== record?.case.complainant.name;
}
