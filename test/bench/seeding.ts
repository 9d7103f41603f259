import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { changeOf, deadlineWorld } from '../../electron/services/case-file.ts';
import { newUuid } from '../../electron/services/ids.ts';
import type { Office } from '../../electron/services/office.ts';
import { createProgram } from '../../electron/services/program.ts';
import { MIGRATIONS } from '../../electron/storage/migrations/list.ts';
import type { StaffRecord } from '../../electron/storage/staff-access.ts';
import { CASE } from '../../shared/domain/case.ts';
import { addDays, addMinutes, at, dayOf, isMoment, momentOfDate } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { formatCaseNumber } from '../../shared/domain/case-number.ts';
import { applyEffect, dueEffects } from '../../shared/domain/due-effects.ts';
import { staffId } from '../../shared/domain/ids.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { benchCase } from './bench-case.ts';
import type { Fate } from './bench-case.ts';
import { personName } from './bench-text.ts';
import { chanceFrom } from './chance.ts';
import type { Chance } from './chance.ts';
import { SIGN_IN, benchWorld } from './bench-world.ts';
import { root } from '../host/launched.ts';
import { say } from './measure.ts';

/** A vault ready to be copied: `now` is the clock at which nothing is waiting to be recorded. */
export type Seeded = { readonly folder: string; readonly now: Moment };

const BRANCH_CODE = '0101';
const DAYS = 730;
/** Cases received in these last days may still be open. */
const OPEN_DAYS = 40;
const DRAFTS = 8;
const A_TRANSACTION = 500;
/** A vault in the making; one that stayed was broken off. */
const GROWING = 'growing-';
const CACHE = join(root, 'node_modules', '.cache', 'bench');
const OPEN_FATES: readonly [Fate, ...Fate[]] = [
  'registered',
  'investigating',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'followingUp',
];
const ROLES: readonly (readonly StaffRecord['roles'][number][])[] = [
  ['complaintOfficer'],
  ['lobbyManager'],
  ['teller'],
  ['teller'],
  ['customerManager'],
  ['authManager'],
  ['finance'],
  ['channelHead'],
];

const About = z.object({ now: z.custom<Moment>(isMoment) });

/** Changes with whatever decides what the database holds: schema, shape of a case, stories, code that stores them. */
function fingerprint(): string {
  const files = [
    ...['bench-case.ts', 'bench-records.ts', 'bench-text.ts', 'chance.ts', 'seeding.ts'].map(
      (name) => join(import.meta.dirname, name),
    ),
    ...[
      'case-figures.ts',
      'case-figure-items.ts',
      'case-index.ts',
      'search-terms.ts',
      'customer-keys.ts',
    ].map((name) => join(root, 'shared', 'domain', name)),
    ...['case-saving.ts', 'case-rows.ts', 'case-figures.ts', 'arrival-rows.ts'].map((name) =>
      join(root, 'electron', 'storage', name),
    ),
  ];
  const hash = createHash('sha256').update(JSON.stringify([MIGRATIONS, CASE]));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function addStaff(office: Office): readonly [StaffId, StaffId, ...StaffId[]] {
  const chance = chanceFrom(1);
  const [admin] = office.directory();
  if (admin === undefined) throw new Error('the branch has nobody');
  const records = ROLES.map((roles, index): StaffRecord => ({
    id: staffId(`s-${String(index + 1)}`),
    staffNo: `20${String(index).padStart(2, '0')}`,
    name: personName(chance),
    roles,
    branchId: admin.branchId,
    isSeller: roles.includes('customerManager'),
    active: true,
    deputyId: null,
    leaderId: null,
    mustSetPassword: false,
    rev: 0,
  }));
  const stamp = { at: office.world.now(), by: admin.id, branchId: admin.branchId };
  office.store.write((writes) => {
    for (const record of records) writes.staff.save(record, stamp, { action: 'staff-added' });
    return ok(null);
  });
  office.refresh();
  return [admin.id, staffId('s-1'), ...records.slice(1, 6).map(({ id }) => id)];
}

function fateOf(daysAgo: number, chance: Chance): Fate {
  if (daysAgo <= OPEN_DAYS && chance.percent(daysAgo < 6 ? 100 : 45)) return chance.one(OPEN_FATES);
  if (chance.percent(4)) return 'withdrawn';
  return chance.percent(3) ? 'rejected' : 'closed';
}

type Plan = { readonly receivedAt: Moment; readonly fate: Fate; readonly caseNo: string };

/** Two years of working hours up to yesterday, in order of receipt; today there are only receptions under way. */
function planOf(n: number, count: number, now: Moment): Plan {
  const whole = count - DRAFTS;
  const dayIndex = Math.floor((n * DAYS) / whole);
  const inDay = n - Math.ceil((dayIndex * whole) / DAYS);
  const daysAgo = DAYS - dayIndex;
  const on = addDays(dayOf(now), -daysAgo);
  const minutes = Math.min(480, Math.floor((inDay * 480 * DAYS) / whole));
  const isDraft = n >= whole;
  return {
    receivedAt: isDraft ? addMinutes(now, -5 - (count - n)) : addMinutes(at(on, '09:00'), minutes),
    fate: isDraft ? 'draft' : fateOf(daysAgo, chanceFrom(n + 7_000_000)),
    caseNo: formatCaseNumber({
      branchCode: BRANCH_CODE,
      day: on,
      counter: inDay + 1,
      terminal: '',
    }),
  };
}

function seedCases(office: Office, count: number): void {
  const now = office.world.now();
  const people = addStaff(office);
  const { id: branchId } = office.branch();
  const started = performance.now();
  for (let first = 0; first < count; first += A_TRANSACTION) {
    office.store.write((writes) => {
      for (let n = first; n < Math.min(first + A_TRANSACTION, count); n += 1) {
        const { receivedAt, fate, caseNo } = planOf(n, count, now);
        const id = newUuid(Date.parse(`${receivedAt}Z`), randomBytes);
        const told = benchCase({ n, id, caseNo, receivedAt, fate, branchId, people });
        const effects = dueEffects(told, deadlineWorld(told, office, now));
        const settled = effects.reduce((whole, effect) => applyEffect(whole, effect), told);
        const stamp = { at: receivedAt, by: told.openedBy, branchId };
        const audit = [{ action: 'case-opened' }];
        writes.cases.save(changeOf(null, settled, { stamp: { ...stamp, at: now }, audit }, office));
      }
      return ok(null);
    });
    if (first % 10_000 === 0 && first > 0) say(`  ${String(first)} cases`);
  }
  const seconds = (performance.now() - started) / 1000;
  say(`  ${String(count)} cases in ${seconds.toFixed(0)} s`);
}

async function seed(folder: string, count: number): Promise<void> {
  const now = momentOfDate(new Date());
  const clock = { now };
  const world = benchWorld(folder, clock);
  const { router, session, door } = createProgram(world);
  const created = await router.answer(
    'setup.create',
    {
      branch: {
        institution: '示例银行',
        code: BRANCH_CODE,
        name: '滨江支行',
        address: '示例市滨江区江南路18号',
        complaintPhone: '0571-55550100',
      },
      admin: { staffNo: SIGN_IN.staffNo, name: '林静', password: SIGN_IN.password },
      manager: null,
    },
    null,
  );
  const Created = z.object({ ok: z.literal(true), value: z.object({ recoveryCode: z.string() }) });
  const { recoveryCode } = Created.parse(created).value;
  const visit = session.visit();
  const caller = visit === null ? null : { visit, mustSetPassword: false };
  const confirmed = await router.answer('setup.confirm-recovery', { recoveryCode }, caller);
  const office = door.office();
  if (!confirmed.ok || office === null) throw new Error('the vault was not set up');
  seedCases(office, count);
  door.close();
  writeFileSync(join(folder, 'about.json'), JSON.stringify({ now }));
}

/** The vault with so many cases, made anew only when what it would hold has changed. */
export async function seededVault(count: number): Promise<Seeded> {
  const mine = `vault-${String(count)}-`;
  const folder = join(CACHE, `${mine}${fingerprint()}`);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const old = (name: string): boolean => name.startsWith(mine) || name.startsWith(GROWING);
    for (const name of readdirSync(CACHE).filter(old)) {
      rmSync(join(CACHE, name), { recursive: true });
    }
    say(`Seeding ${String(count)} cases.`);
    const growing = join(CACHE, `${GROWING}${String(process.pid)}`);
    mkdirSync(growing);
    await seed(growing, count);
    renameSync(growing, folder);
  }
  const { now } = About.parse(JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')));
  const megabytes = statSync(join(folder, 'ansu.db')).size / 1e6;
  say(`Vault of ${String(count)} cases, ${megabytes.toFixed(0)} MB.`);
  return { folder, now };
}
