import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import type { ChangePreview, ProposalView } from '../../shared/contract/configuration-channels.ts';
import { shapedContent } from '../../shared/contract/configuration-reading.ts';
import { DAY_TYPE_WORDS } from '../../shared/data/day-type-words.ts';
import { SHIPPED_CONFIGURATION, SHIPPED_VERSION } from '../../shared/data/shipped-configuration.ts';
import { readYear } from '../../shared/domain/calendar-import.ts';
import { calendarOf } from '../../shared/domain/calendar.ts';
import { differencesOf } from '../../shared/domain/configuration-differences.ts';
import { CONFIGURATION_KINDS, KIND_FACTS } from '../../shared/domain/configuration.ts';
import type { ConfigurationKind } from '../../shared/domain/configuration.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Proposal } from '../storage/configuration-access.ts';
import type { RuleSet } from '../storage/store.ts';
import type { Tray } from './attachments.ts';
import { checkedContent, kindsOf, movesBy, shapedChanges } from './configuration-change.ts';
import type { Changes } from './configuration-change.ts';
import { packageText, readPackage } from './configuration-package.ts';
import { barOf, decide, mayConfirm, propose } from './configuration-proposals.ts';
import type { StaffHandlers } from './handler.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { giveOut } from './outgoing.ts';
import { stagedText } from './staged-text.ts';

/** What is shown of a long change; all of it is counted. */
const MOST_SHOWN = 300;

function proposalView(proposal: Proposal, visit: Visit): ProposalView {
  const { id, source, changes, reason, proposedBy, proposedAt } = proposal;
  const bar = barOf(proposal, visit);
  return { id, source, kinds: kindsOf(changes), reason, proposedBy, proposedAt, bar };
}

function versionView({ version, changedBy, changedAt }: RuleSet) {
  return { version, changedBy, changedAt };
}

const AS_SHIPPED = { version: SHIPPED_VERSION, changedBy: null, changedAt: null };

function index(visit: Visit): Response<'configuration.index'> {
  const { store, world, configuration } = visit.office;
  const kinds = CONFIGURATION_KINDS.map((kind) => {
    const latest = store.ruleSets.latest(kind);
    const { version, changedBy, changedAt } = latest === null ? AS_SHIPPED : versionView(latest);
    return { kind, twoPersons: KIND_FACTS[kind].twoPersons, version, changedBy, changedAt };
  });
  const year = Number(world.now().slice(0, 4));
  const { hasYear } = calendarOf(configuration().contents.calendars);
  return {
    kinds,
    waiting: store.proposals.waiting().map((one) => proposalView(one, visit)),
    mayConfirm: mayConfirm(visit),
    yearsWithout: [year, year + 1].filter((one) => !hasYear(one)),
    publicKey: store.workstation.key()?.publicKey ?? '',
  };
}

function read(
  { kind, version }: Request<'configuration.read'>,
  { office }: Visit,
): Result<Response<'configuration.read'>, Failure> {
  const { configuration, store } = office;
  const stored = store.ruleSets.all(kind).map(versionView);
  const history = [...stored, AS_SHIPPED];
  const current = configuration();
  if (version === null || version === current.version(kind)) {
    return ok({ version: current.version(kind), content: current.contents[kind], history });
  }
  const kept = shapedContent(kind, store.ruleSets.version(kind, version)?.content);
  const content = kept ?? (version === SHIPPED_VERSION ? SHIPPED_CONFIGURATION[kind] : null);
  return content === null ? fail({ codes: ['not-found'] }) : ok({ version, content, history });
}

/** What a new content changes and breaks; the dates it moves take longer and come apart. */
function previewOf(
  kind: ConfigurationKind,
  content: unknown,
  office: Office,
  beside: Changes = {},
): ChangePreview {
  const before = office.configuration().contents[kind];
  const checked = checkedContent(kind, content, office, beside);
  const after = checked.ok ? checked.value[kind] : (shapedContent(kind, content) ?? before);
  const differences = differencesOf(before, after);
  return {
    problems: checked.ok ? [] : [...checked.failure],
    differences: differences.slice(0, MOST_SHOWN),
    differenceCount: differences.length,
    moved: [],
    movedCount: 0,
    twoPersons: KIND_FACTS[kind].twoPersons,
  };
}

async function preview(
  kind: ConfigurationKind,
  content: unknown,
  office: Office,
): Promise<ChangePreview> {
  const checked = checkedContent(kind, content, office);
  const { dates, count } = await movesBy(checked.ok ? checked.value : {}, office, MOST_SHOWN);
  return { ...previewOf(kind, content, office), moved: dates, movedCount: count };
}

async function proposed(
  { kind, content, base, reason }: Request<'configuration.propose'>,
  visit: Visit,
): Promise<Result<Response<'configuration.propose'>, Failure>> {
  const { office } = visit;
  if (base !== office.configuration().version(kind)) return fail({ codes: ['stale-revision'] });
  const checked = checkedContent(kind, content, office);
  if (!checked.ok) return fail({ codes: ['configuration-invalid'] });
  const changes = checked.value;
  return await propose({ source: 'page', changes, bases: { [kind]: base }, reason }, visit);
}

async function waiting(
  id: string,
  visit: Visit,
): Promise<Result<Response<'configuration.waiting'>, Failure>> {
  const { office } = visit;
  const proposal = office.store.proposals.load(id);
  if (proposal === null) return fail({ codes: ['not-found'] });
  if (proposal.outcome !== 'waiting') return fail({ codes: ['proposal-settled'] });
  const changes = shapedChanges(proposal.changes);
  const parts = kindsOf(proposal.changes).map((kind) => ({
    kind,
    preview: previewOf(kind, proposal.changes[kind], office, changes),
  }));
  const { dates, count } = await movesBy(changes, office, MOST_SHOWN);
  return ok({ proposal: proposalView(proposal, visit), parts, moved: dates, movedCount: count });
}

async function exported(visit: Visit): Promise<Result<Response<'configuration.export'>, Failure>> {
  const { office } = visit;
  const { world, store } = office;
  const key = store.workstation.key();
  if (key === null) return fail({ codes: ['not-found'] });
  const name = `ansu-configuration-${world.now().slice(0, 10)}.json`;
  const log = (): void => {
    store.write((writes) => {
      const stamp = stampOf(visit);
      const ids = { publicKey: key.publicKey };
      const entity = 'configuration';
      writes.audit.append({ stamp, entity, entityId: 'package', action: 'package-exported', ids });
      return ok(null);
    });
  };
  return await giveOut({ name, content: () => packageText(office, key), log }, office);
}

async function imported(
  ticket: string,
  tray: Tray,
  visit: Visit,
): Promise<Result<Response<'configuration.import'>, Failure>> {
  const { office } = visit;
  const text = await stagedText({ ticket, purpose: 'package' }, tray, office);
  if (!text.ok) return text;
  const found = readPackage(text.value, office);
  if (!found.ok) return found;
  const { changes, problems } = found.value;
  if (problems.length > 0) return ok({ problems, id: null });
  const { version } = office.configuration();
  const bases = Object.fromEntries(kindsOf(changes).map((kind) => [kind, version(kind)]));
  const kept = await propose({ source: 'package', changes, bases, reason: '' }, visit);
  return kept.ok ? ok({ problems: [], id: kept.value.id }) : kept;
}

async function calendarFile(
  ticket: string,
  tray: Tray,
  { office }: Visit,
): Promise<Result<Response<'configuration.calendar-file'>, Failure>> {
  const text = await stagedText({ ticket, purpose: 'calendar' }, tray, office);
  if (!text.ok) return text;
  const year = readYear(text.value, DAY_TYPE_WORDS);
  return ok(
    year.ok
      ? { table: year.value, problems: [] }
      : { table: null, problems: year.failure.slice(0, MOST_SHOWN) },
  );
}

type ConfigurationChannel =
  | 'configuration.index'
  | 'configuration.read'
  | 'configuration.preview'
  | 'configuration.propose'
  | 'configuration.waiting'
  | 'configuration.decide'
  | 'configuration.export'
  | 'configuration.import'
  | 'configuration.calendar-file'
  | 'configuration.words';

/** 参数维护: what the institution has set, proposed, confirmed, taken in and given out. */
export function configurationHandlers(tray: Tray): StaffHandlers<ConfigurationChannel> {
  return {
    'configuration.index': (_, visit) => ok(index(visit)),
    'configuration.read': read,
    'configuration.preview': async ({ kind, content }, { office }) =>
      ok(await preview(kind, content, office)),
    'configuration.propose': proposed,
    'configuration.waiting': async ({ id }, visit) => await waiting(id, visit),
    'configuration.decide': async ({ id, decision }, visit) => {
      const done = await decide(id, decision, visit);
      return done.ok ? ok({}) : done;
    },
    'configuration.export': async (_, visit) => await exported(visit),
    'configuration.import': async ({ ticket }, visit) => await imported(ticket, tray, visit),
    'configuration.calendar-file': async ({ ticket }, visit) =>
      await calendarFile(ticket, tray, visit),
    'configuration.words': (_, { office }) => {
      const { lists, scripts } = office.configuration().contents;
      return ok({ lists, scripts });
    },
  };
}
