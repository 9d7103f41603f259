import { expect, test } from 'vitest';
import { aCase } from '../support/a-case.ts';
import { aChange, saved, STAMP } from '../support/a-change.ts';
import { aStore } from '../support/database.ts';
import { tracesIn } from '../support/traces.ts';

test('nothing that a discarded draft said is left in the trail or the outbox, and the chain holds', () => {
  const { store } = aStore();
  const other = saved(store, aChange(null, aCase({ n: 2, complainant: { name: '别的客户' } })));
  const given = aCase({ complainant: { name: '纪安宁', phone: '13800005621' } });
  const first = saved(store, aChange(null, given));
  const draft = saved(store, aChange(first, { ...first, stage: 2 }, { audit: [] }));
  expect(tracesIn(store)).toContain('纪安宁');
  const note = { action: 'case-discarded', contents: { reason: '误开' } };
  store.write(({ cases }) => cases.discard(draft, STAMP, note));
  const left = tracesIn(store);
  expect(left).not.toContain('纪安宁');
  expect(left).not.toContain('13800005621');
  expect(left).toContain('误开');
  expect(left).toContain(other.complainant.name);
  expect(store.audit.verify()).toMatchObject({ intact: true });
  expect(store.outbox.after(0, 99).filter(({ entityId }) => entityId === draft.id)).toMatchObject([
    { revision: 1, content: {} },
    { revision: 2, content: {} },
    { revision: 3, content: null },
  ]);
});
