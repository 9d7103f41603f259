import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { lackingSlots } from '../../../shared/domain/form-signatures.ts';
import { sheetKey, useFormSheetName } from '../../ui/sheet-name.ts';
import { useSigningText } from '../../ui/signing-state.tsx';
import { useOpenAct } from './open-act.ts';

/** The sheets an ended case still lacks signatures on, each leading to its pad. */
export function LackingForms({ className }: { readonly className: string }) {
  const { view } = useCaseScreen();
  const sheetName = useFormSheetName();
  const textOf = useSigningText();
  const openAct = useOpenAct();
  const lacking = view.signing.filter(
    (one) => view.unsignedForms.includes(one.form) && lackingSlots(one).length > 0,
  );
  return (
    <ul className={className}>
      {lacking.map((signing) => (
        <li key={`${signing.form} ${sheetKey(signing)}`}>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const { form: formCode, sheet, subjectId } = signing;
              openAct('sign-form', { formCode, sheet, subjectId });
            }}
          >
            {sheetName(signing, view.signing)}
          </button>{' '}
          <span className="note">{textOf(signing)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What stands between an ended case and the archive (TD13). */
export function SigningGaps() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  if (view.unsignedForms.length === 0 || !view.may.includes('sign-form')) return null;
  return (
    <section className="signing-gaps" aria-label={t('signing.before')}>
      <strong>{t('signing.before')}</strong>
      <LackingForms className="signing-list" />
    </section>
  );
}
