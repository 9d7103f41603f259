import { z } from 'zod';
import { channel } from './channel.ts';
import { AppStatus, Nothing, Secret, StaffNo } from './requests.ts';
import { MomentShape, RefusalShape } from './views.ts';

/** Where backups stand: in the data folder, in the second place, or found on a drive. Never a path from the page. */
const PLACE = z.string().regex(/^(own|second|found-\d{1,2})$/u);
const BACKUP_ID = z.string().regex(/^\d{8}-\d{6}-[0-9a-f]{6}$/u);
const BackupRef = z.strictObject({ place: PLACE, id: BACKUP_ID });

const BackupRow = z.strictObject({
  place: z.string(),
  id: z.string(),
  at: MomentShape,
  /** Bytes of the database in it. */
  size: z.int(),
  /** Cases and files in it. */
  cases: z.int(),
  files: z.int(),
  program: z.string(),
  /** False: a check found it unreadable. */
  sound: z.boolean(),
  /** Made by a newer program than this one. */
  newer: z.boolean(),
});
export type BackupRow = z.infer<typeof BackupRow>;

const PlaceView = z.strictObject({
  place: z.string(),
  folder: z.string(),
  problem: RefusalShape.nullable(),
  freeBytes: z.number().nullable(),
  /** Too little room for the next ones although the next one still fits. */
  low: z.boolean(),
});

const Outcome = z.strictObject({
  id: z.string(),
  at: MomentShape,
  failure: RefusalShape.nullable(),
  secondFailure: RefusalShape.nullable(),
});

/** What happened after a backup was made, and would be gone. */
const Lost = z.strictObject({
  count: z.int(),
  first: MomentShape.nullable(),
  last: MomentShape.nullable(),
  cases: z.int(),
  caseNos: z.array(z.string()).readonly(),
  /** False: the backup does not belong to the course of these data, so nothing can be compared. */
  comparable: z.boolean(),
});
export type Lost = z.infer<typeof Lost>;

const Candidate = z.strictObject({ id: z.string(), folder: z.string() });

/** Backup and restore 备份/恢复 (permission row 61), and what answers before anyone can sign in. */
export const BACKUP_CHANNELS = {
  'backups.page': channel(
    'r61',
    Nothing,
    z.strictObject({
      places: z.array(PlaceView).readonly(),
      backups: z.array(BackupRow).readonly(),
      last: Outcome.nullable(),
      lastGood: MomentShape.nullable(),
      /** True where the host shows a dialog for folders; else the page offers `backups.candidates`. */
      picks: z.boolean(),
      /** The second place is fixed by the policy of the computer. */
      fixed: z.boolean(),
    }),
  ),
  'backups.make': channel('r61', Nothing, Outcome),
  'backups.candidates': channel('r61', Nothing, z.array(Candidate).readonly()),
  /** The second place: picked in the host's dialog (`pick`), one of the candidates, or none. */
  'backups.set-place': channel(
    'r61',
    z.strictObject({ choice: z.string().max(40).nullable() }),
    z.strictObject({ changed: z.boolean() }),
  ),
  /** 演练恢复: proves in a scratch folder that a backup can be restored. */
  'backups.drill': channel(
    'r61',
    BackupRef,
    z.strictObject({ sound: z.boolean(), lacking: z.int(), took: z.number() }),
  ),
  /** Reads every file through; what is missing or altered comes back from a backup, or is named with its cases. */
  'attachments.check': channel(
    'r61',
    Nothing,
    z.strictObject({
      checked: z.int(),
      lines: z
        .array(
          z.strictObject({
            problem: z.enum(['attachment-missing', 'attachment-damaged']),
            mended: z.boolean(),
            caseNos: z.array(z.string()).readonly(),
          }),
        )
        .readonly(),
    }),
  ),
  'backups.preview': channel('r61', BackupRef, Lost),
  /** The person has just given their password again. `recoveryCode`: where the backup has another key. */
  'backups.restore': channel(
    'r61',
    z.strictObject({ ...BackupRef.shape, recoveryCode: Secret.nullable() }),
    z.strictObject({ lacking: z.int() }),
  ),
  /** Backups that can be found while nothing can be opened: in the data folder, the second place, on drives. */
  'rescue.list': channel('anyone', Nothing, z.array(BackupRow).readonly()),
  /** In the host's folder dialog; null = given up, or a host without one. */
  'rescue.pick': channel('anyone', Nothing, z.array(BackupRow).readonly().nullable()),
  /** Restores without anybody signed in, where there is no data or it cannot be opened. */
  'rescue.restore': channel(
    'anyone',
    z.strictObject({
      ...BackupRef.shape,
      proof: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('recovery'), code: Secret }),
        z.strictObject({ kind: z.literal('admin'), staffNo: StaffNo, password: Secret }),
      ]),
    }),
    z.strictObject({ lacking: z.int(), status: AppStatus }),
  ),
} as const;
