import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isMoment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { REFUSALS } from '../../shared/domain/refusals.ts';
import { writeWhole } from './vault-file.ts';

const BACKUP_STATE_FILE = 'backups.json';

const moment = z.custom<Moment>(isMoment);
const outcome = z.strictObject({
  id: z.string(),
  at: moment,
  /** Null when it was made; in a second place it may still have failed. */
  failure: z.enum(REFUSALS).nullable(),
  secondFailure: z.enum(REFUSALS).nullable(),
});
const stateShape = z.strictObject({
  v: z.literal(1),
  /** The second place, chosen by the administrator. It stands here, because a lost database is brought back from it. */
  second: z.string().nullable(),
  /** The last line of the audit trail that a good backup has. */
  seq: z.int().min(0),
  lastGood: moment.nullable(),
  last: outcome.nullable(),
  /** Outcomes that are not in the audit trail yet, because the vault was shut. */
  unnoted: z.array(outcome).max(200),
});
export type BackupState = Readonly<z.infer<typeof stateShape>>;
export type BackupOutcome = Readonly<z.infer<typeof outcome>>;

const NOTHING: BackupState = {
  v: 1,
  second: null,
  seq: 0,
  lastGood: null,
  last: null,
  unnoted: [],
};

/** How backups stand. A file that is missing or unreadable counts as: never one made. */
export function readBackupState(folder: string): BackupState {
  try {
    return stateShape.parse(JSON.parse(readFileSync(join(folder, BACKUP_STATE_FILE), 'utf8')));
  } catch {
    return NOTHING;
  }
}

export function writeBackupState(folder: string, state: BackupState): void {
  writeWhole(join(folder, BACKUP_STATE_FILE), `${JSON.stringify(state)}\n`);
}

/** Other data stand here now: what the last backup had read says nothing about them. */
export function forgetBackups(folder: string): void {
  writeBackupState(folder, { ...readBackupState(folder), seq: 0 });
}
