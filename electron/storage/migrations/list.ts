import { audit } from './10-audit.ts';
import { people } from './20-people.ts';
import { cases } from './30-cases.ts';
import { search } from './40-search.ts';
import { papers } from './50-papers.ts';
import { monitor } from './60-monitor.ts';
import { branchBooks } from './70-branch-books.ts';
import { payouts } from './80-payouts.ts';
import { configuration } from './90-configuration.ts';
import { links } from './100-links.ts';
import { factChanges } from './110-fact-changes.ts';
import { caseTraces } from './120-case-traces.ts';
import { caseFigures } from './130-case-figures.ts';
import { formSignatures } from './140-form-signatures.ts';
import { ledger } from './150-ledger.ts';
import { imports } from './170-imports.ts';
import { editableCopies } from './180-editable-copies.ts';
import { printSheets } from './200-print-sheets.ts';
import { printWording } from './210-print-wording.ts';
import { auditHeads } from './220-audit-heads.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [
  audit,
  people,
  cases,
  search,
  papers,
  monitor,
  branchBooks,
  payouts,
  configuration,
  links,
  factChanges,
  caseTraces,
  caseFigures,
  formSignatures,
  ledger,
  imports,
  editableCopies,
  printSheets,
  printWording,
  auditHeads,
];
