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
  pickAttachment: 'Choose the file to add',
  savePdf: 'Save PDF',
  pdfFiles: 'PDF files',
  pageStopped: 'The page stopped. What was saved is safe; the page can be loaded again.',
  reload: 'Load again',
  installing: "Electron's program is not installed yet; trying to fetch it.",
  noElectron: "Electron's program cannot be had; using this computer's browser instead.",
  noDisplay: 'No graphical display, so no window can open; open this address in a browser.',
  asRoot: 'A browser window does not open for root; open this address in a browser.',
  noBrowser:
    'No Chromium, Chrome or Edge found, so no window can open; open this address in a browser.',
  browserChosen: "Using this computer's browser, as asked.",
  defaultBrowser: 'No Chromium, Chrome or Edge found; opened in the default browser.',
};
