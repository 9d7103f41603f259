import { Checkbox, Radio } from 'antd';
import { useId } from 'react';
import { isEntity } from '../../../shared/domain/fields.ts';
import type { EntityOf } from '../../../shared/domain/fields.ts';
import { CRISIS_CHECK_FIELDS, CRISIS_CHECKS } from '../../../shared/domain/major-fields.ts';
import { OBJECTION_CHECKS } from '../../../shared/domain/objection-fields.ts';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { PartLegend } from './part-legend.tsx';
import type { SpecialProps } from './pick-fields.tsx';

/** A flag that has to be answered: yes or no, neither by default. */
export function YesNo({ label, place, value, onChange, required }: SpecialProps) {
  const id = useId();
  const text = useChoiceText();
  return (
    <Labelled label={label} controlId={id} group place={place} required={required ?? false}>
      <Radio.Group
        aria-labelledby={id}
        {...(required === true ? { 'aria-required': true } : {})}
        optionType="button"
        value={typeof value === 'boolean' ? value : null}
        options={[
          { value: true, label: text([], '是') },
          { value: false, label: text([], '否') },
        ]}
        onChange={(event) => {
          onChange(event.target.value === true);
        }}
      />
    </Labelled>
  );
}

function answersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The six admissibility checks, each passed or failed. */
export function ObjectionChecks({ label, place, value, onChange, required }: SpecialProps) {
  const id = useId();
  const code = useCodeText();
  const choice = useChoiceText();
  const answers = answersOf(value);
  return (
    <fieldset className="part" aria-labelledby={id} data-field={place}>
      <PartLegend id={id} label={label} required={required ?? false} />
      {OBJECTION_CHECKS.map((check) => (
        <div key={check} className="point-row">
          <span id={`${id}-${check}`}>{code('objectionCheck', check)}</span>
          <Radio.Group
            aria-labelledby={`${id}-${check}`}
            optionType="button"
            size="small"
            value={answers[check] ?? null}
            options={['通过', '不通过'].map((one) => ({ value: one, label: choice([], one) }))}
            onChange={(event) => {
              const chosen: unknown = event.target.value;
              onChange({ ...answers, [check]: chosen });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

type Point = EntityOf<typeof CRISIS_CHECK_FIELDS>;

function pointsOf(value: unknown): readonly Point[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Point => isEntity(CRISIS_CHECK_FIELDS, row));
}

/** The eight points of a crisis: each done, or noted why not. */
export function CrisisPoints({ label, place, value, onChange, required }: SpecialProps) {
  const id = useId();
  const { fields } = useWords();
  const points = pointsOf(value);
  const text = useCodeText();
  return (
    <fieldset className="part" aria-labelledby={id} data-field={place}>
      <PartLegend id={id} label={label} required={required ?? false} />
      {CRISIS_CHECKS.map((code) => {
        const point = points.find((one) => one.code === code) ?? {
          code,
          done: false,
          note: null,
        };
        const change = (patch: Partial<Point>): void => {
          const rest = points.filter((one) => one.code !== code);
          onChange([...rest, { ...point, ...patch }]);
        };
        return (
          <div key={code} className="point-row">
            <Checkbox
              checked={point.done}
              onChange={(event) => {
                change({ done: event.target.checked });
              }}
            >
              {text('crisisCheck', code)}
            </Checkbox>
            <TextInput
              name={`${text('crisisCheck', code)} ${fields.crisisCheck.note}`}
              placeholder={fields.crisisCheck.note}
              max={1000}
              value={point.note ?? ''}
              onChange={(note) => {
                change({ note: note === '' ? null : note });
              }}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
