import { expect, test } from 'vitest';
import { PERMISSIONS, isPermitted } from '../../../shared/domain/permissions.ts';
import type { CaseSide, PermissionRow } from '../../../shared/domain/permissions.ts';
import { ROLES, ROLE_GROUPS } from '../../../shared/domain/roles.ts';
import type { RoleGroup, RoleId, Staff } from '../../../shared/domain/roles.ts';
import { BRANCH, PEOPLE } from '../../support/branch-world.ts';

const GROUPS: readonly RoleGroup[] = ['CT', 'BM', 'CO', 'AP', 'FI', 'ED', 'CR', 'RV', 'AD', 'AU'];

/** The permission table as the bank wrote it, in the order of GROUPS: Y all, B own branch, O on the case, - no. */
const TABLE: Readonly<Record<PermissionRow, string>> = {
  r0: 'O B Y Y O O O O - Y',
  r1: 'Y Y Y - - - Y - - -',
  r2: 'O B Y - - - O - - -',
  r3: 'O B Y - - O O - - -',
  r4: 'O B Y - - - O - - -',
  r5: 'O B Y - - - - - - -',
  r6: 'O B Y - - - O - - -',
  r7: '- - Y - - - - - - -',
  r8: '- B - - - - - - - -',
  r9: 'O B Y - - - O - - -',
  r10: 'O B Y - - O O - - -',
  r11: 'O B Y - O O O O - -',
  r12: 'O B Y O - O O O - Y',
  r13: 'O B Y - - - O - - -',
  r14: 'O B O - - - - - - -',
  r15: '- - - channelHead - - - - - -',
  r16: '- - - Y - - - - - -',
  r17: '- - - Y - - - - - -',
  r18: '- B - - - - - - - -',
  r19: 'O B O - O O O - - -',
  r20: '- - - - Y - - - - -',
  r21: '- - - - Y - - - - -',
  payoutRelease: '- - Y - Y - - - - -',
  r22: 'O B Y - - - O - - -',
  r23: 'O B Y - - - O - - -',
  r24: '- B Y - - - - - - -',
  r25: '- - - generalManager - - - - - -',
  r26: '- B Y - - - - - - -',
  r27: 'O B Y - - O - - - -',
  r28: '- - Y - - - - - - -',
  r29: 'O B Y - - - - - - -',
  r30: '- B Y - - - - - - -',
  r31: '- B - - - - - - - -',
  r32: '- - Y - - - - - - -',
  r33: '- - Y - - - - - - -',
  r34: '- - - - - - - O - -',
  r35: '- B Y - - - - - - -',
  r36: '- B - - - - - - Y -',
  r37: 'O B Y - O - O O - -',
  r38: 'O B Y O O O O O - -',
  r39: '- B - - - - - - - -',
  penalty: '- - - generalManager - - - - - -',
  blankForms: 'Y B Y - - - Y Y - -',
  r40: '- B Y Y - - - - - Y',
  r41: '- B Y Y - - - - Y Y',
  r42: '- B - generalManager - - - - - -',
  r43: '- B Y - - - - - - Y',
  r43a: '- B Y - - - - - - -',
  volumes: '- B Y - - - - - - -',
  importLedger: '- B Y - - - - - - -',
  r44: 'O B Y - - O O - - -',
  r45: '- B Y - - - - - - -',
  r46: 'Y B Y - - - - - - -',
  r47: '- B - - - - - - - -',
  r48: '- B Y - - - - - - -',
  r49: 'O B Y - - - Y - - -',
  r50: '- - - - - - creditOfficer - - -',
  r51: '- - Y - - - - - - -',
  r52: '- - - generalManager - - - - - -',
  r53: '- B Y - - - - - - -',
  r54: '- O - - - O O - - -',
  r56: 'O B Y - - - - - - -',
  r59: '- - - - - - - - Y -',
  propose59: '- - Y - - - - - Y -',
  r60: '- - - - - - - - Y -',
  r61: '- - - - - - - - Y -',
  r62: '- - - - - - - - Y Y',
  procedure: '- - Y - - - - - - -',
  unsign: '- B Y - - - - - - -',
  paper: '- B Y - - - - - - -',
  answer: '- B Y - - - - - - -',
  objectionCheck: '- - Y - - - - - - -',
  objection: '- - Y generalManager - O - - - -',
  objectionDraft: '- - Y - - O - - - -',
  extendApprove: '- B Y generalManager - - - - - -',
  undefer: '- B Y - - - - - - -',
  referReply: '- B Y - - - - - - -',
  bulletin: '- B Y Y - - - - - Y',
  bulletinMake: '- - Y - - - - - - -',
  bulletinIssue: '- - - generalManager - - - - - -',
  creditDuty: '- B Y - - - Y - - -',
  dataRequest: 'Y B Y - - - - - - -',
  dataAnswer: '- B Y - - - - - - -',
  shift: 'Y B Y - - - Y - - -',
  digestMake: '- B Y - - - - - - -',
  branchTodos: '- B Y - - - - - - -',
};
const ROWS = Object.entries(TABLE).flatMap(([row, cells]) =>
  isRow(row) ? [[row, cells.split(' ')] as const] : [],
);

function isRow(name: string): name is PermissionRow {
  return Object.hasOwn(PERMISSIONS, name);
}

function holding(role: RoleId): Staff {
  return { ...PEOPLE.lin, roles: [role] };
}

const SOMEBODY_ELSE = { people: new Set<never>(), involved: new Set<never>() };

function side(branchId: string, isOnCase: boolean): CaseSide {
  return isOnCase
    ? { ...SOMEBODY_ELSE, branchId, people: new Set([PEOPLE.lin.id]) }
    : { ...SOMEBODY_ELSE, branchId };
}

/** What a cell says for a role: here or elsewhere, with or without a part in the case. */
function says(cell: string, role: RoleId, isHere: boolean, isOnCase: boolean): boolean {
  if (cell === 'B') return isHere;
  if (cell === 'O') return isOnCase;
  return cell === 'Y' || cell === role;
}

test('the program knows every row of the table that is in use, and no other', () => {
  expect(Object.keys(PERMISSIONS).toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

test.each(ROWS)('row %s lets each role do what its cell says, here and elsewhere', (row, cells) => {
  for (const role of ROLES) {
    const cell = cells[GROUPS.indexOf(ROLE_GROUPS[role])] ?? '-';
    const expected = ROLE_GROUPS[role] === 'RG' ? registrar(row) : cell;
    for (const isHere of [true, false]) {
      for (const isOnCase of [true, false]) {
        const where = side(isHere ? BRANCH : 'branch-0102', isOnCase);
        const about = `${row} ${role} here ${String(isHere)} on the case ${String(isOnCase)}`;
        expect(isPermitted(row, holding(role), where), about).toBe(
          says(expected, role, isHere, isOnCase),
        );
      }
    }
    const anywhere = ROLES.some((one) => one === expected) ? role === expected : expected !== '-';
    expect(isPermitted(row, holding(role), null), `${row} ${role} without a case`).toBe(anywhere);
  }
});

/** The document registrar has rows 0, 11 and 38, on their own cases, and blank forms. */
function registrar(row: PermissionRow): string {
  if (row === 'r51' || row === 'objection' || row === 'blankForms') return 'Y';
  return row === 'r0' || row === 'r11' || row === 'r38' ? 'O' : '-';
}

test('a person complained about keeps their statement and their improvement, and nothing else', () => {
  const named = { ...side(BRANCH, true), involved: new Set([PEOPLE.lin.id]) };
  for (const [row] of ROWS) {
    for (const role of ROLES) {
      const open = row === 'r10' || row === 'r44';
      expect(isPermitted(row, holding(role), named), `${row} ${role}`).toBe(open);
    }
  }
});

test('whoever has left may do nothing', () => {
  for (const [row] of ROWS) {
    for (const role of ROLES) {
      const left = { ...holding(role), active: false };
      expect(isPermitted(row, left, side(BRANCH, true))).toBe(false);
      expect(isPermitted(row, left, null)).toBe(false);
    }
  }
});

test('several roles add up', () => {
  const both = { ...PEOPLE.he, roles: ['teller', 'channelHead'] } as const;
  expect(isPermitted('r15', both, null)).toBe(true);
  expect(isPermitted('r1', both, null)).toBe(true);
  expect(isPermitted('r31', both, side(BRANCH, true))).toBe(false);
});
