import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useFormName, useSigningText } from '../../ui/signing-state.tsx';
import { useOpenAct } from './open-act.ts';

/** The forms an ended case still lacks signatures on, each leading to its pad. */
export function LackingForms({ className }: { readonly className: string }) {
  const { view } = useCaseScreen();
  const formName = useFormName();
  const textOf = useSigningText();
  const openAct = useOpenAct();
  const lacking = view.signing.filter(({ form }) => view.unsignedForms.includes(form));
  return (
    <ul className={className}>
      {lacking.map((signing) => (
        <li key={signing.form}>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              openAct('sign-form', { formCode: signing.form });
            }}
          >
            {formName(signing.form)}
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
