import { expect, test } from 'vitest';
import { casePhones, caseTexts } from '../../../shared/domain/case-index.ts';
import { tombstoneOf } from '../../../shared/domain/tombstone.ts';
import { anArchivedCase } from '../../support/case-off-its-way.ts';
import { aCase as aSampleCase } from '../../support/sample-case.ts';

test('a purged case keeps its number, dates, codes and amounts', () => {
  const c = aSampleCase();
  const bare = tombstoneOf(c);
  expect(bare).toMatchObject({
    id: c.id,
    caseNo: c.caseNo,
    registeredAt: c.registeredAt,
    closeType: c.closeType,
    retainUntil: c.retainUntil,
    grievanceLevel: c.grievanceLevel,
    facts: { receivedAt: c.facts.receivedAt, bizCategory: 'B08', reasonCode: c.facts.reasonCode },
  });
  expect(bare.payments.map(({ paidAmount }) => paidAmount)).toEqual(
    c.payments.map(({ paidAmount }) => paidAmount),
  );
  expect(bare.transitions.map(({ transition }) => transition)).toEqual(
    c.transitions.map(({ transition }) => transition),
  );
});

test('nothing a person wrote, no name and no number of a person stays, nor anything to find them by', () => {
  for (const c of [aSampleCase(), anArchivedCase()]) {
    const bare = tombstoneOf(c);
    expect(casePhones(bare)).toEqual([]);
    expect(Object.values(caseTexts(bare)).join('')).toBe('');
    // Two codes that the bank's lists write in Chinese: the partner's cooperation, how the customer agreed.
    const words = (JSON.stringify(bare).match(/\p{Script=Han}+/gu) ?? []).map(String);
    expect(words.filter((word) => word !== '好' && word !== '签字')).toEqual([]);
    const people = [c.openedBy, c.facts.firstReceiverId, c.handlerId].map((id) => `"${id ?? ''}"`);
    for (const id of people) expect(JSON.stringify(bare)).not.toContain(id);
  }
});
