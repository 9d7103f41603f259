import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  badPlace,
  badPlaceOf,
  linuxMounts,
  macMounts,
  type Place,
} from '../../../electron/link/folder-place.ts';

function place(path: string, more: Partial<Place> = {}): Place {
  return { platform: 'linux', paths: [path], mounts: [], env: {}, has: () => false, ...more };
}

const LINUX = linuxMounts(
  [
    '/dev/sda1 / ext4 rw 0 0',
    'srv:/home /home/lin/net nfs4 rw 0 0',
    '//srv/a /mnt/team\\040share cifs rw 0 0',
    'x /mnt/ssh fuse.sshfs rw 0 0',
    'y /mnt/stick fuseblk rw 0 0',
    'z /mnt/ssh/local ext4 rw 0 0',
  ].join('\n'),
);
const MAC = macMounts(
  '/dev/disk1s1 on / (apfs, local, journaled)\n//lin@srv/team on /Volumes/team files (smbfs, nodev, nosuid)\nsrv:/a on /Volumes/nfs (nfs)\n',
);

test.each([
  ['/home/lin/.config/Ansu', null],
  ['/home/lin/net/Ansu', 'network'],
  ['/mnt/team share/Ansu', 'network'],
  ['/mnt/ssh/Ansu', 'network'],
  ['/mnt/stick/Ansu', null],
  ['/mnt/ssh/local/Ansu', null],
  ['/mnt/sshort/Ansu', null],
])('on Linux the folder %s is judged by the disk that holds it', (path, bad) => {
  expect(badPlace(place(path, { mounts: LINUX }))).toBe(bad);
});

test.each([
  ['/Users/lin/Library/Application Support/Ansu', null],
  ['/Volumes/team files/Ansu', 'network'],
  ['/Volumes/nfs/Ansu', 'network'],
  ['/Users/lin/Library/CloudStorage/OneDrive-Bank/Ansu', 'synchronised'],
  ['/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/Ansu', 'synchronised'],
])('on macOS the folder %s is judged by its volume', (path, bad) => {
  expect(badPlace(place(path, { platform: 'darwin', mounts: MAC }))).toBe(bad);
});

test.each([
  [['C:\\Users\\lin\\AppData\\Local\\Ansu'], null],
  [['\\\\server\\share\\Ansu'], 'network'],
  [['//server/share/Ansu'], 'network'],
  [['\\\\?\\UNC\\server\\share\\Ansu'], 'network'],
  [['\\\\?\\C:\\Ansu'], null],
  // A mapped drive: the system names the share behind the letter.
  [['Z:\\Ansu', '\\\\server\\share\\Ansu'], 'network'],
  [['C:\\Users\\lin\\OneDrive - 示例银行\\Ansu'], 'synchronised'],
  [['D:\\我的坚果云\\Ansu'], 'synchronised'],
  [['D:\\wpsdrive\\Ansu'], 'synchronised'],
  [['D:\\Bank\\Ansu'], 'synchronised'],
])('on Windows the folder %s is judged by what stands behind it', (paths, bad) => {
  const env = { OneDriveCommercial: 'D:\\Bank' };
  expect(badPlace(place('', { platform: 'win32', paths, env }))).toBe(bad);
});

test.each([
  'OneDrive',
  'iCloudDrive',
  'Dropbox',
  'Dropbox (Personal)',
  'Google Drive',
  'Nutstore Files',
  '坚果云',
  'BaiduSyncdisk',
  '百度网盘',
  'WPS云盘',
  'WPS Cloud Files',
  'nextcloud',
])('a folder below %s is synchronised', (name) => {
  expect(badPlace(place(`/home/lin/${name}/bank/Ansu`))).toBe('synchronised');
  expect(badPlace(place(`/home/lin/my${name}x/Ansu`))).toBe(null);
});

test('a mark of the program in any folder above gives a renamed folder away; the same name as a settings folder does not', () => {
  const marked =
    (kind: string): Place['has'] =>
    (path, asked) =>
      path === '/home/lin/daily/.dropbox' && asked === kind;
  expect(badPlace(place('/home/lin/daily/a/Ansu', { has: marked('file') }))).toBe('synchronised');
  expect(badPlace(place('/home/lin/daily/a/Ansu', { has: marked('folder') }))).toBe(null);
});

test('a link that leads into a synchronised folder is followed, though the folder itself is not there yet', () => {
  const home = mkdtempSync(join(tmpdir(), 'ansu-place-'));
  mkdirSync(join(home, 'OneDrive'));
  symlinkSync(join(home, 'OneDrive'), join(home, 'files'));
  expect(badPlaceOf(join(home, 'files', 'bank', 'Ansu'))).toBe('synchronised');
  expect(badPlaceOf(join(home, 'bank', 'Ansu'))).toBe(null);
});
