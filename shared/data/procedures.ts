import type { Procedure } from '../domain/procedure.ts';
import { P1 } from './procedures/p1.ts';
import { P2 } from './procedures/p2.ts';
import { P3 } from './procedures/p3.ts';
import { P4 } from './procedures/p4.ts';
import { P5 } from './procedures/p5.ts';
import { P6 } from './procedures/p6.ts';
import { P7 } from './procedures/p7.ts';
import { P8 } from './procedures/p8.ts';
import { P9 } from './procedures/p9.ts';
import { P10 } from './procedures/p10.ts';
import { P11 } from './procedures/p11.ts';
import { P12 } from './procedures/p12.ts';

/** The shipped procedures 流程 (P1 first: it is preset). */
export const PROCEDURES: readonly Procedure[] = [P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12];
