import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Longer than this a text is folded, so that the signature stays in sight. */
const FOLDED_FROM = 220;

/** A text in full; a long one its first lines, until somebody unfolds it. */
export function LongText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const isLong = text.length > FOLDED_FROM || text.split('\n').length > 4;
  if (!isLong) return <span className="prose">{text}</span>;
  return (
    <>
      <span id={id} className={open ? 'prose long-text' : 'prose long-text long-text-folded'}>
        {text}
      </span>
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? t('desk.approvals.fold') : t('desk.approvals.unfold')}
      </button>
    </>
  );
}
