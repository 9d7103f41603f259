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

/** A label above its control. */
export function Labelled(props: LabelledProps) {
  const { label, controlId, group, required, place, note, children } = props;
  const { t } = useTranslation();
  const star =
    required === true ? (
      <span className="required" title={t('common.required')} aria-hidden="true">
        {t('common.star')}
      </span>
    ) : null;
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
