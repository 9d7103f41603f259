import { FIGURES_VERSION } from '../../shared/domain/case-figures.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { changeOf } from './case-file.ts';
import type { Office } from './office.ts';

/** A mark of the program's own: by which derivation the figures of all cases were made. */
export const FIGURES_FOLLOW = 'figuresFollow';

/** Cases taken in one transaction; between two of them other calls are answered. */
const SLICE = 10;

function followed({ store }: Office): number {
  const mark = store.settings.all().find(({ key }) => key === FIGURES_FOLLOW)?.value;
  return typeof mark === 'number' ? mark : 0;
}

/** True once every registered case has its figures: until then a report would leave some out. */
export function areFiguresWhole(office: Office): boolean {
  return followed(office) === FIGURES_VERSION;
}

function fill(id: CaseId, office: Office): void {
  const { store, world } = office;
  try {
    const c = store.cases.load(id);
    if (c === null) return;
    const stamp = { at: world.now(), by: 'system', branchId: c.branchId };
    const { figures } = changeOf(c, c, { stamp, audit: [] }, office);
    store.write((writes) => {
      writes.figures.put(c, figures);
      return ok(null);
    });
  } catch (error) {
    // One case that cannot be read must not hold up all others.
    const name = error instanceof Error ? error.name : 'unknown';
    world.log('case-without-figures', { id, error: name });
  }
}

/**
 * Writes the figures of cases that have none, as those that were there before this program counted; after a change of
 * the derivation those of every case. Slice by slice, and found again by its mark when it was cut short.
 */
export function* refreshFigures(office: Office): Generator<number, void> {
  const before = followed(office);
  if (before === FIGURES_VERSION) return;
  let last = 0;
  for (;;) {
    const found = office.store.figures.toFill(last, SLICE, before !== 0);
    for (const { id } of found) fill(id, office);
    yield found.length;
    const end = found.at(-1);
    if (end === undefined || found.length < SLICE) break;
    last = end.seq;
  }
  const stamp = { at: office.world.now(), by: 'system', branchId: office.branch().id };
  office.store.write((writes) => {
    writes.settings.set(FIGURES_FOLLOW, FIGURES_VERSION, stamp);
    return ok(null);
  });
}
