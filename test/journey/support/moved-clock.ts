import { readFileSync } from 'node:fs';

/** Loaded into every process of the program under test: `Date` reads the clock that the test keeps in a file. */
const file = process.env['ANSU_TEST_CLOCK'] ?? '';
const WallClock = Date;

/** `+ms` runs beside the machine's clock, `=ms` stands still. */
function movedNow(): number {
  const text = readFileSync(file, 'utf8');
  const ms = Number(text.slice(1));
  return text.startsWith('=') ? ms : WallClock.now() + ms;
}

class MovedDate extends WallClock {
  constructor(...given: readonly (number | string | Date)[]) {
    const [year, month, ...rest] = given.map(Number);
    if (given.length === 0) super(movedNow());
    else if (year === undefined || month === undefined) super(given[0] ?? '');
    else super(year, month, ...rest);
  }

  static override now(): number {
    return movedNow();
  }
}

if (file !== '') Reflect.set(globalThis, 'Date', MovedDate);
