import type { Moment } from '../../shared/domain/day.ts';
import type { Policy } from '../link/policy.ts';
import type { Outside } from '../link/desk-types.ts';
import type { KdfCost } from './keys.ts';

/** What the services take from outside: clock, ids, randomness, the shell. Tests give their own. */
export type World = {
  readonly now: () => Moment;
  /** Milliseconds for the brake on guesses; a clock of its own, so that tests may stop the other. */
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
  readonly outside: Outside;
  /** Event name and ids only, never what a customer said. */
  readonly log: (event: string, ids?: Readonly<Record<string, string>>) => void;
  readonly dataFolder: string;
  readonly nativeBinding: string;
  readonly version: string;
  readonly host: 'electron' | 'browser';
  /** What an administrator of computers fixed; absent = nothing. */
  readonly policy?: Policy;
  readonly kdfCost?: KdfCost;
  /** Where drives appear; asked of the system unless a test says otherwise. */
  readonly drives?: () => readonly string[];
  /** How much room a folder's disk has; asked of the system unless a test says otherwise. */
  readonly freeBytes?: (folder: string) => number | null;
};
