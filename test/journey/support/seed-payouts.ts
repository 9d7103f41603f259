import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moment } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/money.ts';
import { PEOPLE } from './people.ts';
import type { Seeded } from './seed-cases.ts';
import type { SeedDesk } from './seed-desk.ts';

type PayeeSketch = { readonly name: string; readonly account: string; readonly bank?: string };
type SeededBatch = { readonly id: string; readonly batchNo: string };

/** What every seeded case costs. */
const AMOUNT = fen(800_000);

/** Finance enters whom the amount of this case goes to. */
export async function payeeOf(
  desk: SeedDesk,
  { id }: Seeded,
  { name, account, bank }: PayeeSketch,
): Promise<void> {
  await desk.signIn(PEOPLE.finance);
  const input = { payeeName: name, payeeAccount: account, payeeBank: bank ?? null };
  await desk.ask('payouts.payee', {
    caseId: id,
    revision: 0,
    input: { ...input, summaryCode: 'SY01' },
  });
}

/** A batch of these cases, made by finance at this moment. */
export async function exportedBatch(
  desk: SeedDesk,
  cases: readonly Seeded[],
  at: string,
): Promise<SeededBatch> {
  desk.clock.now = moment(at);
  await desk.signIn(PEOPLE.finance);
  const items = cases.map(({ id }) => ({ caseId: id, amount: AMOUNT }));
  return await desk.ask('payouts.export', { type: 'PB-C1', items });
}

/** The officer lets the batch out. */
export async function releasedBatch(desk: SeedDesk, { id }: SeededBatch): Promise<void> {
  await desk.signIn(PEOPLE.officer);
  await desk.ask('payouts.release', { id, revision: 1 });
}

/** The bank's answer to a batch, one row an account: `paid` or why not. */
export async function importedResult(
  desk: SeedDesk,
  { batchNo }: SeededBatch,
  rows: readonly (readonly [account: string, answer: string])[],
): Promise<void> {
  await desk.signIn(PEOPLE.finance);
  const text = rows.map(([account, answer], place) => {
    const seq = String(place + 1);
    const result = answer === 'paid' ? ['成功', '', `PZ2026-${seq}`] : ['失败', answer, ''];
    return [batchNo, seq, account, '8000.00', ...result, ''].join('\t');
  });
  const folder = mkdtempSync(join(tmpdir(), 'ansu-seed-'));
  const file = join(folder, 'result.txt');
  writeFileSync(file, text.join('\r\n'));
  await desk.ask('payouts.import', { ticket: desk.stage(file, 'result.txt') });
  rmSync(folder, { recursive: true });
}
