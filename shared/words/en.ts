import { absence } from './en/absence.ts';
import { access } from './en/access.ts';
import { assessments } from './en/assessments.ts';
import { backup } from './en/backup.ts';
import { branch } from './en/branch.ts';
import { caseWords } from './en/case.ts';
import { choices } from './en/choices.ts';
import { common } from './en/common.ts';
import { configuration } from './en/configuration.ts';
import { deadlines } from './en/deadlines.ts';
import { exported } from './en/exported.ts';
import { fields } from './en/fields.ts';
import { desk } from './en/desk.ts';
import { forms } from './en/forms.ts';
import { ledger } from './en/ledger.ts';
import { ledgerImport } from './en/ledger-import.ts';
import { monitor } from './en/monitor.ts';
import { pages } from './en/pages.ts';
import { papers } from './en/papers.ts';
import { payouts } from './en/payouts.ts';
import { procedure } from './en/procedure.ts';
import { audit } from './en/audit.ts';
import { purge } from './en/purge.ts';
import { reception } from './en/reception.ts';
import { refusals } from './en/refusals.ts';
import { reports } from './en/reports.ts';
import { roles } from './en/roles.ts';
import { sheets } from './en/sheets.ts';
import { shell } from './en/shell.ts';
import { shift } from './en/shift.ts';
import { salvage } from './en/salvage.ts';
import { signing } from './en/signing.ts';
import { states } from './en/states.ts';
import { statistics } from './en/statistics.ts';
import { workstation } from './en/workstation.ts';
import type { Messages } from './zh-cn.ts';

export const en: Messages = {
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
};
