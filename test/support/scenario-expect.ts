import { isDeepStrictEqual } from 'node:util';
import { actionWorld, linkedCost } from '../../electron/services/office.ts';
import { deadlinesNow } from '../../electron/services/case-file.ts';
import { caseView, seenBy } from '../../electron/services/case-views.ts';
import { formRecord, isFormCode } from '../../electron/services/form-records.ts';
import { ACTIONS, isActionName } from '../../shared/domain/actions.ts';
import { bandOf, companyCost } from '../../shared/domain/approval.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isRunning } from '../../shared/domain/deadlines.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import { renderForm } from '../../shared/forms/catalog.ts';
import type { Copy } from '../../shared/forms/record.ts';
import type { Bench } from './scenario-office.ts';
import { ScenarioError } from './scenario-values.ts';

export type Checking = {
  readonly bench: Bench;
  readonly c: Case;
  readonly aliases: ReadonlyMap<string, string>;
  /** Somebody who may see every case and the ledger. */
  readonly officer: string;
};

/** What the file expects and what there is, both as plain values; equal = passed. */
type Found = { readonly wanted: unknown; readonly found: unknown };

/** Fields of the case wherever they stand on it. */
function fieldOf(c: Case, name: string): unknown {
  const places: readonly object[] = [
    c,
    c.facts,
    c.complainant,
    c.decision ?? {},
    c.closing ?? {},
    c.isolation ?? {},
  ];
  const last = c.payments.at(-1);
  const place = [...places, last ?? {}].find((one) => Object.hasOwn(one, name));
  return place === undefined ? undefined : Reflect.get(place, name);
}

function dateFound(
  rule: string,
  part: 'internal' | 'final',
  wanted: unknown,
  { bench, c }: Checking,
): Found {
  const all = deadlinesNow(c, bench.office).filter((one) => one.rule === rule);
  const found = (all.findLast(isRunning) ?? all.at(-1))?.[part] ?? null;
  return {
    wanted,
    found: typeof wanted === 'string' && found !== null ? found.slice(0, wanted.length) : found,
  };
}

function textOf(markup: string): string {
  return markup
    .replaceAll(/<style[\s\S]*?<\/style>/gu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/gu, ' ');
}

function formFound(key: string, wanted: unknown, { bench, c }: Checking): Found {
  const [, named = '', what] = key.split('.');
  const [code = '', copyName = 'internal'] = named.split('@');
  const copy: Copy = copyName === 'customer' || copyName === 'archive' ? copyName : 'internal';
  if (!isFormCode(code)) throw new ScenarioError(`unknown form ${code}`);
  const text = textOf(
    renderForm(code, formRecord(c, { copy, full: false }, bench.office)).page(null),
  );
  const texts = Array.isArray(wanted) ? wanted.map(String) : [];
  if (what === 'contains') return { wanted: [], found: texts.filter((one) => !text.includes(one)) };
  if (what === 'omits') return { wanted: [], found: texts.filter((one) => text.includes(one)) };
  throw new ScenarioError(`unknown expectation ${key}`);
}

function mayFound(key: string, wanted: unknown, { bench, c }: Checking): Found {
  const [, person = '', name = ''] = key.split('.');
  if (!isActionName(name)) throw new ScenarioError(`unknown action ${name}`);
  const barred = ACTIONS[name].bar(
    c,
    actionWorld(c, bench.visit(person), () => ''),
    false,
  );
  return { wanted, found: barred ?? true };
}

function shownFound(key: string, wanted: unknown, { bench, c }: Checking): Found {
  const [, person = '', name = ''] = key.split('.');
  return { wanted, found: fieldOf(seenBy(c, bench.visit(person)), name) };
}

function searchFound(query: string, wanted: unknown, { bench, aliases }: Checking): Found {
  const page = bench.office.store.cases.page({
    filter: { branchId: null },
    search: query,
    cursor: null,
    size: 50,
  });
  if (!page.ok) throw new ScenarioError(page.failure);
  const names = new Map([...aliases].map(([alias, id]) => [id, alias]));
  return { wanted, found: page.value.rows.map(({ id }) => names.get(id) ?? id) };
}

function todoKinds(c: Case, { office }: Bench): readonly string[] {
  return office.store.cases
    .todosOf(c.id)
    .filter(({ doneAt }) => doneAt === null)
    .map(({ kind }) => kind)
    .toSorted();
}

function moneyOr(wanted: unknown): unknown {
  return typeof wanted === 'string' && /^\d+\.\d\d$/u.test(wanted) ? parseYuan(wanted) : wanted;
}

const KNOWN: Readonly<Record<string, (wanted: unknown, checking: Checking) => Found>> = {
  overdue: (wanted, { c, bench }) => ({
    wanted: Array.isArray(wanted) ? wanted.toSorted() : wanted,
    found: [
      ...new Set(
        deadlinesNow(c, bench.office).flatMap((one) =>
          one.overdueSince !== null && isRunning(one) ? [one.rule] : [],
        ),
      ),
    ].toSorted(),
  }),
  band: (wanted, { c, bench: { office } }) => ({
    wanted,
    found: bandOf(c, linkedCost(c, office), office.book())?.id ?? null,
  }),
  chain: (wanted, { c, bench: { office } }) => ({
    wanted,
    found: bandOf(c, linkedCost(c, office), office.book())?.chain ?? [],
  }),
  todos: (wanted, { c, bench }) => ({
    wanted: Array.isArray(wanted) ? wanted.toSorted() : wanted,
    found: todoKinds(c, bench),
  }),
  timeline: (wanted, { c }) => ({
    wanted,
    found: c.transitions.map(({ transition }) => transition),
  }),
  audit: (wanted, { bench }) => ({
    wanted,
    found: bench.office.store.audit.verify().intact ? 'intact' : 'broken',
  }),
  companyCost: (wanted, { c }) => ({ wanted: moneyOr(wanted), found: companyCost(c) }),
  bandAmount: (wanted, { c, bench, officer }) => ({
    wanted: moneyOr(wanted),
    found: caseView(c, bench.visit(officer)).money.bandAmount,
  }),
  isolateMinutes: (wanted, { c }) => ({
    wanted,
    found: minutes(c.isolation?.decidedAt, c.isolation?.movedAt),
  }),
  dwellMinutes: (wanted, { c }) => ({ wanted, found: minutes(c.facts.receivedAt, c.leftAt) }),
  overdueLegal: (wanted, { c }) => ({
    wanted,
    found: c.effects.some(({ effect }) => effect === 'LG'),
  }),
};

function minutes(from: string | null | undefined, to: string | null | undefined): number | null {
  if (from === null || from === undefined || to === null || to === undefined) return null;
  return Math.floor((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000);
}

type Finder = (key: string, wanted: unknown, checking: Checking) => Found;

const BY_PREFIX: Readonly<Record<string, Finder>> = {
  due: (key, wanted, checking) => dateFound(key.slice(4), 'internal', wanted, checking),
  final: (key, wanted, checking) => dateFound(key.slice(6), 'final', wanted, checking),
  form: formFound,
  may: mayFound,
  shown: shownFound,
  search: (key, wanted, checking) => searchFound(key.slice(7), wanted, checking),
};

function find(key: string, wanted: unknown, checking: Checking): Found {
  const known = Object.hasOwn(KNOWN, key) ? KNOWN[key] : undefined;
  if (known !== undefined) return known(wanted, checking);
  const prefix = key.split('.')[0] ?? '';
  const finder =
    key.includes('.') && Object.hasOwn(BY_PREFIX, prefix) ? BY_PREFIX[prefix] : undefined;
  if (finder !== undefined) return finder(key, wanted, checking);
  const found = fieldOf(checking.c, key);
  if (found === undefined) throw new ScenarioError(`unknown expectation ${key}`);
  const alias =
    key === 'parentCaseId' && typeof wanted === 'string' ? checking.aliases.get(wanted) : undefined;
  return { wanted: alias === undefined ? moneyOr(wanted) : caseId(alias), found };
}

/** null = holds; otherwise what came instead. */
export function difference(key: string, wanted: unknown, checking: Checking): string | null {
  const result = find(key, wanted, checking);
  if (isDeepStrictEqual(result.wanted, result.found)) return null;
  return `${key}: expected ${JSON.stringify(result.wanted)}, found ${JSON.stringify(result.found)}`;
}
