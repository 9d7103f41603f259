/** The files a branch receives as evidence, by their endings: papers, pictures, sound, film. Never programs or archives. */
export const EVIDENCE_ENDINGS = {
  papers: ['pdf', 'ofd', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'et', 'txt', 'csv'],
  pictures: ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'webp', 'heic', 'tif', 'tiff'],
  sound: ['mp3', 'wav', 'amr', 'm4a', 'wma'],
  film: ['mp4', 'mov', 'avi', 'wmv'],
} as const;

export type EvidenceEnding = (typeof EVIDENCE_ENDINGS)[keyof typeof EVIDENCE_ENDINGS][number];

/** The largest file taken, in bytes. */
export const MOST_ATTACHMENT_BYTES: number = 50 * 1024 * 1024;

const ALL: readonly EvidenceEnding[] = Object.values(EVIDENCE_ENDINGS).flat();

/** The ending of a file that is taken as evidence; null when such files are not. */
export function evidenceEnding(fileName: string): EvidenceEnding | null {
  const ending = /\.([0-9a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return ALL.find((known) => known === ending) ?? null;
}
