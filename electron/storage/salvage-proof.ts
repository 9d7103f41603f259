import { z } from 'zod';
import { openReading } from './connection.ts';
import type { DatabasePlace } from './connection.ts';
import { column } from './rows.ts';

const personRow = z.object({ id: column.staffId, roles: column.json, active: column.flag });

export type PersonFound = { readonly id: string; readonly isAdmin: boolean };

/** Whom a number belongs to in a database that cannot be opened for work; null when that cannot be read. */
export function personIn(
  place: Omit<DatabasePlace, 'expect'>,
  staffNo: string,
): PersonFound | null {
  try {
    const db = openReading(place);
    try {
      const row = db.prepare('SELECT id, roles, active FROM staff WHERE staff_no = ?').get(staffNo);
      const { id, roles, active } = personRow.parse(row);
      return { id, isAdmin: active && Array.isArray(roles) && roles.includes('admin') };
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** True when this key opens the file that is there. */
export function opensWith(place: Omit<DatabasePlace, 'expect'>): boolean {
  try {
    const db = openReading(place);
    try {
      db.prepare('SELECT count(*) FROM sqlite_master').get();
      return true;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
