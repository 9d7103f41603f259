import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkState } from '../../shared/domain/long-work.ts';
import { useFirstWords } from './use-language.ts';
import './work-progress.css';

const WHOLE = 100;

/** How far work on the whole data folder is: what it is, and a bar once the amount is known. */
export function WorkProgress({ work }: { readonly work: WorkState }) {
  const { t } = useTranslation();
  const { common } = useFirstWords();
  const id = useId();
  const { kind, done, total } = work;
  const percent = total === 0 ? null : Math.min(WHOLE, Math.floor((done / total) * WHOLE));
  return (
    <output className="work-progress">
      <span id={id}>{common.work[kind]}</span>
      {percent === null ? (
        <progress aria-labelledby={id} />
      ) : (
        <>
          <progress aria-labelledby={id} max={WHOLE} value={percent} />
          <span className="figure">{t('common.work.share', { percent: String(percent) })}</span>
        </>
      )}
    </output>
  );
}
