import { expect, test } from 'vitest';
import { isCase } from '../../../shared/domain/case.ts';
import { moment } from '../../../shared/domain/day.ts';
import { newCase } from '../../../shared/domain/new-case.ts';
import { BRANCH, NOON, PEOPLE, as } from '../../support/branch-world.ts';

const PLACE = { branchId: BRANCH, unit: '滨江支行', terminal: 'A' };

test('a reception begins with everything preset that can be', () => {
  const opened = newCase({}, PLACE, as('lin'));
  expect(isCase(opened)).toBe(true);
  expect(opened).toMatchObject({
    status: 'draft',
    stage: 1,
    rev: 1,
    branchId: BRANCH,
    terminal: 'A',
    caseNo: null,
    procedureId: 'P1',
    openedBy: 'lin',
    openedAt: NOON,
  });
  expect(opened.facts).toMatchObject({
    nature: 'NA1',
    source: 'S01',
    receivedAt: NOON,
    firstReceiverId: 'lin',
    receivingUnit: '滨江支行',
    complainedUnit: '滨江支行',
    regulatorTransfer: false,
    onSpotResolved: false,
    externalChannels: null,
  });
  expect(opened.complainant).toMatchObject({ kind: 'person', isAnonymous: false, name: null });
});

test('the case keeps the versions of procedure, rules and bands it began under', () => {
  const { procedureVersion, ruleVersion, bandVersion } = newCase({}, PLACE, as('lin'));
  const { book } = as('lin');
  expect([procedureVersion, ruleVersion, bandVersion]).toEqual([
    book.procedure.version,
    book.ruleVersion,
    book.bandVersion,
  ]);
});

test('what the person already knows replaces what is preset', () => {
  const opened = newCase(
    {
      source: 'S04',
      receivedAt: moment('2026-03-10T16:00:00'),
      firstReceiverId: PEOPLE.tong.id,
      complainant: { name: '纪安宁' },
    },
    PLACE,
    as('lin'),
  );
  expect(opened.facts).toMatchObject({
    source: 'S04',
    receivedAt: '2026-03-10T16:00:00',
    firstReceiverId: 'tong',
    nature: 'NA1',
  });
  expect(opened.complainant).toMatchObject({ name: '纪安宁', kind: 'person' });
});
