/** Why a backup cannot be made or used. */
export const backupRefusals = {
  'backup-place-missing':
    'The backup place is not there now. Connect the drive or check the folder.',
  'backup-place-inside': 'The second place cannot lie in the data folder. Choose another disk.',
  'backup-space':
    'Too little room is left in the backup place. Free some space or choose another place.',
  'backup-unreadable': 'This backup did not pass its check and cannot be used. Choose another one.',
  'backup-missing': 'This backup cannot be found. It may have been let go by the rules of keeping.',
  'backup-before-update':
    'A backup is needed before the data is updated, and it did not succeed. Nothing was changed.',
};
