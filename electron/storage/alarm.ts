import type { Reader } from './sql.ts';
import { surroundingsOf } from './surroundings.ts';

export type Alarm = {
  /** Does the work; damage that it meets is told once and thrown on. */
  readonly watch: <Value>(work: () => Value) => Value;
  /** Throws what was met before, if anything was. */
  readonly refuse: () => void;
};

/** Damage is met where nobody looks for it: in a list, a search, a scan. Whoever reads, it is noticed here. */
export function createAlarm(onDamage: () => void = () => undefined): Alarm {
  let met: unknown = null;
  return {
    watch: (work) => {
      try {
        return work();
      } catch (error) {
        if (met === null && surroundingsOf(error) === 'database-damaged') {
          met = error;
          onDamage();
        }
        throw error;
      }
    },
    refuse: () => {
      if (met !== null) throw met;
    },
  };
}

function* watchedRows(rows: IterableIterator<unknown>, { watch }: Alarm): Generator {
  try {
    for (;;) {
      const next = watch(() => rows.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Whoever stops early must not leave the statement running: the database could not be closed.
    rows.return?.();
  }
}

export function watchedReader(reader: Reader, alarm: Alarm): Reader {
  const { watch } = alarm;
  return {
    get: (sql, ...values) => watch(() => reader.get(sql, ...values)),
    all: (sql, ...values) => watch(() => reader.all(sql, ...values)),
    cells: (sql, ...values) => watch(() => reader.cells(sql, ...values)),
    each: (sql, ...values) =>
      watchedRows(
        watch(() => reader.each(sql, ...values)),
        alarm,
      ),
  };
}
