import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type LabelledProps = {
  readonly label: string;
  /** The id of the control; for a group, the id that the label itself gets (`group`). */
  readonly controlId: string;
  readonly group?: boolean;
  readonly required?: boolean;
  /** `entity.name`: where a refusal leads to. */
  readonly place?: string;
  readonly note?: ReactNode;
  readonly wide?: boolean;
  /** The control stands before its label, as a checkbox does. */
  readonly inline?: boolean;
  readonly children: ReactNode;
};

function classOf({ wide, inline }: LabelledProps): string {
  const widths = wide === true ? 'labelled labelled-wide' : 'labelled';
  return inline === true ? `${widths} labelled-inline` : widths;
}

/** The star of what must be filled in; the control itself says it to a screen reader. */
export function RequiredStar() {
  const { t } = useTranslation();
  return (
    <span className="required" title={t('common.required')} aria-hidden="true">
      {t('common.star')}
    </span>
  );
}

/** Says it of a group of buttons, which cannot itself be marked as required: `id` is what describes the group. */
export function RequiredWords({
  id,
  required,
}: {
  readonly id: string;
  readonly required: boolean;
}) {
  const { t } = useTranslation();
  return (
    <span id={id} className="visually-hidden">
      {required ? t('common.required') : ''}
    </span>
  );
}

/** A label above its control. */
export function Labelled(props: LabelledProps) {
  const { label, controlId, group, required, place, note, children } = props;
  const star = required === true ? <RequiredStar /> : null;
  return (
    <div className={classOf(props)} {...(place === undefined ? {} : { 'data-field': place })}>
      {group === true ? (
        <span className="label">
          {star}
          <span id={controlId}>{label}</span>
        </span>
      ) : (
        <span className="label">
          {star}
          <label htmlFor={controlId}>{label}</label>
        </span>
      )}
      {children}
      {note === undefined ? null : <span className="note">{note}</span>}
    </div>
  );
}
