import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Response } from '../../shared/contract/api.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { PAYOUT_FILES } from '../../shared/domain/payout-fields.ts';
import { forgetPayee } from '../../electron/storage/payout-store.ts';
import { tombstoneOf } from '../../shared/domain/tombstone.ts';
import { aChange, saved } from '../support/a-change.ts';
import { aDatabase } from '../support/database.ts';
import { aBranchAtWork, aDesk, answered, refusal } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { actOn } from '../support/desk-case.ts';
import { PAYING_ROLES, payable, signInAs } from '../support/payable-case.ts';

type Batch = Response<'payouts.batch'>;
const ACCOUNTS = ['6222000011112222', '6222000033334444'] as const;

type Started = { readonly desk: Desk; readonly cases: readonly CaseView[]; readonly batch: Batch };

/** Two cases in a batch of finance, at a desk of this kind. */
async function aBatchOf(desk: Desk): Promise<Started> {
  await aBranchAtWork(desk, PAYING_ROLES);
  const cases = [await payable(desk), await payable(desk)];
  await signInAs(desk, 'finance');
  for (const [place, { case: c }] of cases.entries()) {
    const input = { payeeName: '纪安宁', payeeAccount: ACCOUNTS[place] };
    await answered(desk, 'payouts.payee', { caseId: c.id, revision: 0, input });
  }
  const items = cases.map(({ case: c }) => ({ caseId: c.id, amount: 10_000 }));
  const batch = await answered(desk, 'payouts.export', { type: 'PB-C1', items });
  return { desk, cases, batch };
}

async function released({ desk, batch }: Started): Promise<Batch> {
  await signInAs(desk, 'complaintOfficer');
  return await answered(desk, 'payouts.release', { id: batch.id, revision: batch.rev });
}

function rowsOf({ batchNo }: Batch, second = '失败\t账号有误\t\t'): string {
  const row = (seq: number, answer: string): string =>
    [batchNo, String(seq), ACCOUNTS[seq - 1], '100.00', answer].join('\t');
  return `${row(1, '成功\t\tPZ-1\t2026-03-11 09:01')}\r\n${row(2, second)}\r\n`;
}

/** The ticket of a staged result file. */
function stage({ program, world }: Desk, content: string | Uint8Array): string {
  const path = join(world.dataFolder, 'result.txt');
  writeFileSync(path, content);
  return program.tray.stage({ path, name: 'result.txt', ours: true });
}

test('a batch goes from the list to the bank and back into the cases', async () => {
  const desk = aDesk();
  const started = await aBatchOf(desk);
  const [first, second] = started.cases;
  expect(started.batch).toMatchObject({
    batchNo: 'FK-0101-20260311-01',
    total: 20_000,
    files: [],
    items: [{ payeeAccount: '****2222', payeeName: '纪*' }, { payeeAccount: '****4444' }],
  });
  expect(JSON.stringify(await answered(desk, 'payouts.page', {}))).not.toContain(ACCOUNTS[0]);
  const seen = { id: started.batch.id, revision: started.batch.rev };
  expect(await refusal(desk, 'payouts.release', seen)).toEqual(['batch-needs-second-person']);
  const file = { id: started.batch.id, kind: 'bank' };
  expect(await refusal(desk, 'payouts.save-file', file)).toEqual(['batch-needs-second-person']);
  const batch = await released(started);
  expect(batch.files.map(({ kind }) => kind)).toEqual([...PAYOUT_FILES]);
  expect(await refusal(desk, 'payouts.release', seen)).toEqual(['stale-revision']);
  await signInAs(desk, 'finance');
  const ticket = stage(desk, rowsOf(batch));
  const done = await answered(desk, 'payouts.import', { ticket });
  expect(existsSync(join(desk.world.dataFolder, 'result.txt'))).toBe(false);
  expect(done).toMatchObject({
    status: '已回盘',
    items: [{ voucherNo: 'PZ-1' }, { result: '失败', failReason: '账号有误' }],
  });
  const load = (view: CaseView | undefined): unknown =>
    desk.office().store.cases.load(caseId(view?.case.id ?? ''));
  expect(load(first)).toMatchObject({ payments: [{ paidAmount: 10_000, voucherNo: 'PZ-1' }] });
  expect(load(second)).toMatchObject({ payments: [] });
  const page = await answered(desk, 'payouts.page', {});
  expect(page.unpaid).toMatchObject([{ caseId: second?.case.id, failReason: '账号有误' }]);
  expect(desk.office().store.audit.verify()).toMatchObject({ intact: true });
});

test('every file is given out as it was made: what is saved has the hash that was logged', async () => {
  const paths: string[] = [];
  const desk = aDesk({
    host: 'electron',
    outside: {
      pickSave: async (name) => {
        const path = join(desk.world.dataFolder, name);
        paths.push(path);
        return await Promise.resolve(path);
      },
    },
  });
  const batch = await released(await aBatchOf(desk));
  expect(await refusal(desk, 'payouts.save-file', { id: batch.id, kind: 'bank' })).toEqual([
    'role-not-allowed',
  ]);
  await signInAs(desk, 'finance');
  for (const { kind } of batch.files) {
    const answer = await answered(desk, 'payouts.save-file', { id: batch.id, kind });
    expect(answer).toEqual({ saved: true, downloadId: null });
  }
  const hashes = paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
  expect(hashes).toEqual(batch.files.map(({ hash }) => hash));
  const lines = desk.office().store.audit.page({ limit: 20, entityId: batch.id });
  const saved = lines.filter(({ action }) => action === 'payout-file-saved');
  expect(new Set(saved.map(({ ids }) => ids['hash']))).toEqual(new Set(hashes));
  expect(lines.find(({ action }) => action === 'payout-released')?.ids).toMatchObject(
    Object.fromEntries(batch.files.map(({ kind, hash }) => [kind, hash])),
  );
  const withAccount = paths.filter((path) => readFileSync(path).includes(ACCOUNTS[0]));
  expect(withAccount).toEqual([paths[0]]);
  expect(
    readFileSync(paths[1] ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('a file that is refused changes nothing at all, not even a line of the trail', async () => {
  const desk = aDesk();
  const batch = await released(await aBatchOf(desk));
  await signInAs(desk, 'finance');
  const head = desk.office().store.audit.head();
  for (const [text, code] of [
    [rowsOf(batch).replace('100.00', '10.00'), 'amount-mismatch'],
    [rowsOf(batch).replace(ACCOUNTS[0], ACCOUNTS[1]), 'payee-mismatch'],
    [rowsOf(batch, '成功\t\t\t'), 'voucher-missing'],
    [rowsOf(batch).slice(0, -20), 'row-malformed'],
    ['', 'batch-unknown'],
  ] as const) {
    const codes = await refusal(desk, 'payouts.import', { ticket: stage(desk, text) });
    expect(codes).toContain(code);
  }
  expect(desk.office().store.audit.head()).toEqual(head);
  expect(await answered(desk, 'payouts.batch', { id: batch.id })).toEqual({
    ...batch,
    may: { release: false, give: true, void: false },
  });
});

test('when one case cannot be booked none is, and its row is named', async () => {
  const desk = aDesk();
  const started = await aBatchOf(desk);
  const batch = await released(started);
  const finance = desk
    .office()
    .directory()
    .find(({ roles }) => roles.includes('finance'));
  await signInAs(desk, 'complaintOfficer');
  const [first, second] = started.cases;
  if (first === undefined || second === undefined) throw new Error('no cases');
  await actOn(desk, second, 'case.edit-case', { involvedStaffIds: [finance?.id] });
  await signInAs(desk, 'finance');
  const ticket = stage(desk, rowsOf(batch, '成功\t\tPZ-2\t'));
  expect(await desk.ask('payouts.import', { ticket })).toMatchObject({
    failure: { codes: ['role-not-allowed'], lines: [{ line: 2, code: 'role-not-allowed' }] },
  });
  const { cases, payouts } = desk.office().store;
  expect(cases.load(first.case.id)).toMatchObject({ payments: [] });
  expect(payouts.load(batch.id)).toMatchObject({ status: '已导出', rev: batch.rev });
});

test('what stands in a batch is paid neither by hand nor in another batch, and its payee is fixed', async () => {
  const desk = aDesk();
  const { cases, batch } = await aBatchOf(desk);
  const [first] = cases;
  if (first === undefined) throw new Error('no case');
  const { id, rev } = first.case;
  const payment = { id, revision: rev, input: { paidAmount: 10_000, voucherNo: 'V-1' } };
  expect(await refusal(desk, 'case.pay', payment)).toEqual(['item-in-other-batch']);
  for (const [act, input] of [
    ['option', { seq: 'A', companyCost: 9_000 }],
    ['choose-option', { seq: 'A', choice: '不接受' }],
    ['remove-option', { seq: 'B' }],
    ['withdraw', { proof: '签字' }],
    ['hold', { cause: 'SC1' }],
  ] as const) {
    const change = { id, revision: rev, input };
    expect(await refusal(desk, `case.${act}`, change), act).toEqual(['item-in-other-batch']);
  }
  const again = { type: 'PB-C1', items: [{ caseId: id, amount: 10_000 }] };
  expect(await refusal(desk, 'payouts.export', again)).toEqual(['item-in-other-batch']);
  const entry = { caseId: id, revision: 1, input: { payeeName: '余青' } };
  expect(await refusal(desk, 'payouts.payee', entry)).toEqual(['item-in-other-batch']);
  const wish = { id: batch.id, revision: batch.rev, reason: '账号再核对' };
  expect(await answered(desk, 'payouts.void', wish)).toMatchObject({ status: '已作废' });
  expect(await refusal(desk, 'payouts.payee', { ...entry, revision: 0 })).toEqual([
    'stale-revision',
  ]);
  expect(await refusal(desk, 'payouts.payee', entry)).toEqual([]);
});

test('a file in another encoding, too large, or with a million rows is refused before anything is looked at', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['finance']);
  await signInAs(desk, 'finance');
  const row = 'FK-0101-20260311-01\t1\t6222\t1.00\t成功\t\tPZ\t\n';
  for (const [content, code] of [
    [Buffer.from(row, 'utf16le'), 'result-file-unreadable'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), 'result-file-unreadable'],
    [row.repeat(120_000), 'result-file-too-large'],
    ['1\n'.repeat(1_000_000), 'row-count-mismatch'],
  ] as const) {
    expect(await refusal(desk, 'payouts.import', { ticket: stage(desk, content) })).toEqual([code]);
  }
  expect(await refusal(desk, 'payouts.import', { ticket: 'unheard-of' })).toEqual([
    'attachment-missing',
  ]);
});

test('home counts for finance what waits to be paid, for the officer what waits to be released', async () => {
  const desk = aDesk();
  await aBatchOf(desk);
  await payable(desk);
  const waiting = async (role: (typeof PAYING_ROLES)[number]): Promise<number> => {
    await signInAs(desk, role);
    return (await answered(desk, 'home.page', {})).payouts;
  };
  expect(await waiting('finance')).toBe(1);
  expect(await waiting('complaintOfficer')).toBe(1);
  expect(await waiting('teller')).toBe(0);
  expect(await refusal(desk, 'payouts.page', {})).toEqual(['role-not-allowed']);
});

test('what leaves the desk of a batch is its head; the purge of a case paid in it leaves no payee anywhere', async () => {
  const desk = aDesk();
  const started = await aBatchOf(desk);
  const batch = await released(started);
  await signInAs(desk, 'finance');
  await answered(desk, 'payouts.import', { ticket: stage(desk, rowsOf(batch)) });
  const { store } = desk.office();
  const outgoing = store.outbox.after(0, 500).filter(({ entity }) => entity === 'payout-batch');
  expect(outgoing.map(({ content }) => content)).toMatchObject([
    { status: '已导出' },
    { status: '已导出' },
    { status: '已回盘', batchNo: batch.batchNo, total: 20_000 },
  ]);
  expect(JSON.stringify(outgoing)).not.toMatch(/纪安宁|6222/u);
  const id = caseId(started.cases[0]?.case.id ?? '');
  const paid = store.cases.load(id);
  if (paid === null) throw new Error('no case');
  saved(store, aChange(paid, { ...tombstoneOf(paid), status: 'purged' }));
  const lines = store.audit.page({ limit: 500 }).filter(({ entityId }) => entityId !== batch.id);
  const traces = [
    store.outbox.after(0, 500).filter(({ entityId }) => entityId !== started.cases[1]?.case.id),
    lines
      .filter(({ entityId }) => entityId !== started.cases[1]?.case.id)
      .map(({ seq }) => store.audit.contents(seq)),
    store.payouts.load(batch.id)?.items[0],
    store.payouts.file(batch.id, 'bank'),
  ];
  expect(JSON.stringify(traces)).not.toMatch(/纪安宁|6222/u);
}, 30_000);

const Left = z.object({ count: z.int() });

test('a purged case leaves nobody behind in its payee, its items and the files', () => {
  const { db, sql } = aDatabase();
  db.exec(`
    INSERT INTO payout_payees VALUES ('c-1', 1, 'b-1', '钱小满', '6222000011112222', NULL, 'SY01', 's-1', '2026-03-02T09:00:00');
    INSERT INTO payout_batches (seq, id, rev, branch_id, batch_no, type, status, created_by, created_at, count, total)
      VALUES (1, 'p-1', 1, 'b-1', 'FK-0101-20260302-01', 'PB-C1', '已回盘', 's-1', '2026-03-02T09:00:00', 1, 100);
    INSERT INTO payout_items (batch_seq, seq, case_id, case_no, payee_name, payee_account, amount, currency, is_out)
      VALUES (1, 1, 'c-1', 'TS-1', '钱小满', '6222000011112222', 100, 'CNY', 0);
    INSERT INTO payout_files VALUES (1, 'bank', 'hash', x'00'), (1, 'summary', 'hash', x'00');`);
  db.transaction(() => {
    forgetPayee(sql, caseId('c-1'));
  })();
  const count = (from: string): number =>
    Left.parse(db.prepare(`SELECT count(*) AS count FROM ${from}`).get()).count;
  expect(count('payout_payees')).toBe(0);
  expect(count("payout_files WHERE kind <> 'summary'")).toBe(0);
  expect(count('payout_items WHERE payee_name IS NULL AND payee_account IS NULL')).toBe(1);
});
