import type { damage as chinese } from '../zh-cn/refusals-damage.ts';
import type { Widen } from '../messages.ts';

export const damage: Widen<typeof chinese> = {
  'database-truncated':
    'The end of the database file is missing; it cannot be opened and has been left unchanged.',
  'database-empty': 'The database file has no content and cannot be opened.',
  'journal-damaged':
    'The journal of the latest changes is damaged; opening would lose saved changes. The files have been left unchanged.',
  'damage-found': 'Damage was found in the database file while reading; nothing more is written.',
  'salvage-not-needed': 'The data open normally; there is nothing to salvage.',
  'salvage-needs-recovery': 'The staff records cannot be read; use the recovery code instead.',
  'salvage-nothing-readable':
    'Nothing in this file can be read; restore a backup. The file has been left unchanged.',
  'salvage-nobody-left':
    'The records of the branch or its administrators cannot be read, so nobody could sign in afterwards; restore a backup. The file has been left unchanged.',
  'backup-key-missing': 'No key file of a backup opens with this recovery code.',
};
