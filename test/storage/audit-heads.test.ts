import { expect, test } from 'vitest';
import { fingerprintOf, isSignedHead, signHead } from '../../electron/services/audit-heads.ts';
import { moment } from '../../shared/domain/day.ts';
import { ok } from '../../shared/domain/result.ts';
import { aBranchAtWork, aDesk } from '../support/desk-at-work.ts';
import { aStore } from '../support/database.ts';

test('the workstation signs the newest line of the trail and keeps what it signed', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const office = desk.office();
  const head = signHead(office, 'backup');
  expect(head).toMatchObject({ ...office.store.audit.head(), at: desk.clock.now });
  expect(office.store.audit.heads(10)).toEqual([{ ...head, reason: 'backup' }]);
  expect(isSignedHead(head)).toBe(true);
  expect(head.publicKey).toBe(office.store.workstation.key()?.publicKey);
  expect(fingerprintOf(head.publicKey)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/u);
});

test('a head with another number, digest, time, key or signature is not signed', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const head = signHead(desk.office(), 'person');
  const altered = [
    { ...head, seq: head.seq + 1 },
    { ...head, digest: head.digest.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')) },
    { ...head, at: moment('2020-01-01T00:00:00') },
    { ...head, publicKey: 'AAAA' },
    { ...head, signature: 'AAAA' },
    { ...head, signature: '' },
  ];
  expect(altered.map(isSignedHead)).toEqual(altered.map(() => false));
});

test('kept heads can be neither changed nor taken away', () => {
  const { db, store } = aStore();
  const at = moment('2026-03-02T09:00:00');
  const head = { seq: 1, digest: '01', at, publicKey: 'key', signature: 'signature' };
  store.write(({ audit }) => {
    audit.keepHead(head, 'backup');
    audit.keepHead({ ...head, seq: 2 }, 'export');
    return ok(null);
  });
  const attempts = [
    'DELETE FROM audit_heads WHERE id = 2',
    'UPDATE audit_heads SET seq = 9',
    "INSERT OR REPLACE INTO audit_heads VALUES (1, 9, 'x', 'x', 'backup', 'x', 'x')",
  ];
  for (const sql of attempts) expect(() => db.exec(sql)).toThrow(/append-only|out of order/u);
  expect(store.audit.headsOver(1, 9)).toEqual([head, { ...head, seq: 2 }]);
  expect(store.audit.heads(1)).toEqual([{ ...head, seq: 2, reason: 'export' }]);
});
