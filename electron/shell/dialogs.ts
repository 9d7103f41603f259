import { basename, extname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { TAKEN_FILES } from '../../shared/domain/file-purposes.ts';
import type { FilePurpose } from '../../shared/domain/file-purposes.ts';
import type { ShellWords } from '../link/shell-words.ts';

/** The file the person chooses for this purpose, or null. Its path goes to the desk, never to the page. */
export async function pickOpen(
  window: BrowserWindow,
  words: ShellWords,
  purpose: FilePurpose,
): Promise<{ path: string; name: string } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.pick[purpose],
    properties: ['openFile'],
    filters: [{ name: words.takenFiles, extensions: [...TAKEN_FILES[purpose].endings] }],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : { path, name: basename(path) };
}

/** Where the person wants a file saved, or null. */
export async function pickSave(
  window: BrowserWindow,
  words: ShellWords,
  suggestedName: string,
): Promise<{ path: string } | null> {
  const isPdf = extname(suggestedName) === '.pdf';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.saveFile,
    defaultPath: basename(suggestedName),
    ...(isPdf ? { filters: [{ name: words.pdfFiles, extensions: ['pdf'] }] } : {}),
  });
  return canceled || filePath === '' ? null : { path: filePath };
}

/** The folder the person chooses for backups, or null. */
export async function pickFolder(window: BrowserWindow): Promise<{ path: string } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : { path };
}
