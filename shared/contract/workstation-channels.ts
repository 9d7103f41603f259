import { z } from 'zod';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';

/** 本机维护: how the program runs on this computer, for whoever administers it (row 59). */
export const WORKSTATION_CHANNELS = {
  'workstation.facts': channel(
    'r59',
    Nothing,
    z.strictObject({
      platform: z.string(),
      node: z.string(),
      sqlite: z.string(),
      schema: z.int(),
      databaseBytes: z.int(),
      logFiles: z.int(),
      logBytes: z.int(),
    }),
  ),
  /** 诊断文件: versions, sizes, counts and the last lines of the log; nothing of any customer or member of staff. */
  'workstation.diagnose': channel(
    'r59',
    Nothing,
    z.strictObject({ saved: z.boolean(), downloadId: z.string().nullable() }),
  ),
} as const;
