import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_TYPE_WORDS } from '../../shared/data/day-type-words.ts';
import { P1 } from '../../shared/data/procedures/p1.ts';
import { bandFor } from '../../shared/domain/approval.ts';
import { bandProblems } from '../../shared/domain/band-checks.ts';
import { calendarProblems, daysOfYear } from '../../shared/domain/calendar-checks.ts';
import { readYear, writeYear } from '../../shared/domain/calendar-import.ts';
import type { YearTable } from '../../shared/domain/calendar.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { differencesOf } from '../../shared/domain/configuration-differences.ts';
import { weekday } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/money.ts';
import { stagesOn } from '../../shared/domain/procedure-edit.ts';
import { procedureFaults } from '../../shared/domain/procedure-checks.ts';
import { APPROVERS } from '../../shared/domain/roles.ts';
import type { Band } from '../../shared/domain/rule-book.ts';

const amount = fc.integer({ min: 0, max: 1_000_000 }).map(fen);

/** Bands as somebody may type them: mostly joined, now and then not. */
const bands = fc
  .array(
    fc.record({ upTo: amount, shift: fc.constantFrom(0, 0, 0, 0, 1, -1), length: fc.nat(6) }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows): readonly Band[] => {
    let from = 0;
    return rows.map(({ upTo, shift, length }, index) => {
      const aboveFen = fen(Math.max(from + shift, 0));
      from = upTo;
      return {
        id: `B${String(index + 1)}`,
        aboveFen,
        upToFen: index === rows.length - 1 ? null : upTo,
        level: 'headOffice',
        chain: APPROVERS.slice(0, length),
      };
    });
  });

test('every positive amount belongs to exactly one of any bands that are accepted, and somebody signs it', () => {
  let accepted = 0;
  fc.assert(
    fc.property(bands, fc.array(amount, { minLength: 20, maxLength: 40 }), (typed, amounts) => {
      if (bandProblems(typed).length > 0) return;
      accepted += 1;
      const edges = typed.flatMap(({ aboveFen }) => [aboveFen, fen(aboveFen + 1)]);
      for (const one of [...amounts, ...edges].filter((value) => value > 0)) {
        const holding = typed.filter(
          ({ aboveFen, upToFen }) => one > aboveFen && (upToFen === null || one <= upToFen),
        );
        expect(holding).toHaveLength(1);
        expect(bandFor(one, typed)?.chain.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(20);
});

test('a larger amount never has fewer approvers in bands that are accepted', () => {
  fc.assert(
    fc.property(bands, amount, amount, (typed, a, b) => {
      if (bandProblems(typed).length > 0) return;
      const [low, high] = a <= b ? [a, b] : [b, a];
      const signers = (one: typeof a): number => bandFor(one, typed)?.chain.length ?? 0;
      expect(signers(low)).toBeLessThanOrEqual(signers(high));
    }),
    { numRuns: 1000 },
  );
});

/** A year with some days of rest and some weekends worked. */
const year = fc.integer({ min: 2020, max: 2098 }).chain((number) => {
  const days = daysOfYear(number);
  const rest = fc.uniqueArray(fc.constantFrom(...days), { minLength: 1, maxLength: 30 });
  const note = fc.constantFrom('', '春节', '国庆、中秋');
  return fc.tuple(rest, note).map(([chosen, name]): YearTable => {
    const moved = chosen.toSorted().map((day, index) => {
      const weekend = weekday(day) === 0 || weekday(day) === 6;
      const type = weekend && index % 2 === 1 ? ('makeup' as const) : ('holiday' as const);
      return { day, type, note: name };
    });
    return { year: number, version: `${String(number)}-1`, days: moved };
  });
});

test('a year that is written to a file comes back from it as it was', () => {
  fc.assert(
    fc.property(year, (table) => {
      if (!table.days.some(({ type }) => type === 'holiday')) return;
      expect(readYear(writeYear(table, DAY_TYPE_WORDS), DAY_TYPE_WORDS)).toEqual({
        ok: true,
        value: table,
      });
      expect(calendarProblems([table], []).filter(({ code }) => code !== 'rest-too-long')).toEqual(
        [],
      );
    }),
    { numRuns: 150 },
  );
});

test('a line taken from a whole year is missed, a line given twice is found', () => {
  fc.assert(
    fc.property(year, fc.nat(364), (table, at) => {
      const lines = writeYear(table, DAY_TYPE_WORDS).trim().split('\n');
      const faults = (text: readonly string[]): readonly string[] => {
        const read = readYear(text.join('\n'), DAY_TYPE_WORDS);
        return read.ok ? [] : read.failure.map(({ code, value }) => `${code} ${value}`);
      };
      const day = (lines[at] ?? '').slice(0, 10);
      expect(faults(lines.toSpliced(at, 1))).toEqual([`day-missing ${day}`]);
      expect(faults([...lines, lines[at] ?? ''])).toEqual([`day-twice ${day}`]);
    }),
    { numRuns: 100 },
  );
});

test('whatever is imported, nothing but a table or a list of problems comes of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.json({ maxDepth: 3 })), (text) => {
      const read = readYear(text, DAY_TYPE_WORDS);
      if (!read.ok) expect(read.failure.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('equal values have one text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(differencesOf(value, turned)).toEqual([]);
    }),
  );
});

test('stages that can be switched off never leave a way that leads nowhere', () => {
  const closing = new Set(['P1-14', 'P1-15']);
  const optional = P1.stages.map(({ code }) => code).filter((code) => !closing.has(code));
  fc.assert(
    fc.property(fc.subarray(optional, { minLength: 1 }), (kept) => {
      const on = new Set([...kept, ...closing]);
      const stages = stagesOn(P1.stages, on);
      const codes = procedureFaults({ ...P1, stages }).map(({ code }) => code);
      expect(codes.filter((code) => code === 'next-unknown')).toEqual([]);
      expect(codes.filter((code) => code === 'stage-never-closes')).toEqual([]);
    }),
  );
});
