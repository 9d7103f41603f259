import { hash } from 'node:crypto';
import fc from 'fast-check';
import { digestOf, START } from '../../electron/storage/audit-chain.ts';
import type { LineValues, Trail } from '../../electron/storage/audit-chain.ts';
import type { AuditBreak } from '../../shared/domain/audit-trail.ts';

export type Line = LineValues & { readonly digest: Uint8Array };

/** Lines as the bank writes them, each after the one before. */
export function writtenLines(
  count: number,
  actorOf: (seq: number) => string | null = () => null,
): readonly Line[] {
  const lines: Line[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const line = {
      seq,
      at: `2026-03-02T09:${String(seq % 60).padStart(2, '0')}:00`,
      actor: actorOf(seq) ?? `s-${String(seq % 7)}`,
      branch_id: 'b-1',
      action: ['signed-in', 'field-revealed', 'case-opened'][seq % 3] ?? '',
      entity: 'case',
      entity_id: `c-${String(seq % 11)}`,
      event: `{"ids":{"line":"${String(seq)}"},"dueAt":null,"contents":null}`,
      previous: lines.at(-1)?.digest ?? START,
    };
    lines.push({ ...line, digest: digestOf(line) });
  }
  return lines;
}

/** One thing done to the trail by somebody with the key and a tool, and what the check must say. */
type Damage = { readonly lines: readonly Line[]; readonly expected: AuditBreak };

type Wish = { readonly place: number; readonly other: number; readonly way: number };

const COLUMNS = ['at', 'actor', 'branch_id', 'action', 'entity', 'entity_id', 'event'] as const;

function renumbered(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => ({ ...line, seq: index + 1 }));
}

function forged(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

/** A value, the link or the digest of one line; with a value the digest may be made anew. */
function changed(lines: readonly Line[], { place, way }: Wish): Damage {
  const column = COLUMNS[way % COLUMNS.length] ?? 'at';
  const alter = (line: Line): Line => {
    if (way % 10 === 8) return { ...line, previous: forged(line.previous) };
    if (way % 10 === 9) return { ...line, digest: forged(line.digest) };
    const other = { ...line, [column]: `${line[column]} ` };
    // Of the newest line nothing is left that knew the old digest: only a signed head does.
    const remade = way % 2 === 1 && line.seq < lines.length;
    return remade ? { ...other, digest: digestOf(other) } : other;
  };
  return {
    lines: lines.map((line) => (line.seq === place ? alter(line) : line)),
    expected: { kind: 'changed', badSeq: place },
  };
}

/** Leaves a gap in the numbers, or closes it. */
function removed(lines: readonly Line[], { place, way }: Wish): Damage {
  const at = Math.min(place, lines.length - 1);
  const left = lines.filter(({ seq }) => seq !== at);
  return {
    lines: way % 2 === 0 ? left : renumbered(left),
    expected: { kind: 'removed', badSeq: at },
  };
}

/** Between two lines: chained to the one before, or a copy of it. */
function inserted(lines: readonly Line[], { place, way }: Wish): Damage {
  const at = Math.max(2, Math.min(place, lines.length));
  const before = lines[at - 2];
  if (before === undefined) throw new TypeError('no line to insert after');
  const next = { ...before, seq: at, actor: 's-other', previous: before.digest };
  const extra = way % 2 === 0 ? { ...next, digest: digestOf(next) } : { ...before, seq: at };
  return {
    lines: renumbered([...lines.slice(0, at - 1), extra, ...lines.slice(at - 1)]),
    expected: { kind: 'inserted', badSeq: at },
  };
}

function swapped(lines: readonly Line[], { place, other }: Wish): Damage {
  const [first, second] = [place, other === place ? (place % lines.length) + 1 : other].toSorted(
    (one, two) => one - two,
  );
  if (first === undefined || second === undefined) throw new TypeError('two lines to swap');
  const at = (seq: number): number => (seq === first ? second : seq === second ? first : seq);
  return {
    lines: lines
      .map((line) => ({ ...line, seq: at(line.seq) }))
      .toSorted((one, two) => one.seq - two.seq),
    expected: { kind: 'swapped', badSeq: first, otherSeq: second },
  };
}

/** Everything from one line on is gone. */
function cut(lines: readonly Line[], { place }: Wish): Damage {
  return { lines: lines.slice(0, place - 1), expected: { kind: 'cut', badSeq: place } };
}

const DAMAGES = { changed, removed, inserted, swapped, cut };

/** What is done, at which lines (`place`, `other`), and how (`way`). */
export type DamageWish = Wish & { readonly kind: keyof typeof DAMAGES };

/** Any of the five at any place of so many lines. */
export function aDamage(count: number): fc.Arbitrary<DamageWish> {
  const place = fc.integer({ min: 1, max: count });
  const kind = fc.constantFrom('changed', 'removed', 'inserted', 'swapped', 'cut');
  return fc.record({ kind, place, other: place, way: fc.nat(70) });
}

export function damaged(lines: readonly Line[], { kind, ...wish }: DamageWish): Damage {
  return DAMAGES[kind](lines, wish);
}

/** The columns as the store gives them. */
export function cellsOf(line: Line): readonly (string | number | Uint8Array)[] {
  const { seq, at, actor, branch_id, action, entity, entity_id, event, previous, digest } = line;
  return [seq, at, actor, branch_id, action, entity, entity_id, event, previous, digest];
}

/** The lines as the check reads them. */
export function trailOver(lines: readonly Line[]): Trail {
  const bySeq = new Map(lines.map((line) => [line.seq, line]));
  return {
    lines: (from, to) => lines.filter(({ seq }) => seq >= from && seq <= to).map(cellsOf),
    line: (seq) => {
      const line = bySeq.get(seq);
      return line === undefined ? null : cellsOf(line);
    },
    seqOf: (digest) => lines.find((line) => Buffer.compare(line.digest, digest) === 0)?.seq ?? null,
    last: () => lines.at(-1)?.seq ?? 0,
  };
}
