import { evidenceEnding } from '../../shared/domain/evidence-files.ts';
import type { EvidenceEnding } from '../../shared/domain/evidence-files.ts';

/** What a file of this extension must begin with; `at` is the place of the mark. */
type Mark = { readonly at: number; readonly bytes: readonly number[] };
type MediaType = { readonly mediaType: string; readonly marks: readonly (readonly Mark[])[] };

/** Enough of a file to know what it is. */
export const SNIFFED_BYTES = 4096;

const ascii = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const starts = (...bytes: readonly number[]): readonly Mark[] => [{ at: 0, bytes }];
const text = (sign: string, at = 0): readonly Mark[] => [{ at, bytes: ascii(sign) }];
const riff = (kind: string): readonly Mark[] => [...text('RIFF'), ...text(kind, 8)];

const ZIP = [starts(0x50, 0x4b, 3, 4)];
const OLE = [starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)];
const JPEG = [starts(0xff, 0xd8, 0xff)];
const TIFF = [starts(0x49, 0x49, 0x2a, 0), starts(0x4d, 0x4d, 0, 0x2a)];
const BOX = [text('ftyp', 4)];
const MP3 = [text('ID3'), ...[0xfb, 0xf3, 0xf2, 0xfa].map((second) => starts(0xff, second))];
const ASF = [starts(0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11)];
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

const TYPES: Readonly<Record<EvidenceEnding, MediaType>> = {
  pdf: { mediaType: 'application/pdf', marks: [text('%PDF-')] },
  jpg: { mediaType: 'image/jpeg', marks: JPEG },
  jpeg: { mediaType: 'image/jpeg', marks: JPEG },
  png: { mediaType: 'image/png', marks: [starts(0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a)] },
  gif: { mediaType: 'image/gif', marks: [text('GIF87a'), text('GIF89a')] },
  bmp: { mediaType: 'image/bmp', marks: [text('BM')] },
  webp: { mediaType: 'image/webp', marks: [riff('WEBP')] },
  heic: { mediaType: 'image/heic', marks: BOX },
  tif: { mediaType: 'image/tiff', marks: TIFF },
  tiff: { mediaType: 'image/tiff', marks: TIFF },
  docx: { mediaType: `${OFFICE}wordprocessingml.document`, marks: ZIP },
  xlsx: { mediaType: `${OFFICE}spreadsheetml.sheet`, marks: ZIP },
  ofd: { mediaType: 'application/ofd', marks: ZIP },
  doc: { mediaType: 'application/msword', marks: OLE },
  xls: { mediaType: 'application/vnd.ms-excel', marks: OLE },
  wps: { mediaType: 'application/vnd.ms-works', marks: [...OLE, ...ZIP] },
  et: { mediaType: 'application/vnd.wps-office.et', marks: [...OLE, ...ZIP] },
  mp3: { mediaType: 'audio/mpeg', marks: MP3 },
  wav: { mediaType: 'audio/wav', marks: [riff('WAVE')] },
  amr: { mediaType: 'audio/amr', marks: [text('#!AMR')] },
  m4a: { mediaType: 'audio/mp4', marks: BOX },
  wma: { mediaType: 'audio/x-ms-wma', marks: ASF },
  mp4: { mediaType: 'video/mp4', marks: BOX },
  mov: { mediaType: 'video/quicktime', marks: BOX },
  avi: { mediaType: 'video/x-msvideo', marks: [riff('AVI ')] },
  wmv: { mediaType: 'video/x-ms-wmv', marks: ASF },
  txt: { mediaType: 'text/plain', marks: [] },
  csv: { mediaType: 'text/csv', marks: [] },
};

function hasMark(start: Uint8Array, { at, bytes }: Mark): boolean {
  return bytes.every((byte, place) => start[at + place] === byte);
}

/** The marks by which a known program or archive gives itself away among plain texts. */
function looksLikeText(start: Uint8Array): boolean {
  const marked = Object.values(TYPES).some(({ marks }) =>
    marks.some((all) => all.every((mark) => hasMark(start, mark))),
  );
  const utf16 =
    (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return utf16 || (!marked && !start.includes(0));
}

/** The type an extension stands for; null when such files are not taken. */
export function mediaTypeOf(fileName: string): string | null {
  const ending = evidenceEnding(fileName);
  return ending === null ? null : TYPES[ending].mediaType;
}

/** True when the content begins as files of this type do. `start` holds the first bytes. */
export function isOfType(start: Uint8Array, mediaType: string): boolean {
  const type = Object.values(TYPES).find((one) => one.mediaType === mediaType);
  if (type === undefined) return false;
  if (type.marks.length === 0) return looksLikeText(start);
  return type.marks.some((all) => all.every((mark) => hasMark(start, mark)));
}
