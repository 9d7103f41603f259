import { useTranslation } from 'react-i18next';
import { fen, isFen } from '../../../shared/domain/money.ts';
import { differsFromApproved, paymentGap } from '../../../shared/domain/payment-gap.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useMoney } from '../../ui/use-money.ts';

/** The approved amount beside the one being entered, and in words when they differ. */
export function ApprovedNote({ paid }: { readonly paid: unknown }) {
  const { t } = useTranslation();
  const money = useMoney();
  const { approvedAmount } = useCaseScreen().view.money;
  const approved = money(approvedAmount);
  const differs = isFen(paid) && differsFromApproved(paid, approvedAmount);
  const by = differs ? money(fen(Math.abs(paid - approvedAmount))) : '';
  return (
    <output className={differs ? 'note-wrong' : undefined} data-differs={differs}>
      {differs
        ? t('case.notes.paidDiffers', { approved, by })
        : t('case.notes.approved', { approved })}
    </output>
  );
}

/** What finance has to put right before the customer can be told; nothing when the payment is right. */
export function GapNote() {
  const { t } = useTranslation();
  const money = useMoney();
  const gap = paymentGap(useCaseScreen().view.case);
  if (gap === null) return null;
  const amounts = { paid: money(gap.paid), approved: money(gap.approved) };
  return <span className="note-wrong">{t('case.notes.paymentGap', amounts)}</span>;
}
