import type { Widen } from '../messages.ts';
import type { problem as chinese } from '../zh-cn/pages-problem.ts';

export const problem: Widen<typeof chinese> = {
  title: {
    'vault-missing': 'The key file is missing',
    'vault-damaged': 'The key file is damaged',
    'database-missing': 'The database file is missing',
    'database-empty': 'The database file is empty',
    'database-foreign': 'Not a database of this program',
    'database-newer': 'A newer program is needed',
    'database-damaged': 'The database file is damaged',
    'database-truncated': 'The database file is incomplete',
    'journal-damaged': 'The journal of the latest changes is damaged',
    'damage-found': 'Damage was found while working',
    other: 'The data cannot be opened for now',
  },
  wayOut: {
    'folder-in-use': 'Close the other Ansu window first, then try again.',
    'vault-missing':
      'If vault.json was only moved, put it back into the data folder and try again. Otherwise the recovery code takes the key file back from a backup.',
    'vault-damaged':
      'The recovery code takes the key file back from a backup; the damaged file is kept in a folder beside it.',
    'database-missing':
      'If ansu.db was only moved, put it back into the data folder and try again. Otherwise restore a backup.',
    'database-empty': 'Restore a backup; the empty file is kept.',
    'database-foreign':
      'Make sure that this is the right data folder. If ansu.db was replaced by another file, put the right one back and try again, or restore a backup.',
    'database-newer': 'Install the newer Ansu, then open this data folder.',
    'database-damaged':
      'Restore a backup, or salvage: what can still be read goes into a new database, and what cannot is listed.',
    'database-truncated':
      'The end of the file is missing, as after a copy that was cut off or a failing disk. Restore a backup, or salvage what can still be read.',
    'journal-damaged':
      'A part of the changes saved last cannot be read. Restore a backup, or salvage: everything before the damage is kept, and what is missing is listed.',
    'damage-found':
      'The program has stopped reading and writing. What was typed and not saved is kept in this window: leave it open, and the same person goes on after signing in. Restore a backup, or salvage what can still be read.',
    'disk-full': 'Free some disk space, then try again.',
    'storage-busy': 'Close other programs that use the data folder, then try again.',
    'storage-read-only': 'Check that the data folder may be written to, then try again.',
    'storage-unreachable': 'Check that the disk is connected, then try again.',
    other: 'Try again; if it still does not open, ask technical staff.',
  },
  folder: 'Data folder: {{folder}}',
  untouched:
    'The data files have not been changed, and the program puts no new file in their place.',
  kept: 'The damaged file is never deleted, and no new file quietly takes its place.',
  again: 'Try again',
  salvage: 'Salvage the data',
  restore: 'Restore a backup',
  takeKey: 'Take the key file from a backup',
};
