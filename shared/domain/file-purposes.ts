import { EVIDENCE_ENDINGS, MOST_ATTACHMENT_BYTES } from './evidence-files.ts';
import type { Refusal } from './refusals.ts';

/** What a person chooses a file for: evidence of a case, a bank's result of a batch, a calendar, a configuration package, an old ledger. */
export const FILE_PURPOSES = ['evidence', 'result', 'calendar', 'package', 'ledger'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

type Taken = {
  /** The endings that are taken, without dot. */
  readonly endings: readonly string[];
  readonly mostBytes: number;
  readonly tooLarge: Refusal;
  /** Said of another kind of file. */
  readonly strange: Refusal;
};

/** Texts are a few hundred kilobytes; what is larger is something else. */
const MOST_TEXT_BYTES = 5 * 1024 * 1024;
/** Ten years of a busy branch are three. */
const MOST_LEDGER_BYTES = 20 * 1024 * 1024;

/** Which files are taken for what. */
export const TAKEN_FILES: Readonly<Record<FilePurpose, Taken>> = {
  evidence: {
    endings: Object.values(EVIDENCE_ENDINGS).flat(),
    mostBytes: MOST_ATTACHMENT_BYTES,
    tooLarge: 'attachment-too-large',
    strange: 'attachment-type-unknown',
  },
  result: {
    endings: ['txt', 'csv'],
    mostBytes: MOST_TEXT_BYTES,
    tooLarge: 'result-file-too-large',
    strange: 'result-file-unreadable',
  },
  calendar: {
    endings: ['json', 'txt', 'csv'],
    mostBytes: MOST_TEXT_BYTES,
    tooLarge: 'too-large',
    strange: 'file-unreadable',
  },
  package: {
    endings: ['json'],
    mostBytes: MOST_TEXT_BYTES,
    tooLarge: 'too-large',
    strange: 'package-unreadable',
  },
  ledger: {
    endings: ['xlsx', 'csv', 'txt'],
    mostBytes: MOST_LEDGER_BYTES,
    tooLarge: 'import-file-too-large',
    strange: 'import-file-strange',
  },
};

/** What a file dialog offers first: `.txt,.csv`. */
export function acceptOf(purpose: FilePurpose): string {
  return TAKEN_FILES[purpose].endings.map((ending) => `.${ending}`).join(',');
}

/** Why a file of this name is not taken; null when it is. */
export function strangeName(fileName: string, purpose: FilePurpose): Refusal | null {
  const { endings, strange } = TAKEN_FILES[purpose];
  const ending = /\.([0-9a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return endings.includes(ending) ? null : strange;
}
