import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signHead } from '../../electron/services/audit-heads.ts';
import type { AuditLine } from '../../electron/storage/audit-access.ts';
import { checkedByScript } from '../support/audit-file.ts';
import { aFolder } from '../support/database.ts';
import {
  ADMIN,
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

const WHOLE = { by: null, action: null, entity: null, from: null, to: null, caseNo: null };

async function audited(file: string | null = null): Promise<Desk> {
  const outside =
    file === null
      ? {}
      : {
          offer: async (path: string) => {
            copyFileSync(path, file);
            return await Promise.resolve('download-1');
          },
        };
  const desk = aDesk({ outside });
  await aBranchAtWork(desk, ['auditor', 'teller']);
  await signIn(desk, 'auditor', OWN_PASSWORD);
  return desk;
}

function lines(desk: Desk, action: string): readonly AuditLine[] {
  return desk.office().store.audit.page({ limit: 50, action });
}

test('an auditor pages through the trail, newest first, and filters it', async () => {
  const desk = await audited();
  const all = await answered(desk, 'audit.page', { ...WHOLE, before: null });
  expect(all.rows[0]).toMatchObject({ action: 'signed-in', entity: 'staff' });
  const seqs = all.rows.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((one, two) => two - one));
  const by = all.rows[0]?.by ?? '';
  const own = await answered(desk, 'audit.page', { ...WHOLE, by, before: null });
  expect(new Set(own.rows.map((row) => row.by))).toEqual(new Set([by]));
  const action = 'signed-in';
  const one = await answered(desk, 'audit.page', {
    ...WHOLE,
    action,
    before: all.rows[0]?.seq ?? 1,
  });
  expect(one.rows.length).toBeGreaterThan(0);
  expect(one.rows.every((row) => row.action === action && row.seq < (seqs[0] ?? 0))).toBe(true);
  const day = { from: '2026-03-10', to: '2026-03-10' };
  expect((await answered(desk, 'audit.page', { ...WHOLE, ...day, before: null })).rows).toEqual([]);
  const here = { from: '2026-03-11', to: '2026-03-11' };
  const today = await answered(desk, 'audit.page', { ...WHOLE, ...here, before: null });
  expect(today.rows).toEqual(all.rows);
});

test('the trail is checked against its heads, those kept and one from paper', async () => {
  const desk = await audited();
  const { seq, digest } = await answered(desk, 'audit.sign', {});
  const whole = await answered(desk, 'audit.check', { head: { seq, digest: digest.slice(0, 16) } });
  expect(whole).toMatchObject({ broken: null, heads: 2 });
  const other = await answered(desk, 'audit.check', { head: { seq, digest: '0'.repeat(16) } });
  expect(other.broken).toEqual({ kind: 'rewritten', badSeq: seq, otherSeq: null });
  const later = await answered(desk, 'audit.check', { head: { seq: seq + 99, digest } });
  expect(later.broken?.kind).toBe('cut');
  expect(lines(desk, 'audit-checked').map(({ ids }) => ids['result'])).toEqual([
    'cut',
    'rewritten',
    'intact',
  ]);
});

test('a head that the key of this workstation did not sign is found', async () => {
  const desk = await audited();
  const { store } = desk.office();
  const head = signHead(desk.office(), 'backup');
  store.write((writes) => {
    writes.audit.keepHead({ ...head, signature: 'AAAA' }, 'person');
    return { ok: true, value: null };
  });
  const { broken } = await answered(desk, 'audit.check', { head: null });
  expect(broken).toMatchObject({ kind: 'head-forged', badSeq: head.seq });
});

test('only administrators and auditors come to the trail, and who tried stands in it once a minute', async () => {
  const desk = await audited();
  await signIn(desk, 'teller', OWN_PASSWORD);
  for (const channel of ['audit.check', 'audit.check', 'audit.export']) {
    const payload = channel === 'audit.check' ? { head: null } : {};
    expect(await refusal(desk, channel, payload)).toEqual(['role-not-allowed']);
  }
  const refused = lines(desk, 'right-refused').map(({ entityId, ids }) => [entityId, ids['code']]);
  expect(refused).toEqual([
    ['audit.export', 'role-not-allowed'],
    ['audit.check', 'role-not-allowed'],
  ]);
  desk.clock.ms += 61_000;
  await refusal(desk, 'audit.export', {});
  expect(lines(desk, 'right-refused')).toHaveLength(3);
});

test('wrong passwords while the vault is shut stand in the trail once it is open, with their number', async () => {
  const desk = await audited();
  const { store } = desk.office();
  const teller = store.staff.all().find(({ roles }) => roles.includes('teller'))?.id;
  desk.program.session.lock('idle');
  for (let guess = 0; guess < 2; guess += 1) {
    await refusal(desk, 'session.unlock', { staffNo: 'teller', password: '猜一猜是不是这个' });
  }
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  expect(lines(desk, 'sign-in-failed')).toMatchObject([
    { by: 'system', entity: 'staff', entityId: teller, ids: { times: '2' } },
  ]);
  expect(lines(desk, 'locked')[0]?.ids).toEqual({ reason: 'idle' });
  desk.program.session.lock('person');
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect(lines(desk, 'sign-in-failed')).toHaveLength(1);
});

test('an exported trail is checked by the shipped script, and whatever is altered in it is named', async () => {
  const file = join(aFolder(), 'audit.jsonl');
  const desk = await audited(file);
  const known = await answered(desk, 'audit.sign', {});
  const made = await answered(desk, 'audit.export', {});
  expect(made.downloadId).toBe('download-1');
  const good = readFileSync(file, 'utf8');
  expect(good).not.toMatch(/salt|柳树|江水/u);
  const head = `${String(known.seq)}:${known.digest.slice(0, 16)}`;
  expect(await checkedByScript(file, '--head', head)).toMatchObject({ code: 0 });
  const rows = good.trimEnd().split('\n');
  const lineRows = rows.filter((row) => row.startsWith('['));
  const count = lineRows.length;
  const write = (changed: readonly string[]): string => {
    const altered = join(aFolder(), 'altered.jsonl');
    writeFileSync(altered, `${changed.join('\n')}\n`);
    return altered;
  };
  const swap = (at: number): readonly string[] =>
    rows.map((row, index) =>
      index === at ? (rows[at + 1] ?? '') : index === at + 1 ? (rows[at] ?? '') : row,
    );
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [rows.map((row, at) => (at === 4 ? row.replace('2026', '2025') : row)), /line 4 /u],
    [rows.filter((_, at) => at !== 4), /line 4 /u],
    [rows.flatMap((row, at) => (at === 4 ? [row, row] : [row])), /line 5 /u],
    [swap(4), /line 4 /u],
    [rows.filter((_, at) => at !== count), /tells of \d+ lines/u],
    [rows.map((row) => row.replace('"signature":"', '"signature":"AA')), /signature/u],
  ];
  for (const [changed, said] of cases) {
    const checked = await checkedByScript(write(changed));
    expect(checked.code).toBe(1);
    expect(checked.text).toMatch(said);
  }
  const cut = rows.filter((row, at) => at === 0 || (row.startsWith('[') && at <= known.seq - 1));
  const shorter = cut.map((row, at) =>
    at === 0 ? row.replace(/"lines":\d+/u, `"lines":${String(known.seq - 1)}`) : row,
  );
  expect((await checkedByScript(write(shorter))).code).toBe(1);
});

test('what a line changed is shown without anything that a customer said or is called', async () => {
  const desk = await audited();
  const row = lines(desk, 'staff-added')[0];
  const { parts, kept } = await answered(desk, 'audit.contents', { seq: row?.seq ?? 0 });
  expect(kept).toBe(true);
  expect(JSON.stringify(parts)).not.toContain(ADMIN.name);
  expect(parts.some(({ characters, shown }) => shown === '' && characters > 0)).toBe(true);
});
