import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3-multiple-ciphers';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { createAlarm, watchedReader } from './alarm.ts';
import { attachmentReads, attachmentWrites } from './attachment-store.ts';
import { auditReads, auditWrites } from './audit-store.ts';
import type { Random } from './audit-store.ts';
import { backupReads } from './backup-store.ts';
import { branchRecordReads, branchRecordWrites } from './branch-record-store.ts';
import { ownCaseReads } from './case-people.ts';
import { caseReads, caseWrites } from './case-store.ts';
import { proposalReads, proposalWrites } from './configuration-store.ts';
import { openBeside, openDatabase } from './database.ts';
import type { DatabasePlace } from './connection.ts';
import { figureReads, figureWrites } from './figure-store.ts';
import { ledgerReads, ledgerWrites } from './ledger-store.ts';
import { importReads, importWrites } from './import-store.ts';
import { monitorReads, monitorWrites } from './monitor-store.ts';
import { outboxReads } from './outbox-store.ts';
import { payoutReads, payoutWrites } from './payout-store.ts';
import { printLogReads, printLogWrites } from './print-log-store.ts';
import { ruleSetReads, ruleSetWrites, settingsReads, settingsWrites } from './settings-store.ts';
import { createReader, createWriter } from './sql.ts';
import type { Reader, Writer } from './sql.ts';
import { snapshotOver } from './snapshot-store.ts';
import type { Snapshot } from './snapshot-access.ts';
import { staffReads, staffWrites } from './staff-store.ts';
import type { OpenFailure, Store, StoreReads, StoreWrites } from './store.ts';
import { todoReads } from './todo-store.ts';
import { workstationReads, workstationWrites } from './workstation-store.ts';

type StoreOptions = DatabasePlace & {
  readonly random?: Random;
  /** Called once, when something of the file turns out not to be as it was written. */
  readonly onDamage?: () => void;
};

function reads(sql: Reader): StoreReads {
  return {
    cases: caseReads(sql),
    ownCases: ownCaseReads(sql),
    branchRecords: branchRecordReads(sql),
    todos: todoReads(sql),
    staff: staffReads(sql),
    settings: settingsReads(sql),
    ruleSets: ruleSetReads(sql),
    proposals: proposalReads(sql),
    audit: auditReads(sql),
    printLog: printLogReads(sql),
    attachments: attachmentReads(sql),
    workstation: workstationReads(sql),
    outbox: outboxReads(sql),
    monitor: monitorReads(sql),
    payouts: payoutReads(sql),
    figures: figureReads(sql),
    ledger: ledgerReads(sql),
    imports: importReads(sql),
    backups: backupReads(sql),
  };
}

function writes(sql: Writer, random: Random): StoreWrites {
  const audit = auditWrites(sql, random);
  return {
    cases: caseWrites(sql, audit),
    branchRecords: branchRecordWrites(sql, audit),
    staff: staffWrites(sql, audit),
    settings: settingsWrites(sql, audit),
    ruleSets: ruleSetWrites(sql, audit),
    proposals: proposalWrites(sql, audit),
    audit,
    printLog: printLogWrites(sql, audit),
    attachments: attachmentWrites(sql),
    workstation: workstationWrites(sql, audit),
    monitor: monitorWrites(sql, audit),
    payouts: payoutWrites(sql, audit),
    figures: figureWrites(sql),
    ledger: ledgerWrites(sql, audit),
    imports: importWrites(sql, audit),
  };
}

/** Undoes the transaction of a refusal; never leaves `write`. */
class Refused extends Error {}

function inTransaction<Value, Failure>(
  db: Database.Database,
  work: () => Result<Value, Failure>,
): Result<Value, Failure> {
  if (db.inTransaction) throw new TypeError('a write inside a write');
  let outcome: Result<Value, Failure> | undefined;
  try {
    // Immediate: a deferred transaction that reads first may meet a newer snapshot and cannot then write.
    db.transaction(() => {
      outcome = work();
      if (!outcome.ok) throw new Refused();
    }).immediate();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  if (outcome === undefined) throw new TypeError('a write without an outcome');
  return outcome;
}

type Around = {
  readonly random?: Random | undefined;
  /** How to reach the same database once more, for reading beside the writers. */
  readonly place?: DatabasePlace;
  readonly onDamage?: (() => void) | undefined;
};

function snapshotOf(place: DatabasePlace | undefined): Snapshot {
  if (place === undefined) throw new TypeError('a store that knows no second way to its database');
  return snapshotOver(openBeside(place));
}

/** The store over a database that is open already. */
export function storeOver(
  db: Database.Database,
  { random = randomBytes, place, onDamage }: Around = {},
): Store {
  const alarm = createAlarm(onDamage);
  const reader = watchedReader(createReader(db), alarm);
  const writing = writes(createWriter(db, reader), random);
  return {
    ...reads(reader),
    write: (work) => {
      // On a file that is damaged nothing further is written.
      alarm.refuse();
      return alarm.watch(() => inTransaction(db, () => work(writing)));
    },
    snapshot: () => snapshotOf(place),
    close: () => {
      db.close();
    },
  };
}

/** Opens the encrypted store of a data folder, brought to this program's version; see {@link openDatabase}. */
export function openStore(options: StoreOptions): Result<Store, OpenFailure> {
  const opened = openDatabase(options);
  const { random, onDamage, ...place } = options;
  return opened.ok ? ok(storeOver(opened.value, { random, place, onDamage })) : opened;
}
