import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { ShellWords } from '../link/shell-words.ts';

function editItems(words: ShellWords): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

/** No "reload" here: it would take away what is being typed. */
export function setMenu(words: ShellWords): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words.menuFile, submenu: [{ role: 'quit', label: words.menuQuit }] },
      {
        label: words.menuEdit,
        submenu: [
          { role: 'undo', label: words.undo },
          { role: 'redo', label: words.redo },
          { type: 'separator' },
          ...editItems(words),
        ],
      },
      {
        label: words.menuView,
        submenu: [
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
          { role: 'resetZoom', label: words.zoomReset },
          { role: 'togglefullscreen', label: words.fullScreen },
        ],
      },
    ]),
  );
}

/** Cut, copy and paste by the right mouse button, in fields and on selected text. */
export function addContextMenu(contents: WebContents, words: () => ShellWords): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    const items = editItems(words());
    const fitting = isEditable ? items : items.filter(({ role }) => role === 'copy');
    Menu.buildFromTemplate(fitting).popup();
  });
}
