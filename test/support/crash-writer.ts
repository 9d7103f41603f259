import { writeSync } from 'node:fs';
import { NO_DUES } from '../../shared/domain/case-index.ts';
import { moment } from '../../shared/domain/day.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { openStore } from '../../electron/storage/open-store.ts';
import { aCase } from './a-case.ts';
import { theFigures } from './the-figures.ts';

/**
 * A process that opens cases and goes on typing in them until it is killed. It writes `id rev mark` on a line of
 * its own only after a save has been acknowledged.
 */
const [file = '', key = '', nativeBinding = '', round = '0'] = process.argv.slice(2);
const opened = openStore({ file, key: Buffer.from(key, 'hex'), nativeBinding, expect: 'existing' });
if (!opened.ok) throw new Error(opened.failure);
const store = opened.value;
const stamp = { at: moment('2026-03-02T10:00:00'), by: 's-clerk', branchId: 'b-1' };

for (let count = 0; ; count += 1) {
  const id = caseId(`c-${round}-${String(Math.floor(count / 4))}`);
  const mark = `mark${round}x${String(count)}`;
  const before = store.cases.load(id);
  const given = before ?? aCase({ whole: { id } });
  const facts = { ...given.facts, narrative: `客户第${String(count)}次说 ${mark}` };
  const audit = count % 2 === 0 ? [{ action: 'case-changed' }] : [];
  const after = { ...given, facts };
  const figures = theFigures(after);
  const change = { before, after, dues: NO_DUES, figures, todos: [], stamp, audit };
  const result = store.write(({ cases }) => cases.save(change));
  if (!result.ok) throw new Error(result.failure);
  writeSync(1, `${id} ${String(result.value.rev)} ${mark}\n`);
}
