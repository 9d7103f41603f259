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

function missingTools(): readonly string[] {
  return [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(findPoppler() === null ? ['poppler-utils'] : []),
  ];
}

function missingCompiler(): readonly string[] {
  return process.platform === 'linux' && findProgram('cc') === null ? ['gcc', 'libc6-dev'] : [];
}

function install(packages: readonly string[]): void {
  process.stdout.write(`Installing ${packages.join(' and ')} for the tests.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  });
}

/** Sees to it that the programs the tests need are there; returns one sentence when they are not. */
export function requireTools(): string | null {
  const packages = [...missingTools(), ...missingCompiler()];
  if (packages.length === 0) return null;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) install(packages);
  const still = [...missingTools(), ...missingCompiler()];
  return still.length === 0
    ? null
    : `The tests need ${still.join(' and ')}: install Chromium, Chrome or Edge (or set CHROMIUM_PATH), poppler (pdftotext, pdffonts) and, on Linux, a C compiler (cc), then run "npm test" again.`;
}

/** The C compiler for the failing disk of the fault tests, or null. */
export function findCompiler(): string | null {
  return findProgram('cc');
}
