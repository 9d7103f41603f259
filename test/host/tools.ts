import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, isProgram, unixPlaces } from '../../electron/link/find-browser.ts';

/** Poppler's programs that read our PDFs. */
export type Poppler = {
  readonly pdftotext: string;
  readonly pdffonts: string;
  readonly pdfinfo: string;
  readonly pdftoppm: string;
};

function findProgram(name: string): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const places = [...unixPlaces(file, process.env), `/opt/homebrew/bin/${file}`];
  return places.find((place) => isProgram(place)) ?? null;
}

/** Where Poppler's programs are, or null. */
export function findPoppler(): Poppler | null {
  const pdftotext = findProgram('pdftotext');
  const pdffonts = findProgram('pdffonts');
  const pdfinfo = findProgram('pdfinfo');
  const pdftoppm = findProgram('pdftoppm');
  if (pdftotext === null || pdffonts === null) return null;
  if (pdfinfo === null || pdftoppm === null) return null;
  return { pdftotext, pdffonts, pdfinfo, pdftoppm };
}

function missing(): readonly string[] {
  return [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(findPoppler() === null ? ['poppler-utils'] : []),
  ];
}

/** Sees to it that the programs the tests need are there; returns one sentence when they are not. */
export function requireTools(): string | null {
  const packages = missing();
  if (packages.length === 0) return null;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stdout.write(`Installing ${packages.join(' and ')} for the tests.\n`);
    const options = {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], { ...options, stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      ...options,
      stdio: 'inherit',
    });
  }
  const still = missing();
  return still.length === 0
    ? null
    : `The tests need ${still.join(' and ')}: install Chromium, Chrome or Edge (or set CHROMIUM_PATH) and poppler (pdftotext, pdffonts), then run "npm test" again.`;
}
