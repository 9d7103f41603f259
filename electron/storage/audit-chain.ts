import { hash } from 'node:crypto';
import type { AuditBreak, AuditHead } from '../../shared/domain/audit-trail.ts';
import type { AuditCheck } from './audit-access.ts';

/** The columns of a line in the order of its cells. */
export const LINE_COLUMNS =
  'seq, at, actor, branch_id, action, entity, entity_id, event, previous, digest';

/** What the digest of a line covers besides the digest before it. */
export type LineValues = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly branch_id: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly event: string;
  readonly previous: Uint8Array;
};
/** A line of the trail as its cells. */
type Cells = readonly unknown[];

const PREVIOUS = 8;
const DIGEST = 9;
/** Stands for the digest before the first line. */
export const START: Uint8Array = Buffer.alloc(32);

/** SHA-256 over the digest before and the values of the line, in this order. */
function digestOfCells(cells: Cells, seq: unknown, previous: Uint8Array): Buffer {
  const [, at, actor, branch, action, entity, entityId, event] = cells;
  const text = JSON.stringify([seq, at, actor, branch, action, entity, entityId, event]);
  return hash('sha256', Buffer.concat([previous, Buffer.from(text)]), 'buffer');
}

export function digestOf(line: LineValues): Buffer {
  const { seq, at, actor, branch_id, action, entity, entity_id, event, previous } = line;
  const cells = [seq, at, actor, branch_id, action, entity, entity_id, event];
  return digestOfCells(cells, seq, previous);
}

function bytesAt(cells: Cells, place: number): Uint8Array {
  const cell = cells[place];
  return cell instanceof Uint8Array ? cell : Buffer.alloc(0);
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** The stored lines, however they are kept. */
export type Trail = {
  /** The lines from `from` to `to` in the order of their numbers. */
  readonly lines: (from: number, to: number) => Iterable<Cells>;
  readonly line: (seq: number) => Cells | null;
  /** The number of the line that has this digest. */
  readonly seqOf: (digest: Uint8Array) => number | null;
  readonly last: () => number;
};

/** Whether the digest of a line is that of its values, were it numbered `seq`. */
function isOwn(cells: Cells | null, seq: number): boolean {
  if (cells === null) return false;
  return same(bytesAt(cells, DIGEST), digestOfCells(cells, seq, bytesAt(cells, PREVIOUS)));
}

/** True when a row of so many cells, in the order of the columns, is a line whose own digest is right. */
export function lineFits(seq: number, cells: Cells): boolean {
  return isOwn(cells, seq);
}

/** Where a line stood when it was written, as its digest proves; null when it was never written like this. */
function trueSeq(cells: Cells | null, at: number, trail: Trail): number | null {
  if (cells === null) return null;
  if (isOwn(cells, at)) return at;
  const previous = bytesAt(cells, PREVIOUS);
  const before = same(previous, START) ? 0 : trail.seqOf(previous);
  const around = before === null ? [] : [before, before + 1];
  return [at + 1, at - 1, ...around].find((seq) => isOwn(cells, seq)) ?? null;
}

/** The line that does not fit is sound in itself: the one before it is not what it was written after. */
function afterForged(at: number, trail: Trail): AuditBreak {
  const next = trail.line(at + 1);
  const line = trail.line(at);
  const goesOn =
    next === null || (line !== null && same(bytesAt(next, PREVIOUS), bytesAt(line, DIGEST)));
  return { kind: 'changed', badSeq: goesOn && at > 1 ? at - 1 : at };
}

/** Whether the line stands once more where it was written, or one further because of itself. */
function isCopy(at: number, stood: number, trail: Trail): boolean {
  const digest = bytesAt(trail.line(at) ?? [], DIGEST);
  return [stood, stood + 1].some(
    (seq) => seq !== at && same(bytesAt(trail.line(seq) ?? [], DIGEST), digest),
  );
}

/** The line was written under another number. */
function moved(at: number, stood: number, trail: Trail): AuditBreak {
  if (isCopy(at, stood, trail)) return { kind: 'inserted', badSeq: at };
  if (trueSeq(trail.line(stood), stood, trail) === at) {
    return { kind: 'swapped', badSeq: at, otherSeq: stood };
  }
  return stood > at ? { kind: 'removed', badSeq: at } : { kind: 'inserted', badSeq: at - 1 };
}

/** What was done to the trail where it first does not follow, at the line that should be `at`. */
function breakAt(at: number, trail: Trail): AuditBreak {
  const line = trail.line(at);
  if (line === null) return { kind: 'removed', badSeq: at };
  const stood = trueSeq(line, at, trail);
  if (stood === at) return afterForged(at, trail);
  if (stood !== null) return moved(at, stood, trail);
  const pushed = trueSeq(trail.line(at + 1), at + 1, trail) === at;
  return { kind: pushed ? 'inserted' : 'changed', badSeq: at };
}

function digestBefore(seq: number, trail: Trail): Uint8Array {
  const before = seq <= 1 ? null : trail.line(seq - 1);
  return before === null ? START : bytesAt(before, DIGEST);
}

/** Checks the lines from `from` to `to`, both included, and their link to the line before. */
export function checkChain(trail: Trail, from: number, to: number): AuditCheck {
  const end = Math.min(to, trail.last());
  let seq = from;
  let previous = digestBefore(from, trail);
  for (const cells of trail.lines(from, end)) {
    const digest = bytesAt(cells, DIGEST);
    const follows =
      cells[0] === seq &&
      same(bytesAt(cells, PREVIOUS), previous) &&
      same(digest, digestOfCells(cells, seq, previous));
    if (!follows) return { intact: false, ...breakAt(seq, trail) };
    seq += 1;
    previous = digest;
  }
  if (seq <= end) return { intact: false, ...breakAt(seq, trail) };
  const head: AuditHead | null =
    seq === from ? null : { seq: seq - 1, digest: Buffer.from(previous).toString('hex') };
  return { intact: true, checked: seq - from, head };
}

/**
 * What is wrong with a trail that follows when it is held against a head written down earlier; null: nothing. Of a
 * head copied from paper only the first digits may be known.
 */
export function againstHead(trail: Trail, head: AuditHead): AuditBreak | null {
  const last = trail.last();
  if (head.seq > last) return { kind: 'cut', badSeq: last + 1 };
  const line = trail.line(head.seq);
  const digest = line === null ? '' : Buffer.from(bytesAt(line, DIGEST)).toString('hex');
  return digest.startsWith(head.digest) && head.digest !== ''
    ? null
    : { kind: 'rewritten', badSeq: head.seq };
}
