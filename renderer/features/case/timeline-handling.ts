import type { CaseView } from '../../../shared/contract/views.ts';
import { standingPayments } from '../../../shared/domain/approval.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import { maybe } from './timeline-entry.ts';
import type { Entry, Texts } from './timeline-entry.ts';

/** The customer has not answered. */
const OPEN = '待定';

/** Each option as it was written, what the customer made of it, and when they signed for it. */
function options({ case: c }: CaseView, { t, code, choice }: Texts): readonly Entry[] {
  return c.options.flatMap((one) => {
    const name = `${one.seq} ${code('option', one.typeCode)}`;
    const cost = one.companyCost === null ? '' : formatYuan(one.companyCost);
    const chosen = one.choice === null || one.choice === OPEN ? '' : choice([], one.choice);
    const answered = chosen === '' ? '' : t('case.timeline.optionChoice', { choice: chosen });
    const signed = {
      key: `${one.id}-signed`,
      what: t('case.timeline.customerSigned', { option: name }),
      more: chosen,
      who: c.complainant.name ?? t('case.timeline.customer'),
    };
    const written = t('case.timeline.option', { option: name, amount: cost });
    return [
      ...maybe(one.loggedAt, { key: one.id, what: written, more: answered }, one.loggedBy),
      ...maybe(one.customerSignedAt, signed, null),
    ];
  });
}

/** Payments; one that takes the place of another says so, and stands where it was entered. */
function payments({ case: c }: CaseView, { t }: Texts): readonly Entry[] {
  const standing = standingPayments(c);
  return c.payments.flatMap((one, index) => {
    const before = c.payments[index - 1];
    const corrects = before !== undefined && !standing.includes(before);
    const amount = one.paidAmount === null ? '' : formatYuan(one.paidAmount);
    const what = t(corrects ? 'case.timeline.paymentCorrected' : 'case.timeline.payment', {
      amount,
    });
    const replaced = standing.includes(one) ? '' : t('case.timeline.paymentReplaced');
    const more = [one.voucherNo ?? '', replaced].filter((text) => text !== '').join(' ');
    const { loggedAt } = one;
    const at = corrects ? loggedAt : one.paidAt;
    return maybe(at, { key: one.id, what, more, loggedAt }, one.loggedBy);
  });
}

function evidence({ case: c }: CaseView, { t, code }: Texts): readonly Entry[] {
  return c.evidence.flatMap((one) => {
    const what = t('case.timeline.evidence', { title: one.title ?? '' });
    const more = code('evidenceKind', one.kind);
    return maybe(one.loggedAt, { key: one.id, what, more }, one.loggedBy);
  });
}

/** What was offered, chosen, signed and paid, and the papers that came in. */
export function handlingEntries(view: CaseView, texts: Texts): readonly Entry[] {
  return [options, payments, evidence].flatMap((lines) => lines(view, texts));
}
