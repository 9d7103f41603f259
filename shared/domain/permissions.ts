import type { StaffId } from './ids.ts';
import { ROLE_GROUPS } from './roles.ts';
import type { RoleGroup, RoleId, Staff } from './roles.ts';

/**
 * Cells of the permission table (domain 4): `Y` all · `B` own branch · `O` only with a capacity or a task on the
 * case · absent: no. A list of roles narrows the group to those roles.
 */
type Cell = 'Y' | 'B' | 'O' | readonly RoleId[];
type Row = Partial<Record<RoleGroup, Cell>>;

const COUNTER: Row = { CT: 'O', BM: 'B', CO: 'Y' };
const COUNTER_AND_CREDIT: Row = { ...COUNTER, CR: 'O' };

/** The rows in use, by the number of domain 4. What is absent is forbidden. */
export const PERMISSIONS = {
  /** Entering a signature given on paper 线下审批 (domain 5.6). */
  paper: { BM: 'B', CO: 'Y' },
  /** Closing an inquiry, suggestion or praise with an answer (T23, domain 6.2). */
  answer: { BM: 'B', CO: 'Y' },
  /** Changing the procedure of a registered case (procedures 0). */
  procedure: { CO: 'Y' },
  /** The registrar sees the objections they registered: row 51 is nothing without it. */
  r0: { CT: 'O', BM: 'B', CO: 'Y', AP: 'Y', FI: 'O', ED: 'O', CR: 'O', RV: 'O', RG: 'O', AU: 'Y' },
  r1: { CT: 'Y', BM: 'Y', CO: 'Y', CR: 'Y' },
  r2: COUNTER_AND_CREDIT,
  r3: { ...COUNTER_AND_CREDIT, ED: 'O' },
  r4: COUNTER_AND_CREDIT,
  /** Counter staff may take their own on-spot case through T2; the action itself checks that. */
  r5: COUNTER,
  r6: COUNTER_AND_CREDIT,
  r7: { CO: 'Y' },
  r8: { BM: 'B' },
  r9: COUNTER_AND_CREDIT,
  r10: { ...COUNTER_AND_CREDIT, ED: 'O' },
  r11: { ...COUNTER, FI: 'O', ED: 'O', CR: 'O', RV: 'O', RG: 'O' },
  /** Taking a signature on a form back: whoever answers for the file (row 35). */
  unsign: { BM: 'B', CO: 'Y' },
  r12: { CT: 'O', BM: 'B', CO: 'Y', AP: 'O', ED: 'O', CR: 'O', RV: 'O', AU: 'Y' },
  r13: COUNTER_AND_CREDIT,
  r14: { CT: 'O', BM: 'B', CO: 'O' },
  r15: { AP: ['channelHead'] },
  r16: { AP: 'Y' },
  r17: { AP: 'Y' },
  r18: { BM: 'B' },
  r19: { CT: 'O', BM: 'B', CO: 'O', FI: 'O', ED: 'O', CR: 'O' },
  r20: { FI: 'Y' },
  r21: { FI: 'Y' },
  /** Letting a payout batch out: other finance or the complaint officer (P12-3); the rule checks that it is another person. */
  payoutRelease: { FI: 'Y', CO: 'Y' },
  r22: COUNTER_AND_CREDIT,
  r23: COUNTER_AND_CREDIT,
  r24: { BM: 'B', CO: 'Y' },
  r25: { AP: ['generalManager'] },
  /** Rows 24 and 25 together; the act itself checks which extension it is. */
  extendApprove: { BM: 'B', CO: 'Y', AP: ['generalManager'] },
  r26: { BM: 'B', CO: 'Y' },
  r27: { ...COUNTER, ED: 'O' },
  r28: { CO: 'Y' },
  /** Rows 28 and 31 together: going on is the officer's, closing the manager's (T16a, T16b). */
  undefer: { BM: 'B', CO: 'Y' },
  r29: COUNTER,
  r30: { BM: 'B', CO: 'Y' },
  r31: { BM: 'B' },
  r32: { CO: 'Y' },
  r33: { CO: 'Y' },
  r34: { RV: 'O' },
  r35: { BM: 'B', CO: 'Y' },
  r36: { BM: 'B', AD: 'Y' },
  /** Replying to a referral, or taking it back (T21, domain 6.2). */
  referReply: { BM: 'B', CO: 'Y' },
  r37: { ...COUNTER, FI: 'O', CR: 'O', RV: 'O' },
  r38: { ...COUNTER, AP: 'O', FI: 'O', ED: 'O', CR: 'O', RV: 'O', RG: 'O' },
  r39: { BM: 'B' },
  /** Forms without any case, to be filled in by hand: whoever works with customers. */
  blankForms: { CT: 'Y', BM: 'B', CO: 'Y', CR: 'Y', RV: 'Y', RG: 'Y' },
  r40: { BM: 'B', CO: 'Y', AP: 'Y', AU: 'Y' },
  r41: { BM: 'B', CO: 'Y', AP: 'Y', AD: 'Y', AU: 'Y' },
  r42: { BM: 'B', AP: ['generalManager'] },
  /** Taking the ledger and the reports out of the program: on paper or as a file. */
  r43: { BM: 'B', CO: 'Y', AU: 'Y' },
  /** The same with names and numbers in full. */
  r43a: { BM: 'B', CO: 'Y' },
  /** Business volumes, for the rates of the reports: whoever keeps the reports of the branch (a default). */
  volumes: { BM: 'B', CO: 'Y' },
  /** Taking over an old ledger: no row of the table; whoever keeps the ledger does it. */
  importLedger: { BM: 'B', CO: 'Y' },
  r44: { CT: 'O', BM: 'B', CO: 'Y', ED: 'O', CR: 'O' },
  r45: { BM: 'B', CO: 'Y' },
  r46: { CT: 'Y', BM: 'B', CO: 'Y' },
  r47: { BM: 'B' },
  r48: { BM: 'B', CO: 'Y' },
  r49: { CT: 'O', BM: 'B', CO: 'Y', CR: 'Y' },
  r50: { CR: ['creditOfficer'] },
  r51: { CO: 'Y', RG: 'Y' },
  /** The six checks of a formal objection, and what follows from them (P7-2, P7-3). */
  objectionCheck: { CO: 'Y' },
  r52: { AP: ['generalManager'] },
  r53: { BM: 'B', CO: 'Y' },
  r54: { BM: 'O', ED: 'O', CR: 'O' },
  /** A formal objection whole: whoever may enter one of its parts (rows 51, 52, P7-5); the act checks which. */
  objection: { CO: 'Y', RG: 'Y', AP: ['generalManager'], ED: 'O' },
  objectionDraft: { CO: 'Y', ED: 'O' },
  /** The weekly bulletin: who reads it, who makes it, who issues it (row 55; reading as row 41). */
  bulletin: { BM: 'B', CO: 'Y', AP: 'Y', AU: 'Y' },
  bulletinMake: { CO: 'Y' },
  /** Row 58, where fines are switched on: who issues a penalty notice. */
  penalty: { AP: ['generalManager'] },
  bulletinIssue: { AP: ['generalManager'] },
  /** The duties of the credit posts that belong to no case: log-in record, change of receiver (P6, D11, D37). */
  creditDuty: { BM: 'B', CO: 'Y', CR: 'Y' },
  /** A customer's request about their own data (domain 9): whoever is asked takes it down, these answer it. */
  dataRequest: { CT: 'Y', BM: 'B', CO: 'Y' },
  dataAnswer: { BM: 'B', CO: 'Y' },
  /** 交接班 and 晨会通报: everybody at work in the hall gives and takes a shift and reads the digest; these make it. */
  shift: { CT: 'Y', BM: 'B', CO: 'Y', CR: 'Y' },
  digestMake: { BM: 'B', CO: 'Y' },
  /** Everybody's to-dos of the branch on the home page. */
  branchTodos: { BM: 'B', CO: 'Y' },
  r56: { CT: 'O', BM: 'B', CO: 'Y' },
  r59: { AD: 'Y' },
  /** Row 59 as the officer has it: looking and proposing, never deciding. */
  propose59: { CO: 'Y', AD: 'Y' },
  r60: { AD: 'Y' },
  r61: { AD: 'Y' },
  r62: { AD: 'Y', AU: 'Y' },
} as const satisfies Readonly<Record<string, Row>>;
export type PermissionRow = keyof typeof PERMISSIONS;

/** What the table needs to know of a case: where it is, who is on it, whom it is about. */
export type CaseSide = {
  readonly branchId: string;
  readonly people: ReadonlySet<StaffId>;
  readonly involved: ReadonlySet<StaffId>;
  /** Roles that have a task on the case, whoever holds them. */
  readonly roles?: ReadonlySet<RoleId>;
};

/** What people named in a case may still do on it: read nothing else, sign nothing (domain 3.3). */
const OPEN_TO_INVOLVED: ReadonlySet<PermissionRow> = new Set(['r10', 'r44']);

function cellOf(row: PermissionRow, group: RoleGroup): Cell | undefined {
  const cells: Row = PERMISSIONS[row];
  return cells[group];
}

function reaches(cell: Cell, staff: Staff, role: RoleId, side: CaseSide | null): boolean {
  if (typeof cell !== 'string') return cell.includes(role);
  if (cell === 'Y' || side === null) return true;
  if (cell === 'B') return side.branchId === staff.branchId;
  const people = [staff.id, ...(staff.standsFor ?? [])];
  return people.some((id) => side.people.has(id)) || side.roles?.has(role) === true;
}

/** True when one of the person's roles may do this. Without a case (`null`) only the role counts. */
export function isPermitted(row: PermissionRow, staff: Staff, side: CaseSide | null): boolean {
  if (!staff.active) return false;
  if (side !== null && side.involved.has(staff.id)) return OPEN_TO_INVOLVED.has(row);
  return staff.roles.some((role) => {
    const cell = cellOf(row, ROLE_GROUPS[role]);
    return cell !== undefined && reaches(cell, staff, role, side);
  });
}
