import { useTranslation } from 'react-i18next';
import { voidsSignature } from '../../../shared/domain/actions-options.ts';
import { currentOptions } from '../../../shared/domain/approval.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import { OPTION_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { NO_MONEY } from '../../../shared/domain/money.ts';
import { lastPayment } from '../../../shared/domain/payment-gap.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { ActInput } from './act-form-parts.ts';
import type { FormName } from './act-forms.ts';

/** What saving the form does beyond what is entered in it: a signature voided, a payment replaced. */
export function FormNote({ name, input }: { readonly name: FormName; readonly input: ActInput }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const money = useMoney();
  const paid = name === 'pay' ? lastPayment(view.case) : null;
  if (paid !== null) {
    const amount = money(paid.paidAmount ?? NO_MONEY);
    return <p className="form-note">{t('case.forms.correctPayNote', { paid: amount })}</p>;
  }
  if (name !== 'option' || !isInput(OPTION_FIELDS, input)) return null;
  const option = currentOptions(view.case).find(({ seq }) => seq === input.seq);
  if (option === undefined || !voidsSignature(option, input)) return null;
  return <output className="form-note form-note-warns">{t('case.forms.signatureVoided')}</output>;
}
