import { copyFile, chmod, rm } from 'node:fs/promises';
import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import type { EXPORT_CHANNELS, ExportView } from '../../shared/contract/export-channels.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { fillSlots } from '../../shared/forms/paper.ts';
import { catalogueOf } from '../../shared/words/catalogues.ts';
import type { Snapshot } from '../storage/snapshot-access.ts';
import { surroundingsOf } from '../storage/surroundings.ts';
import type { StaffHandlers } from './handler.ts';
import { signHead } from './audit-heads.ts';
import { ledgerTable } from './ledger-export.ts';
import type { LedgerWish, Steps } from './ledger-export.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import { offerFile, outgoingPath } from './outgoing.ts';
import { isFilePassword } from './passwords.ts';
import { privateFile } from './private-file.ts';
import type { PrivateFile } from './private-file.ts';
import { writeLockedTable, writeTable } from './table-file.ts';
import { exportReport } from './report-export.ts';

/** The page is told no more often than this. */
const TELL_MS = 200;

/** Ends the work of a job; not a fault. */
class Stopped extends Error {}

type Job = {
  view: ExportView;
  readonly visit: Visit;
  /** Without the password once it is not needed any more. */
  wish: LedgerWish;
  /** Where the person wants the file; null where the browser fetches it. */
  readonly target: string | null;
  stopped: boolean;
  toldAt: number;
};

function tell(job: Job): void {
  const { id, state, done, total } = job.view;
  job.toldAt = Date.now();
  job.visit.office.world.outside.event('export-progress', { id, state, done, total });
}

function goOn(job: Job, next: Partial<ExportView>): void {
  if (job.stopped || !job.visit.office.isOpen()) throw new Stopped();
  job.view = { ...job.view, ...next };
  if (Date.now() - job.toldAt >= TELL_MS) tell(job);
}

function end(job: Job, next: Partial<ExportView>): void {
  job.view = { ...job.view, ...next };
  tell(job);
}

/** The name of the file, with nothing of what stands in it but the day. */
function fileName({ format, full, language }: LedgerWish, { office }: Visit): string {
  const at = office.world.now().slice(0, 16).replaceAll(/[-:]/gu, '').replace('T', '-');
  const name = fillSlots(catalogueOf(language).exported.file.ledger, { at });
  return `${name}.${full === null ? format : 'zip'}`;
}

/** Written down before the file is given out: who, when, what was asked, how many, and by which hash it is known. */
function note({ visit, view, wish }: Job, file: PrivateFile): void {
  const { full, filter, search, columns, format } = wish;
  visit.office.store.write((writes) => {
    writes.audit.append({
      stamp: stampOf(visit),
      entity: 'export',
      entityId: view.id,
      action: full === null ? 'ledger-exported' : 'ledger-exported-full',
      ids: { format, count: String(view.total), size: String(file.size()), hash: file.hash() },
      // Apart from the line: a search may hold a name.
      contents: { filter, search, columns, reason: full?.reason.trim() ?? null },
    });
    return ok(null);
  });
  signHead(visit.office, 'export');
}

async function make(job: Job, snapshot: Snapshot, path: string): Promise<PrivateFile> {
  const { wish, visit } = job;
  const steps: Steps = {
    found: (total) => {
      goOn(job, { total });
    },
    wrote: (done) => {
      goOn(job, { state: 'writing', done });
    },
  };
  const table = await ledgerTable(wish, visit, { snapshot, steps });
  const file = await privateFile(path);
  const { format, full, language } = wish;
  if (full === null) await writeTable(table, format, file.into);
  else {
    const name = `${catalogueOf(language).exported.file.entry}.${format}`;
    await writeLockedTable(table, { format, name, password: full.password }, file.into);
  }
  return file;
}

/** Brings the file to where the person wants it, or leaves it for the browser to fetch once. */
async function handOver(job: Job, path: string): Promise<void> {
  const { visit, wish, target } = job;
  if (target === null) {
    const downloadId = await offerFile(path, fileName(wish, visit), visit.office);
    end(job, { state: 'done', downloadId });
    return;
  }
  await copyFile(path, target);
  await chmod(target, 0o600);
  await rm(path, { force: true });
  end(job, { state: 'done', saved: true });
}

function failed(job: Job, error: unknown): void {
  const { world, isOpen } = job.visit.office;
  if (!isOpen()) end(job, { state: 'failed', codes: ['locked'] });
  else if (job.stopped) end(job, { state: 'cancelled' });
  else {
    const code = surroundingsOf(error) ?? 'internal';
    const name = error instanceof Error ? error.name : 'unknown';
    world.log('export-failed', { id: job.view.id, code, error: name });
    end(job, { state: 'failed', codes: [code] });
  }
}

async function makeAndGive(job: Job, snapshot: Snapshot): Promise<void> {
  const path = await outgoingPath(job.visit.office.world);
  try {
    const file = await make(job, snapshot, path);
    goOn(job, {});
    note(job, file);
    await handOver(job, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The file holds what there was when the person asked for it. */
async function run(job: Job): Promise<void> {
  try {
    const snapshot = job.visit.office.store.snapshot();
    try {
      await makeAndGive(job, snapshot);
    } finally {
      snapshot.close();
    }
  } catch (error) {
    failed(job, error);
  } finally {
    job.wish = { ...job.wish, full: null };
  }
}

/** What keeps a person from the full values, or the password from being good enough. */
function fullRefusals({ full }: LedgerWish, { me }: Visit): readonly Refusal[] {
  if (full === null) return [];
  if (!isPermitted('r43a', me, null)) return ['role-not-allowed'];
  const { reason, password, again } = full;
  return [
    ...(reason.trim() === '' ? (['reason-missing'] as const) : []),
    ...(isFilePassword(password, me.staffNo) ? [] : (['export-password-weak'] as const)),
    ...(password === again ? [] : (['export-passwords-differ'] as const)),
  ];
}

const RUNNING: ReadonlySet<ExportView['state']> = new Set(['gathering', 'writing']);

function newJob(wish: LedgerWish, visit: Visit, target: string | null): Job {
  const id = visit.office.world.newId();
  const nothing = { done: 0, total: 0, saved: false, downloadId: null, codes: [] };
  const view: ExportView = { id, state: 'gathering', ...nothing };
  return { view, visit, wish, target, stopped: false, toldAt: 0 };
}

type Jobs = { last: Job | null };

function isRunning({ last }: Jobs): boolean {
  return last !== null && RUNNING.has(last.view.state) && last.visit.office.isOpen();
}

async function begin(
  wish: LedgerWish,
  visit: Visit,
  jobs: Jobs,
): Promise<Result<Response<'exports.ledger'>, Failure>> {
  const refusals = fullRefusals(wish, visit);
  if (refusals.length > 0) return fail({ codes: refusals });
  const { outside, host } = visit.office.world;
  const target = host === 'electron' ? await outside.pickSave(fileName(wish, visit)) : null;
  if (host === 'electron' && target === null) return ok({ id: null });
  if (!visit.office.isOpen()) return fail({ codes: ['locked'] });
  if (isRunning(jobs)) return fail({ codes: ['export-running'] });
  const job = newJob(wish, visit, target);
  jobs.last = job;
  void run(job);
  return ok({ id: job.view.id });
}

/** The job of this name, when it is this person's own. */
function jobOf(
  { id }: Request<'exports.status'>,
  { me, office }: Visit,
  { last }: Jobs,
): Result<Job, Failure> {
  const theirs = last?.view.id === id && last.visit.me.id === me.id && last.visit.office === office;
  return theirs ? ok(last) : fail({ codes: ['not-found'] });
}

/** Exports run beside other calls, one at a time; whoever began one sees how far it is and may end it. */
export function exportHandlers(): StaffHandlers<keyof typeof EXPORT_CHANNELS> {
  const jobs: Jobs = { last: null };
  return {
    'exports.may': (_, { me }) =>
      ok({ any: isPermitted('r43', me, null), full: isPermitted('r43a', me, null) }),
    'exports.ledger': async (wish, visit) => await begin(wish, visit, jobs),
    'exports.report': exportReport,
    'exports.status': (named, visit) => {
      const job = jobOf(named, visit, jobs);
      return job.ok ? ok(job.value.view) : job;
    },
    'exports.cancel': (named, visit) => {
      const job = jobOf(named, visit, jobs);
      if (!job.ok) return job;
      job.value.stopped = true;
      return ok(job.value.view);
    },
  };
}
