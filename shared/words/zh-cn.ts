import { absence } from './zh-cn/absence.ts';
import { branch } from './zh-cn/branch.ts';
import { caseWords } from './zh-cn/case.ts';
import { choices } from './zh-cn/choices.ts';
import { common } from './zh-cn/common.ts';
import { configuration } from './zh-cn/configuration.ts';
import { deadlines } from './zh-cn/deadlines.ts';
import { fields } from './zh-cn/fields.ts';
import { desk } from './zh-cn/desk.ts';
import { forms } from './zh-cn/forms.ts';
import type { Widen } from './messages.ts';
import { monitor } from './zh-cn/monitor.ts';
import { pages } from './zh-cn/pages.ts';
import { papers } from './zh-cn/papers.ts';
import { payouts } from './zh-cn/payouts.ts';
import { procedure } from './zh-cn/procedure.ts';
import { purge } from './zh-cn/purge.ts';
import { reception } from './zh-cn/reception.ts';
import { refusals } from './zh-cn/refusals.ts';
import { reports } from './zh-cn/reports.ts';
import { roles } from './zh-cn/roles.ts';
import { shell } from './zh-cn/shell.ts';
import { shift } from './zh-cn/shift.ts';
import { states } from './zh-cn/states.ts';
import { statistics } from './zh-cn/statistics.ts';

/** The source of every word; the other languages have the same keys. */
export const zhCN = {
  absence,
  branch,
  common,
  pages,
  monitor,
  papers,
  payouts,
  fields,
  choices,
  procedure,
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
  shell,
  shift,
  configuration,
} as const;

/** The shape of a whole catalogue. */
export type Messages = Widen<typeof zhCN>;
