import { isFormCode } from '../../shared/forms/record.ts';
import { isDeepStrictEqual } from 'node:util';
import { FORM_TABLE, linkedCost } from '../../electron/services/office.ts';
import { deadlinesNow } from '../../electron/services/case-file.ts';
import { caseView, seenBy } from '../../electron/services/case-views.ts';
import { formRecord } from '../../electron/services/form-records.ts';
import { lastHandOver } from '../../shared/domain/actions-hand-over.ts';
import { bandOf, companyCost } from '../../shared/domain/approval.ts';
import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isMoment, minutesBetween } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { lackingForms, lackingSlots } from '../../shared/domain/form-signatures.ts';
import { isRunning } from '../../shared/domain/deadlines.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import { renderForm } from '../../shared/forms/catalog.ts';
import type { Copy } from '../../shared/forms/record.ts';
import { branchFound } from './scenario-branch.ts';
import { exportFound } from './scenario-exports.ts';
import { ledgerCell } from './scenario-ledger.ts';
import { mayDo } from './scenario-may.ts';
import type { Bench } from './scenario-office.ts';
import { payoutFound } from './scenario-payouts.ts';
import { sheetsOf } from './scenario-paper.ts';
import { reportFigure } from './scenario-reports.ts';
import { alertsFound, suggestionFound } from './scenario-suggest.ts';
import { ScenarioError } from './scenario-values.ts';

/** What a check looks at: the office, and the case that its step names, if any. */
export type Checking = {
  readonly bench: Bench;
  readonly named: Case | null;
  readonly aliases: ReadonlyMap<string, string>;
  /** Somebody who may see every case and the ledger. */
  readonly officer: string;
  /** The days that a report is asked about. */
  readonly period?: readonly string[];
};

type OnCase = Omit<Checking, 'named'> & { readonly c: Case };

/** What the file expects and what there is, both as plain values; equal = passed. */
type Found = { readonly wanted: unknown; readonly found: unknown };

/** Their fields are empty as long as nobody has entered the part. */
const PARTS = [
  CASE.decision,
  CASE.closing,
  CASE.isolation,
  CASE.payments,
  CASE.followUps,
  CASE.creditDispute,
  CASE.objection,
  CASE.majorEvent,
  CASE.transfers,
] as const;

/** Fields that the domain gives to the case and the program keeps as rows, or under its own name. */
const DERIVED: Readonly<Record<string, (c: Case) => unknown>> = {
  handoverAt: ({ handOvers }) => handOvers.at(-1)?.loggedAt ?? null,
  handoverTo: ({ handOvers }) => handOvers.at(-1)?.toId ?? null,
  improvementId: ({ corrections }) => corrections.at(-1)?.id ?? null,
  legalHold: ({ legalHolds }) => legalHolds.at(-1)?.legalHold ?? false,
  createdBy: ({ openedBy }) => openedBy,
  createdAt: ({ openedAt }) => openedAt,
};

/** Fields of the case wherever they stand on it. */
function fieldOf(c: Case, name: string): unknown {
  const parts = [c.decision, c.closing, c.isolation, c.payments.at(-1), c.followUps.at(-1)];
  const special = [c.creditDispute, c.objection, c.majorEvent, c.transfers.at(-1)];
  const places: readonly object[] = [
    c,
    c.facts,
    c.complainant,
    ...[...parts, ...special].map((one) => one ?? {}),
  ];
  const derived = Object.hasOwn(DERIVED, name) ? DERIVED[name] : undefined;
  if (derived !== undefined) return derived(c);
  const place = places.find((one) => Object.hasOwn(one, name));
  if (place !== undefined) return Reflect.get(place, name);
  return PARTS.some(({ fields }) => Object.hasOwn(fields, name)) ? null : undefined;
}

function dateFound(
  rule: string,
  part: 'internal' | 'final',
  wanted: unknown,
  { bench, c }: OnCase,
): Found {
  const all = deadlinesNow(c, bench.office).filter((one) => one.rule === rule);
  const shown = all.findLast(isRunning) ?? all.at(-1);
  const found = shown === undefined || shown.paused ? null : shown[part];
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

function copyNamed(name: string): Copy {
  return name === 'customer' || name === 'archive' ? name : 'internal';
}

async function formFound(key: string, wanted: unknown, { bench, c }: OnCase): Promise<Found> {
  const [, named = '', what = ''] = key.split('.');
  const [code = '', copyName = 'internal'] = named.split('@');
  if (!isFormCode(code)) throw new ScenarioError(`unknown form ${code}`);
  const record = formRecord(c, { copy: copyNamed(copyName), full: false }, bench.office);
  const form = renderForm(code, record);
  const markup = form.page(null);
  if (what === 'pages') return { wanted, found: await sheetsOf(markup, form.title) };
  if (what !== 'contains' && what !== 'omits') {
    throw new ScenarioError(`unknown expectation ${key}`);
  }
  const text = textOf(markup);
  const texts = Array.isArray(wanted) ? wanted.map(String) : [String(wanted)];
  const wrong = texts.filter((one) => text.includes(one) === (what === 'omits'));
  return { wanted: [], found: wrong };
}

function mayFound(key: string, wanted: unknown, { bench, c }: OnCase): Found {
  const [, person = '', name = ''] = key.split('.');
  return { wanted, found: mayDo(name, c, bench.visit(person)) ?? true };
}

function shownFound(key: string, wanted: unknown, { bench, c }: OnCase): Found {
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
    .map(({ kind }) => kind);
}

/** Lists of codes are compared as sets. */
function sameCodes(wanted: unknown, found: readonly string[]): Found {
  const codes = Array.isArray(wanted) ? [...new Set(wanted.map(String))].toSorted() : wanted;
  return { wanted: codes, found: [...new Set(found)].toSorted() };
}

function overdueRules(c: Case, { office }: Bench): readonly string[] {
  const late = deadlinesNow(c, office).filter((one) => one.overdueSince !== null && isRunning(one));
  return late.map(({ rule }) => rule);
}

function minutes(from: Moment | null | undefined, to: Moment | null | undefined): number | null {
  if (from === null || from === undefined || to === null || to === undefined) return null;
  return minutesBetween(from, to);
}

function moneyOr(wanted: unknown): unknown {
  return typeof wanted === 'string' && /^\d+\.\d\d$/u.test(wanted) ? parseYuan(wanted) : wanted;
}

/** The two clocks of a credit dispute: what is worked to is the earlier of both (P6). */
const CREDIT_CLOCKS = ['D08', 'D09'] as const;

function workingFound(wanted: unknown, { bench, c }: OnCase): Found {
  const dates = deadlinesNow(c, bench.office)
    .filter((one) => CREDIT_CLOCKS.some((rule) => rule === one.rule))
    .map(({ internal }) => internal)
    .toSorted();
  const [found = null] = dates;
  return {
    wanted,
    found: typeof wanted === 'string' ? (found?.slice(0, wanted.length) ?? null) : found,
  };
}

function unsignedPlaces(c: Case): readonly { readonly form: string; readonly keys: string[] }[] {
  return lackingForms(c, FORM_TABLE).map((one) => ({
    form: one.form,
    keys: lackingSlots(one).map(({ key }) => key),
  }));
}

const KNOWN: Readonly<Record<string, (wanted: unknown, checking: OnCase) => Found>> = {
  workingDue: workingFound,
  'due.workingDue': workingFound,
  /** The places still to be signed, by required form. */
  lacks: (wanted, { c }) => ({
    wanted,
    found: Object.fromEntries(
      unsignedPlaces(c).map(({ form }) => [
        form,
        [...new Set(unsignedPlaces(c).flatMap((one) => (one.form === form ? one.keys : [])))],
      ]),
    ),
  }),
  overdue: (wanted, { c, bench }) => sameCodes(wanted, overdueRules(c, bench)),
  alerts: (wanted, { c, bench }) => alertsFound(wanted, c, bench.office),
  todos: (wanted, { c, bench }) => sameCodes(wanted, todoKinds(c, bench)),
  band: (wanted, { c, bench: { office } }) => ({
    wanted,
    found: bandOf(c, linkedCost(c, office), office.bookOf(c))?.id ?? null,
  }),
  chain: (wanted, { c, bench: { office } }) => ({
    wanted,
    found: bandOf(c, linkedCost(c, office), office.bookOf(c))?.chain ?? [],
  }),
  timeline: (wanted, { c }) => ({
    wanted,
    found: c.transitions.map(({ transition }) => transition),
  }),
  /** The stages the case went through, each with how it ended; the one at hand without. */
  stages: (wanted, { c }) => ({
    wanted,
    found: c.stageRuns.map(({ stage, result }) => `${stage} ${result ?? ''}`.trim()),
  }),
  handoverTo: (wanted, { c }) => ({ wanted, found: lastHandOver(c)?.toId ?? null }),
  handoverAt: (wanted, { c }) => ({ wanted, found: lastHandOver(c)?.takenAt ?? null }),
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
};

type Finder = (key: string, wanted: unknown, checking: OnCase) => Found | Promise<Found>;

const BY_PREFIX: Readonly<Record<string, Finder>> = {
  due: (key, wanted, checking) => dateFound(key.slice(4), 'internal', wanted, checking),
  final: (key, wanted, checking) => dateFound(key.slice(6), 'final', wanted, checking),
  form: formFound,
  may: mayFound,
  shown: shownFound,
  suggest: (key, wanted, { c, bench }) => suggestionFound(key, wanted, c, bench.office),
  ledger: async (key, wanted, { c, bench, officer }) => ({
    wanted,
    found: await ledgerCell(key.slice(7), c, bench, officer),
  }),
};

/** Any other field of the case, wherever it stands. */
function fieldFound(key: string, wanted: unknown, { c, aliases }: OnCase): Found {
  const found = fieldOf(c, key);
  if (found === undefined) throw new ScenarioError(`unknown expectation ${key}`);
  if (typeof wanted !== 'string') return { wanted, found };
  const alias = key === 'parentCaseId' ? aliases.get(wanted) : undefined;
  if (alias !== undefined) return { wanted: caseId(alias), found };
  if (isMoment(found)) return { wanted, found: found.slice(0, wanted.length) };
  return { wanted: typeof found === 'number' ? moneyOr(wanted) : wanted, found };
}

async function foundOnCase(key: string, wanted: unknown, checking: OnCase): Promise<Found> {
  const known = Object.hasOwn(KNOWN, key) ? KNOWN[key] : undefined;
  if (known !== undefined) return known(wanted, checking);
  const prefix = key.split('.')[0] ?? '';
  const finder =
    key.includes('.') && Object.hasOwn(BY_PREFIX, prefix) ? BY_PREFIX[prefix] : undefined;
  return finder === undefined
    ? fieldFound(key, wanted, checking)
    : await finder(key, wanted, checking);
}

async function find(key: string, wanted: unknown, checking: Checking): Promise<Found> {
  if (key.startsWith('search.')) return searchFound(key.slice(7), wanted, checking);
  if (key === 'audit') {
    const { intact } = checking.bench.office.store.audit.verify();
    return { wanted, found: intact ? 'intact' : 'broken' };
  }
  if (key.startsWith('payout.')) return payoutFound(key, wanted, checking);
  if (key.startsWith('export.')) {
    const { bench, named: about } = checking;
    return exportFound(key, wanted, { tray: bench.tray, caseNo: about?.caseNo ?? null });
  }
  if (key.startsWith('report.')) {
    return { wanted, found: await reportFigure(key, checking.period, checking) };
  }
  const { named, ...rest } = checking;
  if (named === null) return branchFound(key, wanted, checking.bench);
  return await foundOnCase(key, wanted, { ...rest, c: named });
}

/** null = holds; otherwise what came instead. */
export async function difference(
  key: string,
  wanted: unknown,
  checking: Checking,
): Promise<string | null> {
  const result = await find(key, wanted, checking);
  if (isDeepStrictEqual(result.wanted, result.found)) return null;
  return `${key}: expected ${JSON.stringify(result.wanted)}, found ${JSON.stringify(result.found)}`;
}
