import { z } from 'zod';
import { SALVAGE_GROUPS } from '../domain/salvage.ts';
import { channel } from './channel.ts';
import { SecondProof } from './people-channels.ts';
import { AppStatus } from './requests.ts';

const Salvaged = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        group: z.enum(SALVAGE_GROUPS),
        read: z.int(),
        /** null: some are missing, and nothing tells how many. */
        lost: z.int().nullable(),
      }),
    )
    .readonly(),
  /** Cases whose document is gone; `caseNos` holds the first of their numbers. */
  lostCases: z.int(),
  caseNos: z.array(z.string()).readonly(),
  /** Spans of audit lines that are missing, both ends included. */
  chainGaps: z.array(z.strictObject({ from: z.int(), to: z.int() })).readonly(),
});
export type SalvageReport = z.infer<typeof Salvaged>;

/** What answers while the database cannot be opened: nobody can sign in, so each proves a secret of the vault. */
export const SALVAGE_CHANNELS = {
  'salvage.run': channel('anyone', z.strictObject({ proof: SecondProof }), Salvaged),
  /** Takes the key file of a backup in the place of one that is missing or damaged. */
  'salvage.take-key': channel(
    'anyone',
    z.strictObject({ recoveryCode: SecondProof.options[1].shape.recoveryCode }),
    AppStatus,
  ),
} as const;
