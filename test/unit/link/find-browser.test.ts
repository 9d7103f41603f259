import { expect, test } from 'vitest';
import { browserPlaces, findChromium } from '../../../electron/link/find-browser.ts';

test('CHROMIUM_PATH comes before everything else', () => {
  const env = { CHROMIUM_PATH: '/opt/c', CHROMIUM: '/opt/d', PATH: '/usr/bin' };
  expect(findChromium('linux', env, () => true)).toBe('/opt/c');
});

test('a chosen browser that is not there does not stop the search', () => {
  const env = { CHROMIUM_PATH: '/opt/none', PATH: '/usr/bin' };
  expect(findChromium('linux', env, (file) => file === '/usr/bin/google-chrome')).toBe(
    '/usr/bin/google-chrome',
  );
});

test('Windows offers Chrome and Edge under both program folders and the local profile', () => {
  const env = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\lin\\AppData\\Local',
  };
  const places = browserPlaces('win32', env);
  expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain(
    'C:\\Users\\lin\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
  );
});

test('macOS offers the two applications', () => {
  expect(browserPlaces('darwin', {})).toContain(
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  );
});

test('without any browser there is none', () => {
  expect(findChromium('linux', { PATH: '/usr/bin' }, () => false)).toBeNull();
});
