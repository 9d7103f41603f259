import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { batchView, payoutPage } from '../../electron/services/payout-views.ts';
import { approvedAmount } from '../../shared/domain/approval.ts';
import { PAYOUT_FILES } from '../../shared/domain/payout-fields.ts';
import type { PayoutBatch } from '../../shared/domain/payout-fields.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { formatYuan, parseYuan, plainYuan } from '../../shared/domain/money.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Step } from './scenario-file.ts';
import type { Bench } from './scenario-office.ts';
import { ScenarioError } from './scenario-values.ts';

type Refused = { readonly codes: readonly Refusal[] };
type Answer = Result<unknown, Refused>;
type Told = {
  readonly bench: Bench;
  readonly aliases: Map<string, string>;
  readonly ask: (channel: string, payload: unknown) => Promise<Answer>;
};

const Item = z.strictObject({
  case: z.string(),
  /** What the person saw; the approved amount when left out. */
  amount: z.string().optional(),
  payeeName: z.string().optional(),
  payeeAccount: z.string().optional(),
  payeeBank: z.string().optional(),
  summaryCode: z.string().optional(),
});
const Export = z.strictObject({ type: z.string(), items: z.array(Item) });
/** One row of a result file; what is left out is as the batch was exported. */
const ResultRow = z.strictObject({
  batchNo: z.string().optional(),
  seq: z.union([z.int(), z.string()]),
  payeeAccount: z.string().optional(),
  amount: z.string().optional(),
  result: z.string(),
  reason: z.string().optional(),
  voucherNo: z.string().optional(),
  paidAt: z.string().optional(),
});
const Import = z.strictObject({
  batch: z.string().optional(),
  rows: z.array(ResultRow).optional(),
  /** The whole file as it is, instead of rows. */
  text: z.string().optional(),
});
const Made = z.looseObject({ id: z.string() });

function read<Shape extends z.ZodType>(
  shape: Shape,
  { do: name, with: wish }: Step,
): z.infer<Shape> {
  const parsed = shape.safeParse(wish ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ScenarioError(`${name}: ${issue?.message ?? ''} at ${issue?.path.join('.') ?? ''}`);
}

/** A batch by the alias of its export; the newest without one. */
function batchOf(alias: string | undefined, { bench, aliases }: Omit<Told, 'ask'>): PayoutBatch {
  const { payouts } = bench.office.store;
  const id = alias === undefined ? payouts.batches(1)[0]?.id : aliases.get(alias);
  const batch = id === undefined ? null : payouts.load(id);
  if (batch === null) throw new ScenarioError(`no batch ${alias ?? ''}`);
  return batch;
}

function fenOf(text: string): number {
  const amount = parseYuan(text);
  if (amount === null) throw new ScenarioError(`${text} is no amount`);
  return amount;
}

/** Enters the payee, if the story gives one, and picks the amount. */
async function chosen(
  { case: alias, amount, ...payee }: z.infer<typeof Item>,
  { bench, aliases, ask }: Told,
): Promise<Result<{ readonly caseId: string; readonly amount: number }, Refused>> {
  const { cases, payouts } = bench.office.store;
  const id = caseId(aliases.get(alias) ?? 'unknown');
  const c = cases.load(id);
  if (c === null) throw new ScenarioError(`no case ${alias}`);
  if (Object.keys(payee).length > 0) {
    const revision = payouts.payee(id)?.rev ?? 0;
    const entered = await ask('payouts.payee', { caseId: id, revision, input: payee });
    if (!entered.ok) return entered;
  }
  return ok({ caseId: id, amount: amount === undefined ? approvedAmount(c) : fenOf(amount) });
}

async function exportBatch(step: Step, told: Told): Promise<Answer> {
  const { type, items } = read(Export, step);
  const picked: { readonly caseId: string; readonly amount: number }[] = [];
  for (const item of items) {
    const one = await chosen(item, told);
    if (!one.ok) return one;
    picked.push(one.value);
  }
  const made = await told.ask('payouts.export', { type, items: picked });
  if (made.ok && step.as !== undefined) told.aliases.set(step.as, Made.parse(made.value).id);
  return made;
}

function resultText(batch: PayoutBatch, rows: readonly z.infer<typeof ResultRow>[]): string {
  return rows
    .map((row) => {
      const item = batch.items.find(({ seq }) => seq === Number(row.seq));
      const amount = item === undefined ? '' : plainYuan(item.amount);
      return [
        row.batchNo ?? batch.batchNo,
        String(row.seq),
        row.payeeAccount ?? item?.payeeAccount ?? '',
        row.amount ?? amount,
        row.result,
        row.reason ?? '',
        row.voucherNo ?? '',
        row.paidAt ?? '',
      ].join('\t');
    })
    .join('\r\n');
}

async function importResult(step: Step, told: Told): Promise<Answer> {
  const { batch, rows = [], text } = read(Import, step);
  const content = text ?? resultText(batchOf(batch, told), rows);
  const path = join(told.bench.office.world.dataFolder, 'result.txt');
  writeFileSync(path, content);
  const ticket = told.bench.program.tray.stage({ path, name: 'result.txt', ours: true });
  return await told.ask('payouts.import', { ticket });
}

const OnBatch = z.strictObject({ batch: z.string().optional(), reason: z.string().optional() });

/** payout-export, payout-release, payout-import, and payout-void. */
export async function payoutStep(step: Step, told: Told): Promise<Answer> {
  if (step.do === 'payout-export') return await exportBatch(step, told);
  if (step.do === 'payout-import') return await importResult(step, told);
  const { batch, reason = '' } = read(OnBatch, step);
  const { id, rev: revision } = batchOf(batch, told);
  if (step.do === 'payout-release') return await told.ask('payouts.release', { id, revision });
  if (step.do === 'payout-void') return await told.ask('payouts.void', { id, revision, reason });
  return fail({ codes: ['unknown-channel'] });
}

type Checked = { readonly bench: Bench; readonly aliases: ReadonlyMap<string, string> };
type Found = { readonly wanted: unknown; readonly found: unknown };

function fileText(batch: PayoutBatch, kind: string, bench: Bench): string {
  const known = PAYOUT_FILES.find((one) => one === kind);
  const file = known === undefined ? null : bench.office.store.payouts.file(batch.id, known);
  if (file === null) throw new ScenarioError(`no file ${kind}`);
  return Buffer.from(file.content)
    .toString('utf8')
    .replaceAll(/<[^>]*>/gu, ' ');
}

/** What one person sees of one item: `payout.b.shown.fang.2.payeeAccount`. */
function shown(batch: PayoutBatch, path: readonly string[], bench: Bench): unknown {
  const [person = '', seq = '', name = ''] = path;
  const { items } = batchView(batch, bench.visit(person));
  const item = items.find((one) => one.seq === Number(seq));
  return Reflect.get(item ?? {}, name);
}

function texts(wanted: unknown): readonly string[] {
  return Array.isArray(wanted) ? wanted.map(String) : [String(wanted)];
}

type OnOne = {
  readonly batch: PayoutBatch;
  readonly path: readonly string[];
  readonly bench: Bench;
};

const FINDERS: Readonly<Record<string, (wanted: unknown, on: OnOne) => Found>> = {
  files: (wanted, { batch, bench }) => {
    const made = new Set(bench.office.store.payouts.files(batch.id).map(({ kind }) => kind));
    return { wanted, found: PAYOUT_FILES.filter((kind) => made.has(kind)) };
  },
  shown: (wanted, { batch, path, bench }) => ({ wanted, found: shown(batch, path, bench) }),
  file: (wanted, { batch, path, bench }) => {
    const [kind = '', how = ''] = path;
    const text = fileText(batch, kind, bench);
    const wrong = texts(wanted).filter((one) => text.includes(one) === (how === 'omits'));
    return { wanted: [], found: wrong };
  },
  total: (wanted, { batch }) => ({ wanted, found: formatYuan(batch.total) }),
};

/** Case numbers that wait, each with why the bank refused it last time. */
function unpaidFound(person: string, wanted: unknown, bench: Bench): Found {
  const { unpaid } = payoutPage(bench.visit(person));
  const lines = unpaid.map(({ caseNo, failReason }) => `${caseNo} ${failReason ?? ''}`.trim());
  return { wanted, found: lines };
}

/**
 * `payout.<batch>.<field>`, `payout.<batch>.files`, `payout.<batch>.file.<kind>.contains|omits`,
 * `payout.<batch>.shown.<staff>.<seq>.<field>`, and `payout.unpaid.<staff>`: case numbers that wait.
 */
export function payoutFound(key: string, wanted: unknown, { bench, aliases }: Checked): Found {
  const [, alias = '', what = '', ...path] = key.split('.');
  if (alias === 'unpaid') return unpaidFound(what, wanted, bench);
  const batch = batchOf(alias, { bench, aliases: new Map(aliases) });
  const finder = Object.hasOwn(FINDERS, what) ? FINDERS[what] : undefined;
  if (finder !== undefined) return finder(wanted, { batch, path, bench });
  if (!Object.hasOwn(batch, what)) throw new ScenarioError(`unknown expectation ${key}`);
  return { wanted, found: Reflect.get(batch, what) };
}
