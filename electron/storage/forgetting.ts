import { z } from 'zod';
import { TAG_PATHS } from '../../shared/domain/internal-tags.ts';
import { column } from './rows.ts';
import type { Writer } from './sql.ts';

const JUDGEMENTS: ReadonlySet<string> = new Set(TAG_PATHS);
/** Where the hand of a person is kept: biometric data, which stay in the case alone. */
const INK: ReadonlySet<string> = new Set(['formSignatures.strokes']);

const contentRow = z.object({ seq: column.whole, content: column.json });

type Entry = Readonly<Record<string, unknown>>;

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** The part of a case without these fields; the very same part when it holds nothing in any of them. */
function without(paths: ReadonlySet<string>, part: unknown, parent = ''): unknown {
  if (Array.isArray(part)) {
    const rows: readonly unknown[] = part;
    const kept = rows.map((row) => without(paths, row, parent));
    return kept.every((row, index) => row === rows[index]) ? part : kept;
  }
  if (!isEntry(part)) return part;
  const entries = Object.entries(part);
  const kept = entries.flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const path = `${parent}${name}`;
    if (paths.has(path) && !isEmpty(value)) return [];
    return [[name, without(paths, value, `${path}.`)]];
  });
  const same =
    kept.length === entries.length && kept.every(([name, value]) => value === part[name]);
  return same ? part : Object.fromEntries(kept);
}

/** What the audit trail keeps of a change: the parts of the case before and after. */
function holds(paths: ReadonlySet<string>, contents: unknown): boolean {
  if (!isEntry(contents)) return false;
  const sides = [contents['before'], contents['after']];
  return sides.some((side) => without(paths, side) !== side);
}

/** The part of a case without its internal judgements: they never leave this desk (domain 9). */
export function withoutJudgements(part: unknown): unknown {
  return without(JUDGEMENTS, part);
}

/** The part of a case without the strokes of its signatures; who signed what, when, and the digest of the strokes stay. */
export function withoutInk(part: unknown): unknown {
  return without(INK, part);
}

/**
 * Takes purged fields out of the audit trail. Contents are bound by a digest in their line, so those that hold such a
 * field go whole; the line stays.
 */
export function forgetFields(sql: Writer, entityId: string, fields: readonly string[]): void {
  const paths = new Set(fields);
  const kept = sql.all(
    `SELECT seq, content FROM audit_contents
     WHERE seq IN (SELECT seq FROM audit WHERE entity_id = ?)`,
    entityId,
  );
  for (const row of kept) {
    const { seq, content } = contentRow.parse(row);
    if (holds(paths, content)) sql.run('DELETE FROM audit_contents WHERE seq = ?', seq);
  }
}
