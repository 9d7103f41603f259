import { Button } from 'antd';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMoment } from '../../shared/domain/day.ts';
import type { ComplainantName, DraftPlace, FactName } from './case-draft.ts';
import { fieldAt } from './case-draft.ts';
import { useCaseDraft, useCaseScreen, useDraftValue } from './case-screen.tsx';
import { RevealButton } from './case-reveal.tsx';
import { useNowOnce } from './clock.tsx';
import type { FieldLook } from './entity-form.tsx';
import { FieldInput, isGroup } from './field-input.tsx';
import { Labelled, RequiredWords } from './labelled.tsx';
import { showMoment } from './show-time.ts';
import { useWords } from './use-words.ts';

/** A field with one control of its own; rows have editors of their own. */
export type FieldPlace =
  `facts.${Exclude<FactName, 'externalChannels'>}` | `complainant.${ComplainantName}`;

/** The label of a field of the record. */
function usePlaceLabel(): (place: FieldPlace) => string {
  const { fields } = useWords();
  return (place) => {
    const [part, name = ''] = place.split('.');
    const table: Readonly<Record<string, string>> =
      part === 'facts' ? fields.facts : fields.complainant;
    return table[name] ?? name;
  };
}

type CaseFieldProps = {
  readonly place: FieldPlace;
  readonly look?: FieldLook;
  readonly disabled?: boolean;
};

const NO_LOOK: FieldLook = {};

/** The control itself, with what stands after it. */
function Control({
  place,
  id,
  look,
  disabled,
}: Required<CaseFieldProps> & { readonly id: string }) {
  const draft = useCaseDraft();
  const value = useDraftValue(place);
  const { wide: _wide, note: _note, after, ...input } = look;
  return (
    <span
      className={after === undefined ? 'field-control' : 'field-control with-after'}
      onBlur={() => void draft.saver.flush()}
    >
      <FieldInput
        {...input}
        {...(disabled ? { disabled } : {})}
        field={fieldAt(place)}
        id={id}
        value={value ?? null}
        onChange={(next) => {
          draft.set(place, next);
        }}
      />
      {after}
    </span>
  );
}

/** One field of the record, saved while it is typed; a save renders nothing here. */
export const CaseField = memo((props: CaseFieldProps) => {
  const { place, look = NO_LOOK, disabled = false } = props;
  const { view } = useCaseScreen();
  const id = useId();
  const labelOf = usePlaceLabel();
  const [replacing, setReplacing] = useState(false);
  // What is shown masked is asked for in full or replaced, never edited in part: that would store the mask.
  const hidden = view.masked.includes(place) && !replacing;
  return (
    <Labelled
      label={labelOf(place)}
      controlId={id}
      group={hidden || isGroup(fieldAt(place))}
      place={place}
      wide={look.wide ?? false}
      inline={fieldAt(place).kind === 'flag'}
      required={look.required ?? false}
      {...(look.note === undefined ? {} : { note: look.note })}
    >
      {hidden ? (
        <MaskedValue
          labelledBy={id}
          place={place}
          editable={!disabled}
          onReplace={() => {
            setReplacing(true);
          }}
        />
      ) : (
        <Control place={place} id={id} look={look} disabled={disabled} />
      )}
    </Labelled>
  );
});

type MaskedValueProps = {
  readonly labelledBy: string;
  readonly place: DraftPlace;
  readonly editable: boolean;
  readonly onReplace: () => void;
};

function MaskedValue({ labelledBy, place, editable, onReplace }: MaskedValueProps) {
  const { t } = useTranslation();
  const draft = useCaseDraft();
  const value = useDraftValue(place);
  return (
    <fieldset className="bare masked-value" aria-labelledby={labelledBy}>
      <RevealButton place={place} masked={typeof value === 'string' ? value : ''} />
      {editable ? (
        <Button
          size="small"
          onClick={() => {
            draft.set(place, null);
            onReplace();
          }}
        >
          {t('case.reveal.replace')}
        </Button>
      ) : null}
    </fieldset>
  );
}

type StampFieldProps = {
  readonly place: FieldPlace;
  /** What the button says before the tap. */
  readonly action: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
};

/** One tap stamps the time now; the stamp can be taken back. */
export const StampField = memo(({ place, action, required, disabled }: StampFieldProps) => {
  const { t } = useTranslation();
  const id = useId();
  const requiredId = useId();
  const draft = useCaseDraft();
  const value = useDraftValue(place);
  const labelOf = usePlaceLabel();
  const now = useNowOnce();
  const label = labelOf(place);
  const at = isMoment(value) ? value : null;
  return (
    <Labelled label={label} controlId={id} group place={place} required={required ?? false}>
      <fieldset className="bare stamp" aria-labelledby={id} aria-describedby={requiredId}>
        <RequiredWords id={requiredId} required={required ?? false} />
        {at === null ? (
          <Button
            disabled={disabled ?? false}
            onClick={() => {
              draft.set(place, now());
            }}
          >
            {action}
          </Button>
        ) : (
          <>
            <span className="stamped">{showMoment(at)}</span>
            <Button
              type="text"
              size="small"
              disabled={disabled ?? false}
              aria-label={t('case.stamp.undo', { label })}
              onClick={() => {
                draft.set(place, null);
              }}
            >
              {t('case.stamp.undoShort')}
            </Button>
          </>
        )}
      </fieldset>
    </Labelled>
  );
});
