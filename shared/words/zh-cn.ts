import { absence } from './zh-cn/absence.ts';
import { access } from './zh-cn/access.ts';
import { assessments } from './zh-cn/assessments.ts';
import { backup } from './zh-cn/backup.ts';
import { branch } from './zh-cn/branch.ts';
import { caseWords } from './zh-cn/case.ts';
import { choices } from './zh-cn/choices.ts';
import { common } from './zh-cn/common.ts';
import { configuration } from './zh-cn/configuration.ts';
import { deadlines } from './zh-cn/deadlines.ts';
import { exported } from './zh-cn/exported.ts';
import { fields } from './zh-cn/fields.ts';
import { desk } from './zh-cn/desk.ts';
import { forms } from './zh-cn/forms.ts';
import { ledger } from './zh-cn/ledger.ts';
import { ledgerImport } from './zh-cn/ledger-import.ts';
import type { Widen } from './messages.ts';
import { monitor } from './zh-cn/monitor.ts';
import { pages } from './zh-cn/pages.ts';
import { papers } from './zh-cn/papers.ts';
import { payouts } from './zh-cn/payouts.ts';
import { procedure } from './zh-cn/procedure.ts';
import { audit } from './zh-cn/audit.ts';
import { purge } from './zh-cn/purge.ts';
import { reception } from './zh-cn/reception.ts';
import { refusals } from './zh-cn/refusals.ts';
import { reports } from './zh-cn/reports.ts';
import { roles } from './zh-cn/roles.ts';
import { sheets } from './zh-cn/sheets.ts';
import { shell } from './zh-cn/shell.ts';
import { shift } from './zh-cn/shift.ts';
import { salvage } from './zh-cn/salvage.ts';
import { signing } from './zh-cn/signing.ts';
import { states } from './zh-cn/states.ts';
import { statistics } from './zh-cn/statistics.ts';
import { workstation } from './zh-cn/workstation.ts';

/** The source of every word; the other languages have the same keys. */
export const zhCN = {
  absence,
  access,
  assessments,
  backup,
  branch,
  common,
  pages,
  ledger,
  monitor,
  papers,
  payouts,
  exported,
  ledgerImport,
  fields,
  choices,
  procedure,
  audit,
  purge,
  reception,
  case: caseWords,
  refusals,
  reports,
  roles,
  states,
  statistics,
  deadlines,
  desk,
  forms,
  sheets,
  shell,
  shift,
  salvage,
  signing,
  configuration,
  workstation,
} as const;

/** The shape of a whole catalogue. */
export type Messages = Widen<typeof zhCN>;
