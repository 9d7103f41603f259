import { expect, test } from 'vitest';
import { configurationOf } from '../../../electron/services/configuration.ts';
import {
  bookOfCase,
  bookWithVersions,
  earlierVersions,
  ruleBookOf,
} from '../../../electron/services/rule-books.ts';
import type { RuleSet } from '../../../electron/storage/store.ts';
import { P1 } from '../../../shared/data/procedures/p1.ts';
import { BANDS } from '../../../shared/data/bands.ts';
import { bandOf } from '../../../shared/domain/approval.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { fen } from '../../../shared/domain/money.ts';
import type { RuleBook } from '../../../shared/domain/rule-book.ts';
import { as, done, NOON } from '../../support/branch-world.ts';
import { aCaseWithChoice } from '../../support/case-on-its-way.ts';
import { HIGHER, rulesWith } from '../../support/configuring.ts';

type Sets = readonly (readonly [kind: string, version: number, content: unknown])[];

/** A store that holds these versions of these kinds. */
function holding(sets: Sets) {
  const all = sets
    .map(([kind, version, content]): RuleSet => {
      return { kind, version, content, changedBy: 'an', changedAt: NOON };
    })
    .toReversed();
  const find = (kind: string, version?: number): RuleSet | null =>
    all.find((set) => set.kind === kind && (version === undefined || set.version === version)) ??
    null;
  return {
    latest: (kind: string) => find(kind),
    version: find,
    all: (kind: string) => all.filter((set) => set.kind === kind),
  };
}

function booksFrom(...sets: Sets) {
  const stored = holding(sets);
  const book = ruleBookOf(configurationOf(stored, null));
  const earlier = earlierVersions(stored);
  return {
    book,
    of: (c: Case): RuleBook => bookOfCase(bookWithVersions(book, c, earlier), c),
  };
}

test('a running approval keeps the bands it started with; the next one takes the new bands', () => {
  const books = booksFrom(['bands', 2, HIGHER]);
  const asked = done('request-approval', aCaseWithChoice(250_000), { reason: '属实' }, as('lin'));
  expect(asked.approvals.at(-1)?.bandVersion).toBe(1);
  expect(books.of(asked).bands).toEqual(BANDS);
  expect(bandOf(asked, fen(0), books.of(asked))?.id).toBe('B2');
  const open = aCaseWithChoice(250_000);
  expect(books.of(open).bandVersion).toBe(2);
  expect(bandOf(open, fen(0), books.of(open))?.id).toBe('B1');
});

test('a registered case goes by the deadline rules in force at T1, a draft by those in force', () => {
  const books = booksFrom(
    ['deadline-rules', 2, rulesWith('D16', { length: 2 })],
    ['deadline-rules', 3, rulesWith('D16', { length: 5 })],
  );
  const lengthOf = (c: Case): unknown => books.of(c).rules.find(({ id }) => id === 'D16')?.length;
  const c = aCaseWithChoice(0);
  expect(lengthOf({ ...c, ruleVersion: 1 })).toBe(3);
  expect(lengthOf({ ...c, ruleVersion: 2 })).toBe(2);
  expect(lengthOf({ ...c, ruleVersion: 3 })).toBe(5);
  expect(lengthOf({ ...c, status: 'draft', ruleVersion: 1 })).toBe(5);
  // a version that is not kept any more: what is in force
  expect(lengthOf({ ...c, ruleVersion: 9 })).toBe(5);
});

test('a case keeps its version of a procedure, also one that was changed twice since', () => {
  const named = (version: number, zh: string) => ({ ...P1, version, zh });
  const books = booksFrom(
    ['procedures', 2, [named(2, '第二版')]],
    ['procedures', 3, [named(3, '第三版')]],
  );
  const nameOf = (procedureVersion: number): string =>
    books.of({ ...aCaseWithChoice(0), procedureVersion }).procedure.zh;
  expect([1, 2, 3].map(nameOf)).toEqual([P1.zh, '第二版', '第三版']);
  expect(books.book.procedure.zh).toBe('第三版');
});

test('what is stored and no longer fits is passed over, setting by setting', () => {
  const { book } = booksFrom(
    ['settings', 2, { idleLockMin: 0, lowScore: 4, tea: true }],
    ['bands', 2, [{ id: 'B1' }]],
    ['calendars', 2, 'none'],
  );
  expect(book.settings).toMatchObject({ idleLockMin: 5, lowScore: 4 });
  expect(book.bands).toEqual(BANDS);
  expect(book.counting.calendar.hasYear(2026)).toBe(true);
});
