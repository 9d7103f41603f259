import { readFileSync } from 'node:fs';
import { changeOf } from '../../electron/services/case-file.ts';
import { saveRecord } from '../../electron/services/branch-books.ts';
import type { Visit } from '../../electron/services/office.ts';
import { DATA_REQUEST, OPINION_ENTRY } from '../../shared/domain/branch-records.ts';
import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { day, moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { PAYEE_FIELDS } from '../../shared/domain/payout-fields.ts';
import { ok } from '../../shared/domain/result.ts';
import { ROLES } from '../../shared/domain/roles.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { isOpen } from '../../shared/domain/states.ts';
import { aDesk, setUp } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';
import { aGarden, sownCase, sownRecord } from './planted.ts';
import type { Secret } from './planted.ts';
import { aDraft } from './sample-case.ts';
import { logged } from './sample-reception.ts';
import { anEventfulCase } from './sample-special.ts';

/** Where a person stands towards the planted cases. */
export const PLACES = ['elsewhere', 'stranger', 'colleague', 'named'] as const;
export type Place = (typeof PLACES)[number];
export type Actor = { readonly role: RoleId; readonly place: Place; readonly visit: Visit };
export type Grown = { readonly c: Case; readonly secrets: readonly Secret[] };

export type PrivacyBranch = {
  readonly desk: Desk;
  readonly actors: readonly Actor[];
  readonly cases: Readonly<Record<'draft' | 'open' | 'closed', Grown>>;
  readonly records: Readonly<Record<'opinion' | 'request' | 'shift' | 'payee', readonly Secret[]>>;
  /** Everything that left the desk beside answers since the last time it was asked. */
  readonly leftDesk: () => string;
};

function idOf(role: RoleId, place: Place): ReturnType<typeof staffId> {
  return staffId(`${role}-${place}`);
}

function hireAll(desk: Desk): readonly Actor[] {
  const office = desk.office();
  const { id: home } = office.branch();
  const stamp = { at: desk.clock.now, by: 'system', branchId: home };
  const posts = ROLES.flatMap((role) => PLACES.map((place) => ({ role, place })));
  office.store.write((writes) => {
    for (const { role, place } of posts) {
      const id = idOf(role, place);
      const branchId = place === 'elsewhere' ? 'branch-elsewhere' : home;
      const rest = { deputyId: null, leaderId: null, isSeller: false, active: true, rev: 0 };
      const me = { ...rest, id, staffNo: id, name: id, roles: [role], branchId };
      writes.staff.save({ ...me, mustSetPassword: false }, stamp, { action: 'staff-added' });
    }
    return ok(null);
  });
  office.refresh();
  return posts.flatMap(({ role, place }) => {
    const me = office.store.staff.load(idOf(role, place));
    return me === null ? [] : [{ role, place, visit: { office, me } }];
  });
}

/** Everybody of `colleague` has a part in the case, everybody of `named` is named in it. */
function peopled(c: Case, n: number): Case {
  const involvedStaffIds = ROLES.map((role) => idOf(role, 'named'));
  const handOvers = ROLES.map((role) =>
    fill(CASE.handOvers.fields, {
      ...logged(`ho-${role}`, 'lin', '2026-03-11T10:15:00'),
      toId: idOf(role, 'colleague'),
      takenAt: moment('2026-03-11T10:20:00'),
    }),
  );
  const [colleague] = handOvers;
  const openedBy = colleague?.toId ?? c.openedBy;
  return {
    ...c,
    id: caseId(`0198a000-0000-7000-8000-00000000000${String(n)}`),
    rev: 1,
    openedBy,
    handOvers,
    facts: { ...c.facts, involvedStaffIds, firstReceiverId: openedBy },
  };
}

function grow(c: Case, { office }: Visit): Grown {
  const garden = aGarden(Number(c.id.slice(-1)));
  const branchId = office.branch().id;
  const sown = { ...sownCase({ ...c, branchId }, garden), id: c.id };
  const stamp = { at: office.world.now(), by: c.openedBy, branchId };
  const change = changeOf(null, sown, { stamp, audit: [{ action: 'case-opened' }] }, office);
  const saved = office.store.write((writes) => writes.cases.save(change));
  if (!saved.ok) throw new Error(saved.failure);
  return { c: saved.value, secrets: garden.secrets };
}

function growRecords(visit: Visit, open: Case): PrivacyBranch['records'] {
  const on = day('2026-03-11');
  const { now } = visit.office.world;
  const gardens = {
    opinion: aGarden(4),
    request: aGarden(5),
    shift: aGarden(6),
    payee: aGarden(7),
  };
  const done = { draftedAt: now(), approvedAt: now(), approvedBy: visit.me.id };
  const entered = { on, enteredBy: visit.me.id, enteredAt: now(), ...done };
  const received = { kind: 'copy', receivedBy: visit.me.id, receivedAt: now() };
  const answeredAt = { answeredBy: visit.me.id, answeredAt: now() };
  const opinion = fill(
    OPINION_ENTRY,
    sownRecord(OPINION_ENTRY, entered, [gardens.opinion, 'opinion']),
  );
  const request = fill(
    DATA_REQUEST,
    sownRecord(DATA_REQUEST, { ...received, ...answeredAt }, [gardens.request, 'request']),
  );
  const place = { before: null, key: '', day: on };
  saveRecord('opinion-entry', { ...place, is: opinion, action: 'opinion-entered' }, visit);
  saveRecord('data-request', { ...place, is: request, action: 'data-request-received' }, visit);
  const payee = fill(PAYEE_FIELDS, sownRecord(PAYEE_FIELDS, {}, [gardens.payee, 'payee']));
  const at = { at: now(), by: visit.me.id, branchId: visit.me.branchId };
  visit.office.store.write((writes) =>
    writes.payouts.savePayee(payee, { caseId: open.id, rev: 0 }, at),
  );
  return {
    opinion: gardens.opinion.secrets,
    request: gardens.request.secrets,
    shift: gardens.shift.secrets,
    payee: gardens.payee.secrets,
  };
}

/** A desk that keeps whatever leaves it beside the answers: pages, files, events, reminders. */
function anOpenDesk(): { readonly desk: Desk; readonly leftDesk: () => string } {
  let left: string[] = [];
  const keep = (text: string): void => {
    left.push(text);
  };
  const desk = aDesk({
    outside: {
      pdf: async (html, title) => {
        keep(`${title} ${html}`);
        return await Promise.resolve(new TextEncoder().encode('%PDF'));
      },
      print: async (html, title) => {
        keep(`${title} ${html}`);
        return await Promise.resolve(true);
      },
      offer: async (path, name) => {
        keep(`${name} ${readFileSync(path, 'utf8')}`);
        return await Promise.resolve(name);
      },
      event: (name, data) => {
        keep(`${name} ${JSON.stringify(data)}`);
      },
      notify: async (reminder) => {
        keep(JSON.stringify(reminder));
        return await Promise.resolve('shown');
      },
    },
  });
  return {
    desk,
    leftDesk: () => {
      const all = left.join('\n');
      left = [];
      return all;
    },
  };
}

/** The branch with a draft, an open and a closed case, and records, full of planted personal data. */
export async function aPrivacyBranch(): Promise<PrivacyBranch> {
  const { desk, leftDesk } = anOpenDesk();
  await setUp(desk);
  const actors = hireAll(desk);
  const officer = actors.find(
    ({ role, place }) => role === 'complaintOfficer' && place === 'stranger',
  );
  if (officer === undefined) throw new Error('no officer');
  desk.clock.now = moment('2026-03-18T11:30:00');
  const { visit } = officer;
  const eventful = anEventfulCase();
  const open: Case = {
    ...eventful,
    status: 'investigating',
    closing: null,
    caseNo: 'TS-0101-20260311-0002',
  };
  if (!isOpen(open.status)) throw new Error('not open');
  const cases = {
    draft: grow(peopled(aDraft(), 1), visit),
    open: grow(peopled(open, 2), visit),
    closed: grow(peopled(eventful, 3), visit),
  };
  const records = growRecords(visit, cases.open.c);
  return { desk, actors, cases, records, leftDesk };
}
