import type { Refusal } from '../../domain/refusals.ts';

/** Why an old ledger is not imported. */
export const importRefusals = {
  'import-file-too-large': 'The file is larger than 20 MB. Split it by year and import the parts.',
  'import-file-strange':
    'The content is not what the name of the file says: it is no XLSX, CSV or TXT ledger.',
  'import-file-old-format':
    'This is a spreadsheet of the old format (XLS) or an encrypted one. Save it as XLSX without a password first.',
  'import-file-damaged':
    'The spreadsheet is damaged. Open it in a spreadsheet program, save it anew and import that.',
  'import-file-inflates': 'The file would grow too large when it is unpacked and is not read.',
  'import-file-active':
    'The spreadsheet holds macros, external links or embedded objects. Save it as XLSX without them first.',
  'import-file-empty': 'No headings with rows below them were found.',
  'import-encoding-unknown':
    'The encoding of the text is not known. Save the file as UTF-8 or XLSX first.',
  'import-too-many-rows': 'There are more than 20,000 rows. Split the file and import the parts.',
  'import-too-many-columns': 'There are more than 200 columns. Delete those that are not needed.',
  'import-took-too-long':
    'Reading took too long and was stopped. Split the file and import the parts.',
  'import-forgotten': 'The chosen file is no longer held. Choose it again.',
  'import-mapping-incomplete':
    'Name one column each for the day of receipt and the complainant, and no field twice.',
  'import-has-problems': 'There are problems left. Nothing was imported.',
  'import-has-duplicates':
    'Some numbers stand in the ledger already. Change the file, or choose to leave these rows out.',
  'import-nothing-left': 'No row is left to import.',
  'import-cancelled': 'Cancelled. Nothing was imported.',
  'import-case-changed':
    'A case of this import was changed or printed since. It can no longer be undone as a whole.',
  'import-undone-already': 'This import has been undone already.',
} as const satisfies Readonly<Record<Extract<Refusal, `import-${string}`>, string>>;
