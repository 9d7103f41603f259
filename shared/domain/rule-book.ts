import type { Fen } from './money.ts';
import type { Counting } from './day-counting.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { StaffId } from './ids.ts';
import type { LexiconTerm } from './lexicon.ts';
import type { Procedure } from './procedure.ts';
import type { RoleId } from './roles.ts';
import type { Settings } from './settings.ts';

/** An approval band 审批档位: amounts above `aboveFen` up to and including `upToFen`; the chain signs in order. */
export type Band = {
  readonly id: string;
  readonly aboveFen: Fen;
  readonly upToFen: Fen | null;
  readonly level: 'channel' | 'branchCompany' | 'headOffice';
  readonly chain: readonly RoleId[];
};

/** What the list of resolution options says of one option (O01-O21). */
type OptionFact = {
  readonly code: string;
  readonly approval: 'band' | 'manager' | 'budget' | 'none' | 'always-when-set';
};

/** 移交接收人确认表: who takes a slip for a department, and who when they are away. */
export type Receiver = {
  readonly dept: string;
  readonly receiverId: StaffId;
  readonly deputyId: StaffId | null;
};

/** Everything the institution may set, as the rules read it: data, with the versions a case keeps. */
export type RuleBook = {
  readonly settings: Settings;
  readonly bands: readonly Band[];
  readonly bandVersion: number;
  readonly rules: readonly DeadlineRule[];
  readonly ruleVersion: number;
  /** The procedures in force, newest version of each; a running case keeps the version it began with. */
  readonly procedures: readonly Procedure[];
  /** The procedure of the case at hand. */
  readonly procedure: Procedure;
  readonly counting: Counting;
  readonly options: readonly OptionFact[];
  /** The codes of the fact checks 核实项 in use. */
  readonly factChecks: readonly string[];
  readonly waiverWords: readonly string[];
  readonly lexicon: readonly LexiconTerm[];
  /** None: slips go to whoever is named. */
  readonly receivers: readonly Receiver[];
};
