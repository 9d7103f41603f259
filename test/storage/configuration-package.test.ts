import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packageText } from '../../electron/services/configuration-package.ts';
import { newWorkstationKey } from '../../electron/services/keys.ts';
import type { Response } from '../../shared/contract/api.ts';
import { BANDS } from '../../shared/data/bands.ts';
import { CALENDARS } from '../../shared/data/calendars.ts';
import { moment } from '../../shared/domain/day.ts';
import { agreed, asAdmin, atWork, HIGHER, propose, staged } from '../support/configuring.ts';
import { aBranchAtWork, aDesk, answered, refusal } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

function exportedText(desk: Desk): string {
  const key = desk.office().store.workstation.key();
  if (key === null) throw new Error('no key');
  return packageText(desk.office(), key);
}

const Parts = z.object({ parts: z.record(z.string(), z.unknown()) });

async function importing(desk: Desk, text: string): Promise<readonly string[]> {
  return await refusal(desk, 'configuration.import', { ticket: staged(desk, text) });
}

test('a package travels from one branch to another that trusts its key, as one proposal', async () => {
  const head = await atWork();
  await agreed(head, 'bands', HIGHER);
  await asAdmin(head);
  const hotlines = [
    {
      code: 'HL9',
      name: { zh: '总行', en: 'Head office' },
      number: '95000',
      scope: { zh: '投诉', en: 'Complaints' },
      note: null,
      active: true,
    },
  ];
  const known = head.office().configuration().contents.hotlines;
  await propose(head, 'hotlines', [...known, ...hotlines]);
  const text = exportedText(head);
  const branch = await atWork();
  expect(await importing(branch, text)).toEqual(['package-key-unknown']);
  const publicKey = head.office().store.workstation.key()?.publicKey;
  await agreed(branch, 'trusted-keys', [{ name: '总行', publicKey }]);
  await asAdmin(branch);
  const ticket = staged(branch, text);
  const { id, problems } = await answered(branch, 'configuration.import', { ticket });
  expect(problems).toEqual([]);
  const view = await answered(branch, 'configuration.waiting', { id });
  expect(view.proposal).toMatchObject({ source: 'package', bar: 'second-person-missing' });
  expect(view.parts.map(({ kind }) => kind).toSorted()).toEqual(['bands', 'hotlines']);
  expect(branch.office().book().bands).toEqual(BANDS);
}, 60_000);

test('codes given in the branch stay after an import, switched off', async () => {
  const head = await atWork();
  const known = head.office().configuration().contents.hotlines;
  const line = (code: string): object => Object.assign({}, known[0], { code });
  await propose(head, 'hotlines', [...known, line('HL20')]);
  const text = exportedText(head);
  const branch = await atWork();
  await propose(branch, 'hotlines', [...known, line('HL30')]);
  const publicKey = head.office().store.workstation.key()?.publicKey;
  await agreed(branch, 'trusted-keys', [{ name: '总行', publicKey }]);
  const ticket = staged(branch, text);
  const { id } = await answered(branch, 'configuration.import', { ticket });
  await answered(branch, 'configuration.decide', { id, decision: 'confirm' });
  const { hotlines } = branch.office().configuration().contents;
  const active = (code: string): unknown => hotlines.find((one) => one.code === code)?.active;
  expect([active('HL1'), active('HL20'), active('HL30')]).toEqual([true, true, false]);
}, 60_000);

test('a package that is changed, newer, unreadable or too large is refused and nothing changes', async () => {
  const desk = await atWork();
  await agreed(desk, 'bands', HIGHER);
  const text = exportedText(desk);
  expect(await importing(desk, text)).toEqual(['nothing-changed']);
  expect(await importing(desk, text.replace('300000', '400000'))).toEqual([
    'package-signature-wrong',
  ]);
  const newer = text.replace('"formatVersion": 1', '"formatVersion": 2');
  expect(await importing(desk, newer)).toEqual(['package-newer']);
  expect(await importing(desk, '{"format":"other"}')).toEqual(['package-unreadable']);
  expect(await importing(desk, 'PK')).toEqual(['package-unreadable']);
  expect(await importing(desk, 'x'.repeat(50 * 1024 * 1024))).toEqual(['too-large']);
  expect(await refusal(desk, 'configuration.import', { ticket: 'none' })).toEqual([
    'attachment-missing',
  ]);
  expect(desk.office().store.proposals.waiting()).toEqual([]);
  expect(desk.office().book().bands).toEqual(HIGHER);
}, 60_000);

test('a well-signed package with invalid parts is refused whole, all reasons together', async () => {
  const desk = await atWork();
  const { office } = desk;
  const broken = {
    ...office(),
    configuration: () => {
      const { contents, version } = office().configuration();
      const bands = BANDS.slice(1);
      const calendars = CALENDARS.map((table) => Object.assign({}, table, { days: [] }));
      return { contents: { ...contents, bands, calendars }, version };
    },
  };
  const key = office().store.workstation.key() ?? newWorkstationKey();
  const ticket = staged(desk, packageText(broken, key));
  const { id, problems } = await answered(desk, 'configuration.import', { ticket });
  expect(id).toBeNull();
  expect(problems.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'calendars calendar-empty',
    'calendars calendar-empty',
    'bands band-first',
  ]);
  expect(office().store.proposals.waiting()).toEqual([]);
});

test('a package is exported as a file, its line in the trail', async () => {
  const offered: string[] = [];
  const desk = aDesk({
    outside: {
      offer: async (path) => {
        offered.push(readFileSync(path, 'utf8'));
        return await Promise.resolve('id');
      },
    },
  });
  await aBranchAtWork(desk, []);
  expect(await answered(desk, 'configuration.export', {})).toEqual({
    saved: false,
    downloadId: 'id',
  });
  const { parts: found } = Parts.parse(JSON.parse(offered[0] ?? ''));
  const parts = Object.keys(found);
  expect(parts).toContain('bands');
  expect(parts).not.toContain('branch');
  expect(parts).not.toContain('trusted-keys');
  expect(desk.office().store.audit.page({ limit: 1 })[0]?.action).toBe('package-exported');
});

test('a year from a file is read whole, or refused with the dates that are missing or twice', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  desk.clock.now = moment('2026-12-01T09:00:00');
  const read = async (text: string): Promise<Response<'configuration.calendar-file'>> =>
    await answered(desk, 'configuration.calendar-file', { ticket: staged(desk, text) });
  const good = await read('2027-01-01 节假日 元旦\n2027/1/2 放假 元旦\n2027年1月3日 放假\n');
  expect(good.problems).toEqual([]);
  expect(good.table).toMatchObject({
    year: 2027,
    days: [{ day: '2027-01-01', note: '元旦' }, {}, {}],
  });
  const bad = await read('2027-01-01 节假日\n2027-01-01 节假日\n2027-02-29 放假\n');
  expect(bad.problems).toEqual([{ code: 'day-impossible', place: '3', value: '2027-02-29' }]);
  const gap = await read('2027-01-01 节假日\n2027-01-04 工作日\n');
  expect(gap.problems[0]).toEqual({ code: 'day-missing', place: '2027', value: '2027-01-02' });
  const { yearsWithout } = await answered(desk, 'configuration.index', {});
  expect(yearsWithout).toEqual([2027]);
});
