import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3-multiple-ciphers';
import { openReading } from '../../electron/storage/connection.ts';
import { salvage, SALVAGED_FILE } from '../../electron/storage/salvage.ts';
import type { Salvaged } from '../../electron/storage/salvage-mending.ts';
import type { SalvageFailure } from '../../electron/storage/salvage.ts';
import type { Store } from '../../electron/storage/store.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { moment } from '../../shared/domain/day.ts';
import { STAMP } from './a-change.ts';
import { NATIVE_BINDING } from './database.ts';

/** A branch with an administrator: without them nobody could work on what is salvaged. */
export function addBranch(store: Store): void {
  const branch = {
    id: 'b-1',
    rev: 0,
    code: '0101',
    name: '滨江支行',
    institution: '',
    complaintPhone: '',
    address: '',
    openDays: [1, 2, 3, 4, 5],
    openFrom: '09:00',
    openTo: '17:00',
    rooms: ['M1'],
    superiorUnit: '',
  };
  const admin = {
    id: staffId('s-admin'),
    staffNo: '9001',
    name: '安澄',
    roles: ['admin'] as const,
    branchId: 'b-1',
    isSeller: false,
    active: true,
    deputyId: null,
    leaderId: null,
    rev: 0,
    mustSetPassword: false,
  };
  const done = store.write((writes) => {
    const saved = writes.staff.saveBranch(branch, STAMP, { action: 'branch-added' });
    return saved.ok ? writes.staff.save(admin, STAMP, { action: 'staff-added' }) : saved;
  });
  if (!done.ok) throw new Error(done.failure);
}

/** Salvages into a folder beside the file. */
export function salvaged(file: string, key: Uint8Array): Salvaged | SalvageFailure {
  const folder = join(dirname(file), 'incoming');
  mkdirSync(folder, { recursive: true });
  const stamp = { at: moment('2026-03-03T09:00:00'), by: 's-admin' };
  const wish = { file, folder, key, nativeBinding: NATIVE_BINDING, stamp, random: randomBytes };
  return salvage({ ...wish, marks: {} }, () => undefined);
}

/** What was salvaged, to be looked at only. */
export function newDatabase(file: string, key: Uint8Array): Database.Database {
  const place = join(dirname(file), 'incoming', SALVAGED_FILE);
  return openReading({ file: place, key, nativeBinding: NATIVE_BINDING });
}
