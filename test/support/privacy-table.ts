import type { ChannelName } from '../../shared/contract/api.ts';
import { actingAs, sideOf } from '../../shared/domain/action.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { hasRole } from '../../shared/domain/roles.ts';
import { isOpen } from '../../shared/domain/states.ts';
import type { Visit } from '../../electron/services/office.ts';
import type { Class, Secret } from './planted.ts';

/**
 * What an answer may hold of other people’s data, by the columns of domain 4 and the masks of domain 1:
 *
 * | kind    | names and texts in full        | numbers in texts | phones, IDs, accounts | judgements (+i) |
 * | ------- | ------------------------------ | ---------------- | --------------------- | --------------- |
 * | case    | row 0                          | row 0            | a draft, by row 2     | row 56; a dispute by row 49 |
 * | paper   | row 38                         | row 38, not for customers | never        | row 56, not for customers; a dispute by row 49 |
 * | ledger  | texts by row 40, never names   | never            | never                 | never           |
 * | opinion, request | texts to whoever has the page | never    | never                 | never           |
 * | reveal  | never                          | never            | the one field, row 37 | never           |
 * | nothing | never                          | never            | never                 | never           |
 */
export type Kind = 'case' | 'paper' | 'ledger' | 'opinion' | 'request' | 'reveal' | 'nothing';

/** Every channel that is no act; acts answer with the case. A test fails when a channel has no kind here. */
export const SHOWN: Readonly<Record<string, Kind>> = {
  'app.status': 'nothing',
  'approvals.queue': 'nothing',
  'assessments.enter': 'nothing',
  'assessments.list': 'nothing',
  'attachments.add': 'case',
  'attachments.check': 'nothing',
  'attachments.open': 'nothing',
  'attachments.pick': 'nothing',
  'attachments.save': 'nothing',
  'audit.check': 'nothing',
  'audit.contents': 'nothing',
  'audit.export': 'nothing',
  'audit.heads': 'nothing',
  'audit.page': 'nothing',
  'audit.sign': 'nothing',
  'backups.candidates': 'nothing',
  'backups.drill': 'nothing',
  'backups.make': 'nothing',
  'backups.page': 'nothing',
  'backups.preview': 'nothing',
  'backups.restore': 'nothing',
  'backups.set-place': 'nothing',
  'book.read': 'nothing',
  'bulletins.issue': 'nothing',
  'bulletins.make': 'nothing',
  'bulletins.page': 'nothing',
  'cases.discard': 'nothing',
  'cases.list': 'nothing',
  'cases.open': 'case',
  'cases.reveal': 'reveal',
  'cases.view': 'case',
  'configuration.calendar-file': 'nothing',
  'configuration.decide': 'nothing',
  'configuration.export': 'nothing',
  'configuration.import': 'nothing',
  'configuration.index': 'nothing',
  'configuration.preview': 'nothing',
  'configuration.propose': 'nothing',
  'configuration.read': 'nothing',
  'configuration.waiting': 'nothing',
  'configuration.words': 'nothing',
  'credit-duty.change': 'nothing',
  'credit-duty.log-in': 'nothing',
  'credit-duty.page': 'nothing',
  'credit-duty.report': 'nothing',
  'data-requests.answer': 'nothing',
  'data-requests.enter': 'nothing',
  'data-requests.page': 'request',
  'digests.make': 'nothing',
  'digests.page': 'nothing',
  'exports.cancel': 'nothing',
  'exports.ledger': 'ledger',
  'exports.may': 'nothing',
  'exports.report': 'nothing',
  'exports.status': 'nothing',
  'follow-ups.queue': 'nothing',
  'forms.check': 'nothing',
  'forms.preview': 'paper',
  'forms.print': 'paper',
  'forms.save': 'paper',
  'forms.word': 'paper',
  'home.branch': 'nothing',
  'home.cases': 'nothing',
  'home.duties': 'nothing',
  'home.page': 'nothing',
  'imports.cancel': 'nothing',
  'imports.check': 'nothing',
  'imports.commit': 'nothing',
  'imports.duplicates': 'nothing',
  'imports.page': 'nothing',
  'imports.problems': 'nothing',
  'imports.progress': 'nothing',
  'imports.read': 'nothing',
  'imports.undo': 'nothing',
  'ledger.page': 'ledger',
  'ledger.preview': 'ledger',
  'ledger.print': 'ledger',
  'ledger.save': 'ledger',
  'ledger.sums': 'nothing',
  'ledger.view-drop': 'nothing',
  'ledger.view-keep': 'nothing',
  'ledger.views': 'nothing',
  'monitor.alerts': 'nothing',
  'monitor.case': 'nothing',
  'monitor.decide': 'nothing',
  'monitor.lexicon': 'nothing',
  'opinions.approve': 'nothing',
  'opinions.check': 'nothing',
  'opinions.draft': 'nothing',
  'opinions.enter': 'nothing',
  'opinions.give': 'nothing',
  'opinions.open-case': 'nothing',
  'opinions.page': 'opinion',
  'papers.blanks': 'nothing',
  'papers.preview': 'nothing',
  'papers.print': 'nothing',
  'papers.save': 'nothing',
  'payouts.batch': 'nothing',
  'payouts.export': 'nothing',
  'payouts.import': 'nothing',
  'payouts.page': 'nothing',
  'payouts.payee': 'nothing',
  'payouts.release': 'nothing',
  'payouts.save-file': 'nothing',
  'payouts.void': 'nothing',
  'penalties.issue': 'nothing',
  'penalties.page': 'nothing',
  'purge.carry-out': 'nothing',
  'purge.list': 'nothing',
  'reports.cases': 'nothing',
  'reports.read': 'nothing',
  'rescue.list': 'nothing',
  'rescue.pick': 'nothing',
  'rescue.restore': 'nothing',
  'salvage.run': 'nothing',
  'salvage.take-key': 'nothing',
  'session.confirm': 'nothing',
  'session.lock': 'nothing',
  'session.look-again': 'nothing',
  'session.recover': 'nothing',
  'session.set-password': 'nothing',
  'session.unlock': 'nothing',
  'setup.confirm-recovery': 'nothing',
  'setup.create': 'nothing',
  'setup.renew-recovery': 'nothing',
  'setup.replace-recovery': 'nothing',
  'sheets.add': 'paper',
  'sheets.drop': 'nothing',
  'sheets.finish': 'paper',
  'sheets.plan': 'nothing',
  'shifts.give': 'nothing',
  'shifts.page': 'nothing',
  'shifts.take': 'nothing',
  'staff.absence': 'nothing',
  'staff.codes-handed': 'nothing',
  'staff.directory': 'nothing',
  'staff.key-store': 'nothing',
  'staff.keys': 'nothing',
  'staff.list': 'nothing',
  'staff.rekey': 'nothing',
  'staff.rekey-codes': 'nothing',
  'staff.reset': 'nothing',
  'staff.save': 'nothing',
  'volumes.list': 'nothing',
  'volumes.save': 'nothing',
  'workstation.diagnose': 'nothing',
  'workstation.facts': 'nothing',
};

export function kindOf(name: ChannelName): Kind {
  return name.startsWith('case.') ? 'case' : (SHOWN[name] ?? 'nothing');
}

/** A planted value where it stands: in a case, or in one of the records of the branch. */
export type Planted = Secret & { readonly of: Case | 'opinion' | 'request' | 'shift' | 'payee' };

type Sight = { readonly c: Case; readonly visit: Visit; readonly customer: boolean };

function may(row: PermissionRow, { c, visit: { office, me } }: Sight): boolean {
  return isPermitted(row, actingAs(me, c, office.directory()), sideOf(c));
}

function isDispute(path: string): boolean {
  return path.startsWith('creditDispute.');
}

/** Row 56: counter staff no longer once the case is closed; a disputed record goes by row 49 as well. */
function judges(path: string, sight: Sight): boolean {
  const { c, visit } = sight;
  if (isDispute(path) && may('r49', sight)) return true;
  const lasting = isOpen(c.status) || hasRole(visit.me, 'branchManager', 'complaintOfficer');
  return may('r56', sight) && lasting;
}

type Rule = (sight: Sight, path: string) => boolean;
const NEVER: Rule = () => false;
const INSIDE: Rule = (sight) => may('r38', sight) && !sight.customer;

const CASE_RULES: Readonly<Record<'case' | 'paper' | 'ledger', Readonly<Record<Class, Rule>>>> = {
  case: {
    name: (sight) => may('r0', sight),
    words: (sight) => may('r0', sight),
    digits: (sight) => may('r0', sight),
    number: (sight) => sight.c.status === 'draft' && may('r2', sight),
    judgement: (sight, path) => may('r0', sight) && judges(path, sight),
  },
  paper: {
    name: (sight) => may('r38', sight),
    words: (sight) => may('r38', sight),
    digits: INSIDE,
    number: NEVER,
    // The customer is told of their own dispute.
    judgement: (sight, path) =>
      (isDispute(path) ? may('r38', sight) : INSIDE(sight, path)) && judges(path, sight),
  },
  ledger: {
    name: NEVER,
    words: (sight) => may('r40', sight),
    digits: NEVER,
    number: NEVER,
    judgement: NEVER,
  },
};

function isOfCases(kind: Kind): kind is keyof typeof CASE_RULES {
  return Object.hasOwn(CASE_RULES, kind);
}

/** The field that the table’s question asks to see in full. */
const ASKED = 'complainant.phone';

/** True when this person may find this value in an answer of this kind. */
export function maySee(kind: Kind, one: Planted, visit: Visit, customer = false): boolean {
  if (kind === 'nothing') return false;
  if (typeof one.of === 'string') return kind === one.of && one.class === 'words';
  const sight = { c: one.of, visit, customer };
  if (kind === 'reveal') return one.path === ASKED && one.class === 'number' && may('r37', sight);
  return isOfCases(kind) && CASE_RULES[kind][one.class](sight, one.path);
}
