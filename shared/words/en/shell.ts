import type { Widen } from '../messages.ts';
import type { shell as chinese } from '../zh-cn/shell.ts';

export const shell: Widen<typeof chinese> = {
  menuFile: 'File',
  menuQuit: 'Quit',
  menuEdit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  menuView: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  pick: {
    evidence: 'Choose the file to add',
    result: 'Choose the result file of the bank',
    calendar: 'Choose the calendar file',
    package: 'Choose the configuration package',
    ledger: 'Choose the file of an old ledger',
  },
  takenFiles: 'Files that can be chosen',
  reminderPromise: 'Promised call-back is due',
  reminderOverdue: 'To-do overdue',
  saveFile: 'Save file',
  pdfFiles: 'PDF files',
  pageStopped: 'The page stopped. What was saved is safe; the page can be loaded again.',
  reload: 'Load again',
  installing: "Electron's program is not installed yet; trying to fetch it.",
  noElectron: "Electron's program cannot be had; using this computer's browser instead.",
  noDisplay: 'No graphical display, so no window can open; open this address in a browser.',
  asRoot: 'A browser window does not open for root; open this address in a browser.',
  noBrowser: 'No window of Chromium, Chrome or Edge opens; open this address in a browser.',
  defaultBrowser: 'No window of Chromium, Chrome or Edge opens; opened in the default browser.',
  folderOnNetwork:
    'The data folder may not lie on a network share or network drive: several computers at once would damage the data. Use a folder on a disk of this computer: {{folder}}',
  folderInCloud:
    'The data folder may not lie in a folder that is synchronised with a cloud: its contents would leave the bank. Use a folder on this computer that is not synchronised: {{folder}}',
  policyBroken:
    'The policy file cannot be read, is wrong, or can be changed by ordinary users; the strictest settings hold. Ask whoever administers this computer to check it: {{file}}',
  folderUnusable: 'The data folder cannot be used; check its path and permissions: {{folder}}',
};
