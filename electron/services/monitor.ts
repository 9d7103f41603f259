import { arrivalOf } from '../../shared/domain/arrivals.ts';
import type { Arrival } from '../../shared/domain/arrivals.ts';
import type { Case } from '../../shared/domain/case.ts';
import { customerNumbers, hasKeys, keysOfNumbers } from '../../shared/domain/customer-keys.ts';
import type { CustomerNumbers } from '../../shared/domain/customer-keys.ts';
import { addDays, at, dayOf, mondayOf } from '../../shared/domain/day.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import { detectionsOf, isComplaint, lastMonths } from '../../shared/domain/repeat-complaints.ts';
import type { Detection, Surroundings } from '../../shared/domain/repeat-complaints.ts';
import type { Period, SameCustomer } from '../storage/monitor-access.ts';
import type { Office } from './office.ts';

/** So many cases of the same cause are read: more of them change no detector. */
const MOST_ALIKE = 50;

/** From the first moment of a day to a moment. */
export function since(from: Day, to: Moment): Period {
  return { from: at(from, '00:00'), to };
}

function window(arrival: Arrival, days: number): Period {
  return since(addDays(dayOf(arrival.receivedAt), -days), arrival.receivedAt);
}

function asArrival({ index, zone }: SameCustomer): Arrival {
  const { id, receivedAt, closedAt, reasonCode, isAnonymous } = index;
  return { id, receivedAt, closedAt, reasonCode, zone, isAnonymous };
}

/** Other cases of the customer with these numbers, newest first. */
function sameCustomer(
  c: Case,
  numbers: CustomerNumbers,
  { store, book }: Office,
): readonly SameCustomer[] {
  const keys = keysOfNumbers(numbers);
  if (c.complainant.isAnonymous || !hasKeys(keys)) return [];
  const period = window(arrivalOf(c), book().settings.repeatWindowDays);
  return store.monitor.sameCustomer(keys, period).filter(({ index }) => index.id !== c.id);
}

function confirmedOf(c: Case, arrival: Arrival, { store }: Office): readonly Arrival[] {
  if (arrival.closedAt === null || arrival.reasonCode === null) return [];
  const monday = mondayOf(dayOf(arrival.closedAt));
  const week = { from: at(monday, '00:00'), to: at(addDays(monday, 6), '23:59:59') };
  return store.monitor
    .confirmed(c.branchId, week)
    .filter(({ reasonCode }) => reasonCode === arrival.reasonCode);
}

export type Sighted = {
  readonly arrival: Arrival;
  readonly customer: readonly SameCustomer[];
  readonly around: Surroundings;
  readonly detections: readonly Detection[];
};

/** What stands around a case, and the detectors it raises; `numbers` = those of the customer as last typed. */
export function sightedCase(
  c: Case,
  office: Office,
  numbers: CustomerNumbers = customerNumbers(c),
): Sighted {
  const { store, book } = office;
  const { settings } = book();
  const arrival = arrivalOf(c);
  const { reasonCode } = arrival;
  const customer = sameCustomer(c, numbers, office);
  const period = window(arrival, settings.repeatWindowDays);
  const around: Surroundings = {
    sameCustomer: customer.map(asArrival),
    sameCause:
      reasonCode === null ? [] : store.monitor.ofCause(c.branchId, reasonCode, period, MOST_ALIKE),
    confirmed: confirmedOf(c, arrival, office),
    causeMonths:
      reasonCode === null
        ? []
        : store.monitor
            .causeMonths(c.branchId, [reasonCode], lastMonths(dayOf(arrival.receivedAt)))
            .map(({ month }) => month),
    tagged: c.facts.sensitiveTags.length > 0,
  };
  const detections = isComplaint(c) ? detectionsOf(arrival, around, settings) : [];
  return { arrival, customer, around, detections };
}
