import type { Procedure } from '../domain/procedure.ts';
import { P1 } from './procedures/p1.ts';

/** The shipped procedures 流程 (P1 first: it is preset). */
export const PROCEDURES: readonly Procedure[] = [P1];
