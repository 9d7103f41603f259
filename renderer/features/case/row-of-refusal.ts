import type { Response } from '../../../shared/contract/api.ts';
import type { CaseView, StaffView } from '../../../shared/contract/views.ts';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { isTheirTask } from '../../../shared/domain/actions-execution.ts';
import { chosenOptions, currentOptions } from '../../../shared/domain/approval.ts';
import type { CaseOption } from '../../../shared/domain/case.ts';
import { isBlank, isInvolved } from '../../../shared/domain/guard.ts';
import {
  decisionNotice,
  isOpenTask,
  STATEMENT,
  tasksOf,
  wordsOf,
} from '../../../shared/domain/guards-handling.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { waiverHits } from '../../../shared/domain/waiver.ts';
import type { CaseTab, RefusalTarget } from '../../ui/refusal-targets.ts';
import type { ActInput } from './act-form-parts.ts';
import { correctionPreset, noticePreset, optionPreset } from './row-presets.ts';

/** Who looks at which case, by what is set. */
type Sight = {
  readonly view: CaseView;
  readonly me: StaffView;
  readonly book: Pick<Response<'book.read'>, 'waiverWords' | 'factChecks'>;
};
type Finder = (sight: Sight) => RefusalTarget | null;

function opened(
  tab: CaseTab,
  field: string,
  name: ActionName | 'evidence',
  preset: ActInput = {},
): RefusalTarget {
  return { tab, field, open: { name, preset } };
}

/** The first chosen option that lacks this, in its form at that field. */
function option(field: string, lacks: (option: CaseOption) => boolean): Finder {
  return ({ view }) => {
    const found = chosenOptions(view.case).find(lacks);
    return found === undefined ? null : opened('options', field, 'option', optionPreset(found));
  };
}

function waives(one: CaseOption, { waiverWords }: Sight['book']): boolean {
  return wordsOf(one).some((text) => text !== null && waiverHits(text, waiverWords).length > 0);
}

function waiving({ view, book }: Sight): RefusalTarget | null {
  const found = currentOptions(view.case).find((one) => waives(one, book));
  return found === undefined
    ? null
    : opened('options', 'option.description', 'option', optionPreset(found));
}

function gift({ view }: Sight): RefusalTarget | null {
  const found = currentOptions(view.case).find(({ typeCode }) => typeCode === 'O09');
  return found === undefined
    ? null
    : opened('options', 'option.companyCost', 'option', optionPreset(found));
}

/** The only option says why it is the only one; without any, the first is written. */
function soleOption({ view }: Sight): RefusalTarget {
  const [only] = currentOptions(view.case);
  return only === undefined
    ? opened('options', 'option.typeCode', 'option')
    : opened('options', 'option.soleOptionReason', 'option', optionPreset(only));
}

/** The task that is open: in the form of what is next to do with it, or its line where it is somebody else's. */
function openTask({ view, me }: Sight): RefusalTarget | null {
  const open = tasksOf(view.case).filter(isOpenTask);
  const mine = open.find((task) => isTheirTask(me, task));
  if (mine === undefined) return line(open[0]?.id);
  return mine.signedAt === null
    ? opened('execution', 'taskDone.taskId', 'task-sign', { taskId: mine.id })
    : opened('execution', 'taskDone.result', 'task-done', { taskId: mine.id });
}

function line(taskId: string | undefined): RefusalTarget | null {
  return taskId === undefined ? null : { tab: 'execution', field: `tasks.${taskId}` };
}

function unsignedTask({ view }: Sight): RefusalTarget | null {
  return line(tasksOf(view.case).find(({ signedAt }) => signedAt === null)?.id);
}

/** Only finance enters a payment; everybody else is shown what was paid. */
function payment(field: string): Finder {
  return ({ view }) =>
    view.may.includes('pay')
      ? opened('execution', field, 'pay')
      : { tab: 'execution', field: 'payments' };
}

function improvement({ view }: Sight): RefusalTarget | null {
  const open = view.case.corrections.filter(({ doneAt }) => doneAt === null);
  const found = open.find(({ longTerm }) => !longTerm) ?? open[0];
  return found === undefined
    ? null
    : opened('correction', 'correction.doneAt', 'correct', correctionPreset(found));
}

function check(code: string | undefined): RefusalTarget | null {
  return code === undefined ? null : { tab: 'check', field: `factCheck.${code}` };
}

/** The first item without an answer, or the reason where one is said not to apply. */
function openCheck({ view, book }: Sight): RefusalTarget | null {
  const { factChecks } = view.case;
  const open = book.factChecks.find(
    (code) => !factChecks.some(({ itemCode }) => itemCode === code),
  );
  if (open !== undefined) return check(open);
  const unexplained = factChecks.some(
    ({ answer, naReason }) => answer === '不适用' && isBlank(naReason),
  );
  return unexplained ? check('naReason') : null;
}

function checkByInvolved({ view }: Sight): RefusalTarget | null {
  const found = view.case.factChecks.find(
    ({ itemCode, loggedBy }) => itemCode !== STATEMENT && isInvolved(view.case, loggedBy),
  );
  return check(found?.itemCode);
}

/** The notice as it was given, to be given again with what it lacked. */
function noticeAgain(field: string): Finder {
  return ({ view }) => {
    const notice = decisionNotice(view.case);
    return notice === null ? null : opened('execution', field, 'notice', noticePreset(notice));
  };
}

/** Without any material the proof is added first; then the notice names it. */
function deliveryProof(sight: Sight): RefusalTarget | null {
  if (sight.view.case.evidence.length > 0) return noticeAgain('notice.proofEvidenceId')(sight);
  return opened('material', 'evidence.kind', 'evidence');
}

/** The first form that is still to be signed: its pad, with the way to attach a scan beside it. */
function unsignedForm({ view }: Sight): RefusalTarget | null {
  const [formCode] = view.unsignedForms;
  return formCode === undefined
    ? null
    : opened('material', 'signForm.slot', 'sign-form', { formCode });
}

const ROWS: Readonly<Partial<Record<Refusal, Finder>>> = {
  'timetable-missing': option(
    'option.timetable',
    ({ timetable }) => timetable === null || timetable.length === 0,
  ),
  'company-cost-missing': option('option.companyCost', ({ companyCost }) => companyCost === null),
  'partner-agreement-missing': option(
    'option.agreedBy',
    ({ agreedBy, agreedAt }) => isBlank(agreedBy) || agreedAt === null,
  ),
  'waiver-wording': waiving,
  'gift-budget-exceeded': gift,
  'options-too-few': soleOption,
  'tasks-open': openTask,
  'task-not-signed-for': unsignedTask,
  'paid-amount-mismatch': payment('pay.paidAmount'),
  'voucher-missing': payment('pay.voucherNo'),
  'improvement-not-done': improvement,
  'fact-checks-open': openCheck,
  'fact-check-by-involved': checkByInvolved,
  'notice-proof-missing': deliveryProof,
  'remedies-not-told': noticeAgain('notice.remediesTold'),
  'forms-unsigned': unsignedForm,
};

/** The row of a list that this refusal is about on this case; null when it is about none. */
export function rowOfRefusal(code: Refusal, sight: Sight): RefusalTarget | null {
  return ROWS[code]?.(sight) ?? null;
}
