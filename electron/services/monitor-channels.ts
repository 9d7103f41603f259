import type { EarlierCase, MonitorView } from '../../shared/contract/monitor.ts';
import { customerNumbers } from '../../shared/domain/customer-keys.ts';
import type { CustomerNumbers } from '../../shared/domain/customer-keys.ts';
import type { Case } from '../../shared/domain/case.ts';
import { seesInternal } from '../../shared/domain/case-mask.ts';
import { daysBetween, dayOf } from '../../shared/domain/day.ts';
import { JUDGING_KIND } from '../../shared/domain/lexicon.ts';
import { mask } from '../../shared/domain/masking.ts';
import { alikeOf, earlierOf } from '../../shared/domain/repeat-complaints.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { isOpen } from '../../shared/domain/states.ts';
import type { SameCustomer } from '../storage/monitor-access.ts';
import { alertsFor } from './branch-alerts.ts';
import { mayOnCase } from './case-views.ts';
import { seenOf } from './cases.ts';
import type { StaffHandlers } from './handler.ts';
import { hintedCase, hintedCases } from './hinted-cases.ts';
import { sightedCase } from './monitor.ts';
import type { Sighted } from './monitor.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import type { CaseId } from '../../shared/domain/ids.ts';

const MOST_EARLIER = 5;
const MOST_ALIKE = 10;

/** What is typed counts; a number shown masked, or not typed at all, is as it is stored. */
function typedNumbers(c: Case, typed: CustomerNumbers | null): CustomerNumbers {
  const stored = customerNumbers(c);
  if (typed === null) return stored;
  const numberOf = (name: keyof CustomerNumbers): string | null =>
    typed[name] === null || typed[name].includes('*') ? stored[name] : typed[name];
  return {
    phone: numberOf('phone'),
    altPhone: numberOf('altPhone'),
    idNo: numberOf('idNo'),
    contractNo: numberOf('contractNo'),
  };
}

/** Of a case that names this person as involved they learn number and state, no more (domain 3.3). */
function earlierRow(
  { index, by }: SameCustomer,
  arrival: Sighted['arrival'],
  visit: Visit,
): EarlierCase | null {
  const c = visit.office.store.cases.load(index.id);
  if (c === null) return null;
  const { receivedAt, complainant, reasonCode } = index;
  const named = c.facts.involvedStaffIds.includes(visit.me.id);
  const shown = named ? { complainant: null, reasonCode: null } : { complainant, reasonCode };
  return {
    ...hintedCase(c, visit),
    complainant: shown.complainant === null ? null : mask('name', shown.complainant),
    reasonCode: shown.reasonCode,
    sameCause: !named && reasonCode !== null && reasonCode === arrival.reasonCode,
    daysBefore: daysBetween(dayOf(receivedAt), dayOf(arrival.receivedAt)),
    by,
  };
}

function earlierRows(sighted: Sighted, days: number, visit: Visit): readonly EarlierCase[] {
  const { arrival, customer, around } = sighted;
  const within = new Set(earlierOf(arrival, around.sameCustomer, days).map(({ id }) => id));
  return customer
    .filter(({ index }) => within.has(index.id))
    .slice(0, MOST_EARLIER)
    .flatMap((one) => earlierRow(one, arrival, visit) ?? []);
}

function decidedOn(id: CaseId, { office }: Visit): MonitorView['decided'] {
  const last = new Map(
    office.store.monitor
      .hitsOf(id)
      .map(({ kind, value, decision }) => [`${kind} ${value}`, { kind, value, decision }]),
  );
  return [...last.values()];
}

function monitorView(c: Case, typed: CustomerNumbers | null, visit: Visit): MonitorView {
  const { office, me } = visit;
  const { repeatWindowDays } = office.book().settings;
  const sighted = sightedCase(c, office, typedNumbers(c, typed));
  const internal = seesInternal(c, me, office.directory());
  const codes = sighted.detections.map(({ code }) => code);
  const { arrival, around } = sighted;
  const alike = codes.includes('RP3') ? alikeOf(arrival, around, repeatWindowDays) : [];
  const earlier = codes.includes('RP1')
    ? earlierOf(arrival, around.sameCustomer, repeatWindowDays)
    : [];
  const shown = alike.slice(0, MOST_ALIKE).map(({ id }) => id);
  return {
    codes: codes.filter((code) => internal || code !== 'RP6'),
    earlier: earlier.length === 0 ? [] : earlierRows(sighted, repeatWindowDays, visit),
    earlierCount: earlier.length,
    alike: { count: alike.length, rows: hintedCases(shown, visit) },
    watched: internal && codes.includes('RP6'),
    decided: decidedOn(c.id, visit).filter(({ kind }) => internal || kind !== JUDGING_KIND),
  };
}

type MonitorChannel = 'monitor.lexicon' | 'monitor.case' | 'monitor.decide' | 'monitor.alerts';

/** Detectors and suggestions: they show and note, no handler here changes a case. */
export function monitorHandlers(): StaffHandlers<MonitorChannel> {
  return {
    'monitor.lexicon': (_, { office }) => ok({ terms: office.book().lexicon }),
    'monitor.case': ({ id, typed }, visit) => {
      const seen = seenOf(id, visit);
      return seen.ok ? ok(monitorView(seen.value, typed, visit)) : seen;
    },
    'monitor.decide': ({ id, kind, value, terms, decision }, visit) => {
      const seen = seenOf(id, visit);
      if (!seen.ok) return seen;
      const c = seen.value;
      if (!mayOnCase('r2', c, visit)) return fail({ codes: ['role-not-allowed'] });
      if (!isOpen(c.status)) return fail({ codes: ['transition-not-possible'] });
      const known = new Set(visit.office.book().lexicon.map(({ code }) => code));
      if (!terms.every((code) => known.has(code))) return fail({ codes: ['not-found'] });
      visit.office.store.write((writes) => {
        const stamp = { ...stampOf(visit), branchId: c.branchId };
        writes.monitor.keepHit({ caseId: id, kind, value, terms, decision }, stamp);
        return ok(null);
      });
      return ok({ decided: decidedOn(id, visit) });
    },
    'monitor.alerts': (_, visit) => ok({ alerts: alertsFor(visit) }),
  };
}
