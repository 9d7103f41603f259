import { CHANNEL_TARGETS } from './channel-targets.ts';
import { DESK_TARGETS } from './desk-targets.ts';
import { FILE_TARGETS } from './file-targets.ts';
import type { Target } from './runner.ts';

export const TARGETS: readonly Target[] = [...CHANNEL_TARGETS, ...DESK_TARGETS, ...FILE_TARGETS];
