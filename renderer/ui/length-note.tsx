import { useTranslation } from 'react-i18next';
import { countOf } from './text-limits.ts';

type LengthNoteProps = {
  readonly id: string;
  readonly text: string;
  /** So many characters can be stored; undefined when it does not matter. */
  readonly max: number | undefined;
  /** So many may stand in the finished record, where that is less. */
  readonly limit?: number | undefined;
};

/** From this share of the length on, a long text is counted beside its box; short ones only when they are too long. */
const NEARLY = 0.9;
const COUNTED_FROM = 100;

/** How long the text is, and by how much it is too long: what was typed is never cut in silence. */
export function LengthNote({ id, text, max, limit = max }: LengthNoteProps) {
  const { t } = useTranslation();
  if (max === undefined || limit === undefined) return null;
  // Never fewer units than characters: the usual short text is not counted at each key.
  if (text.length < limit * NEARLY) return null;
  const count = countOf(text);
  if (count > limit) {
    const over = t('common.lengthOver', { written: count, limit, over: count - limit });
    const notKept = count > max ? t('common.lengthNotKept', { max, over: count - max }) : '';
    return (
      <output id={id} className="note note-wrong length-note">
        {`${over}${notKept}`}
      </output>
    );
  }
  if (limit < COUNTED_FROM || count < limit * NEARLY) return null;
  return (
    <span id={id} className="note length-note">
      {t('common.length', { written: count, limit })}
    </span>
  );
}
