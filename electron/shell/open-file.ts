import { dirname, extname, join, resolve } from 'node:path';
import { shell } from 'electron';
import { isOpenable } from '../../shared/domain/evidence-files.ts';
import { VIEWING_FOLDER } from '../link/data-folder.ts';

/** Shows a file of the viewing folder in the program of the computer; nothing that lies elsewhere, and no kind that could act by itself. */
export async function openForViewing(
  path: string,
  dataFolder: string,
): Promise<{ opened: boolean }> {
  const file = resolve(path);
  const isOurs = dirname(file) === join(resolve(dataFolder), VIEWING_FOLDER);
  if (!isOurs || extname(file) === '' || !isOpenable(file, 'electron')) return { opened: false };
  return { opened: (await shell.openPath(file)) === '' };
}
