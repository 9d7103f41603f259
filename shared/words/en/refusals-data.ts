/** Why the data cannot be opened or written, and why a backup cannot be made or used. */
export const dataRefusals = {
  'work-running': 'A backup, restore or similar work is under way. Wait until it has ended.',
  'vault-exists': 'This data folder has already been set up.',
  'vault-missing': 'The key file is missing from this data folder; it cannot be unlocked.',
  'vault-damaged': 'The key file is damaged and cannot be opened; it has been left unchanged.',
  'database-missing': 'The database file is missing and cannot be opened.',
  'database-damaged':
    'The database file is damaged and cannot be opened; it has been left unchanged.',
  'database-foreign':
    'This file is not a database of this program and cannot be opened; it has been left unchanged.',
  'database-newer':
    'The database was written by a newer version of the program; update the program first. The file has been left unchanged.',
  'database-exists': 'The database file already exists.',
  'storage-busy': 'The database is busy. Try again in a moment.',
  'storage-read-only': 'The data folder cannot be written to; nothing was saved.',
  'storage-unreachable': 'The data folder cannot be reached; nothing was saved.',
  'disk-full': 'The disk is full; the change was not saved.',
  'backup-place-missing':
    'The backup place is not there now. Connect the drive or check the folder.',
  'backup-place-inside': 'The second place cannot lie in the data folder. Choose another disk.',
  'backup-space':
    'Too little room is left in the backup place. Free some space or choose another place.',
  'backup-unreadable': 'This backup did not pass its check and cannot be used. Choose another one.',
  'backup-missing': 'This backup cannot be found. It may have been let go by the rules of keeping.',
  'backup-other-key':
    'This backup uses an earlier data key, or was altered. Restoring it takes the recovery code of that time.',
  'backup-before-update':
    'A backup is needed before the data is updated, and it did not succeed. Nothing was changed.',
};
