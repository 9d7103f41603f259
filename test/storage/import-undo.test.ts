import { expect, test } from 'vitest';
import { scanDue } from '../../electron/services/due-scan.ts';
import { moment } from '../../shared/domain/day.ts';
import { answered, refusal } from '../support/desk-at-work.ts';
import {
  aDeskToImport,
  aWorkbook,
  casesOf,
  imported,
  OLD_HEADINGS,
  OLD_ROWS,
} from '../support/old-ledger.ts';

const TABLE = [OLD_HEADINGS, ...OLD_ROWS];

test('a whole import is taken back as long as nothing of it was changed', async () => {
  const desk = await aDeskToImport();
  const first = await imported(desk, await aWorkbook(TABLE));
  await answered(desk, 'imports.undo', { id: first.id });
  expect(casesOf(desk)).toEqual([]);
  expect(await refusal(desk, 'imports.undo', { id: first.id })).toEqual(['import-undone-already']);
  const second = await imported(desk, await aWorkbook(TABLE));
  const open = casesOf(desk).find(({ status }) => status === 'registered');
  const change = {
    id: open?.id,
    revision: open?.rev,
    input: { contactMode: undefined, at: desk.clock.now, mode: 'CM2', summary: '已致电' },
  };
  const { contactMode: _, ...input } = change.input;
  await answered(desk, 'case.contact', { ...change, input });
  expect(await refusal(desk, 'imports.undo', { id: second.id })).toEqual(['import-case-changed']);
  expect(casesOf(desk)).toHaveLength(2);
  expect(desk.office().store.audit.verify()).toMatchObject({ intact: true });
});

test('what falls due by itself does not keep an import from being taken back, what a person does afterwards does', async () => {
  const desk = await aDeskToImport();
  desk.clock.now = moment('2026-04-20T09:00:00');
  const first = await imported(desk, await aWorkbook(TABLE));
  expect(scanDue(desk.office())).toBe(1);
  const [risen] = casesOf(desk);
  expect(risen?.rev).toBeGreaterThan(1);
  await answered(desk, 'imports.undo', { id: first.id });
  expect(casesOf(desk)).toEqual([]);
  expect(desk.office().store.audit.verify()).toMatchObject({ intact: true });

  const second = await imported(desk, await aWorkbook(TABLE));
  scanDue(desk.office());
  const [open] = casesOf(desk);
  const input = { at: desk.clock.now, mode: 'CM2', summary: '已致电' };
  await answered(desk, 'case.contact', { id: open?.id, revision: open?.rev, input });
  desk.clock.now = moment('2026-06-20T09:00:00');
  scanDue(desk.office());
  expect(await refusal(desk, 'imports.undo', { id: second.id })).toEqual(['import-case-changed']);
});

test('what was printed keeps its import', async () => {
  const desk = await aDeskToImport();
  const { id } = await imported(desk, await aWorkbook(TABLE));
  const [open] = casesOf(desk);
  const wish = { id: open?.id, form: 'F01', copy: 'internal', fullReason: null };
  await answered(desk, 'forms.print', wish);
  expect(await refusal(desk, 'imports.undo', { id })).toEqual(['import-case-changed']);
});
