/** The files a branch receives as evidence, by their endings: papers, pictures, sound, film. Never programs or archives. */
export const EVIDENCE_ENDINGS = {
  papers: ['pdf', 'ofd', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'et', 'txt', 'csv'],
  pictures: ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'webp', 'heic', 'tif', 'tiff'],
  sound: ['mp3', 'wav', 'amr', 'm4a', 'wma'],
  film: ['mp4', 'mov', 'avi', 'wmv'],
} as const;

export type EvidenceEnding = (typeof EVIDENCE_ENDINGS)[keyof typeof EVIDENCE_ENDINGS][number];

/**
 * What may be opened in another program at a click: files that cannot carry macros, commands or links that act by themselves.
 * Office files and tables are only ever saved. A browser shows no sound and no film here: its policy loads no media.
 */
const OPENABLE: Readonly<Record<'electron' | 'browser', readonly EvidenceEnding[]>> = {
  electron: [
    ...(['pdf', 'txt'] as const),
    ...EVIDENCE_ENDINGS.pictures,
    ...EVIDENCE_ENDINGS.sound,
    ...EVIDENCE_ENDINGS.film,
  ],
  browser: ['pdf', 'txt', 'jpg', 'jpeg', 'png', 'gif', 'bmp', 'webp'],
};

/** True when a file of this name may be opened for a look, in this host. */
export function isOpenable(fileName: string, host: 'electron' | 'browser'): boolean {
  const ending = evidenceEnding(fileName);
  return ending !== null && OPENABLE[host].includes(ending);
}

/** The largest file taken, in bytes. */
export const MOST_ATTACHMENT_BYTES: number = 50 * 1024 * 1024;

const ALL: readonly EvidenceEnding[] = Object.values(EVIDENCE_ENDINGS).flat();

/** The ending of a file that is taken as evidence; null when such files are not. */
export function evidenceEnding(fileName: string): EvidenceEnding | null {
  const ending = /\.([0-9a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return ALL.find((known) => known === ending) ?? null;
}
