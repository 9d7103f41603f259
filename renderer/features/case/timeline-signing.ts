import type { CaseView } from '../../../shared/contract/views.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import type { RoleId } from '../../../shared/domain/roles.ts';
import { maybe } from './timeline-entry.ts';
import type { Entry, Texts } from './timeline-entry.ts';

type Signed = {
  readonly delegatedFrom: StaffId | null;
  readonly substituteFor: RoleId | null;
  readonly recordedBy: StaffId | null;
  readonly onPaper: boolean;
};

/** For whom somebody signed, in whose place, and who entered it from paper: both names always stand there. */
function marks(
  { delegatedFrom, substituteFor, recordedBy, onPaper }: Signed,
  { t, name, role }: Texts,
): string {
  return [
    delegatedFrom === null ? '' : t('case.timeline.forPrincipal', { name: name(delegatedFrom) }),
    substituteFor === null ? '' : t('case.timeline.substitute', { role: role(substituteFor) }),
    onPaper ? t('case.timeline.onPaper') : '',
    recordedBy === null ? '' : t('case.timeline.recordedBy', { name: name(recordedBy) }),
  ]
    .filter((one) => one !== '')
    .join(t('common.listSeparator'));
}

function together(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function approvals({ case: c }: CaseView, texts: Texts): readonly Entry[] {
  const { t, role, choice } = texts;
  return c.approvals.flatMap((one) => {
    const amount = formatYuan(one.amount);
    const band = formatYuan(one.bandAmount);
    const what = t('case.timeline.approvalAsked', { no: one.approvalNo, amount, band });
    const steps = one.steps.flatMap((step) => {
      const decision = choice([], step.decision ?? '');
      const done = t('case.timeline.approvalStep', { role: role(step.roleId), decision });
      const more = together(step.comment, step.resolutionNo, marks(step, texts));
      const key = `${one.id}-${String(step.seq)}`;
      return maybe(step.decidedAt, { key, what: done, more }, step.approverId);
    });
    const asked = { key: one.id, what, more: one.reason };
    return [...maybe(one.requestedAt, asked, one.requestedBy), ...steps];
  });
}

function authorisations({ case: c }: CaseView, texts: Texts): readonly Entry[] {
  return c.authorisations.flatMap((one) => {
    const what = texts.t('case.timeline.authorised', { amount: formatYuan(one.amount) });
    const more = together(one.comment, marks(one, texts));
    return maybe(one.signedAt, { key: one.id, what, more }, one.authoriserId);
  });
}

function delegations({ case: c }: CaseView, { t, name }: Texts): readonly Entry[] {
  return c.delegations.flatMap((one) => {
    const what = t('case.timeline.delegated', { to: name(one.toId) });
    return maybe(one.loggedAt, { key: one.id, what }, one.loggedBy);
  });
}

function outcome({ case: { outcomeSignature: one } }: CaseView, texts: Texts): readonly Entry[] {
  if (one === null) return [];
  const nobody = { delegatedFrom: null, substituteFor: null };
  const more = together(one.comment, marks({ ...one, ...nobody }, texts));
  const signed = { key: one.id, what: texts.t('case.timeline.signed'), more };
  return maybe(one.loggedAt, signed, one.approverId ?? one.loggedBy);
}

function handOvers({ case: c }: CaseView, { t, name }: Texts): readonly Entry[] {
  return c.handOvers.flatMap((one) => {
    const slots = { from: name(one.fromId), to: name(one.toId) };
    const offered = t('case.timeline.handOverOffered', slots);
    const taken = t('case.timeline.handOver', slots);
    const declined = t('case.timeline.handOverDeclined', slots);
    const paper = one.onPaper ? t('case.timeline.onPaper') : '';
    return [
      ...maybe(one.loggedAt, { key: one.id, what: offered, more: one.note }, one.loggedBy),
      ...maybe(one.takenAt, { key: `${one.id}-taken`, what: taken, more: paper }, one.toId),
      ...maybe(
        one.declinedAt,
        { key: `${one.id}-no`, what: declined, more: one.declineReason },
        one.toId,
      ),
    ];
  });
}

function formSignatures({ case: c }: CaseView, texts: Texts): readonly Entry[] {
  const { t, form, name, slot } = texts;
  return c.formSignatures.flatMap((one) => {
    const words = { form: form(one.formCode, null), slot: slot(one.slot) };
    const who = one.signerName ?? name(one.staffId);
    const signed = { key: one.id + one.slot, what: t('signing.timeline.signed', words), more: who };
    const back = {
      key: `${one.id}${one.slot}-back`,
      what: t('signing.timeline.unsigned', words),
      more: one.withdrawReason,
    };
    return [
      ...maybe(one.loggedAt, signed, one.loggedBy),
      ...maybe(one.withdrawnAt, back, one.withdrawnBy),
    ];
  });
}

/** Who signed what, for whom: approvals, authorisations, delegations, the manager's signature, hand-overs. */
export function signingEntries(view: CaseView, texts: Texts): readonly Entry[] {
  return [approvals, authorisations, delegations, outcome, handOvers, formSignatures].flatMap(
    (lines) => lines(view, texts),
  );
}
