import { useTranslation } from 'react-i18next';
import { lastPayment } from '../../../shared/domain/payment-gap.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import type { OpenAct } from './open-act.ts';

/** What a form is called: by its act, or by what it changes where it is about something already there. */
export function useActTitle({ name, preset }: OpenAct): string {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { seq, correctionId } = preset;
  if (name === 'option' && typeof seq === 'string') return t('case.options.edit', { seq });
  if (name === 'pay' && lastPayment(view.case) !== null) return t('case.notes.correctPay');
  if (name === 'correct' && typeof correctionId === 'string') return t('case.forms.editCorrection');
  return t(`case.acts.${name}`);
}
