import { readFileSync } from 'node:fs';

/** Loaded into every process of the program under test: `Date` reads the clock that the test keeps in a file. */
const file = process.env['ANSU_TEST_CLOCK'] ?? '';
const wallClock = Date;

function movedNow(): number {
  const text = readFileSync(file, 'utf8');
  const ms = Number(text.slice(1));
  return text.startsWith('=') ? ms : wallClock.now() + ms;
}

if (file !== '') {
  globalThis.Date = new Proxy(wallClock, {
    construct: (target, given: unknown[], self) => {
      const made: object = Reflect.construct(
        target,
        given.length === 0 ? [movedNow()] : given,
        self,
      );
      return made;
    },
    get: (target, name) => (name === 'now' ? movedNow : Reflect.get(target, name)),
  });
}
