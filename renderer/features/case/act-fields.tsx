import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fields } from '../../../shared/domain/fields.ts';
import { REMEDIES } from '../../../shared/domain/handling-fields.ts';
import { EntityForm } from '../../ui/entity-form.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { ActForm as Form, ActInput } from './act-form-parts.ts';
import { isSpecial, SpecialField } from './special-field.tsx';

const WIDE: FieldLook = { wide: true };
const LONG: Readonly<Record<string, FieldLook>> = {
  grievanceLevel: WIDE,
  regLevel: WIDE,
  summary: WIDE,
  text: WIDE,
  description: { wide: true, rows: 3 },
  decisionText: { wide: true, rows: 3 },
  decisionBasis: { wide: true, rows: 3 },
  content: { wide: true, rows: 3 },
  rootCauseText: { wide: true, rows: 3 },
  problem: WIDE,
  measure: { wide: true, rows: 3 },
  reason: WIDE,
  reply: { wide: true, rows: 3 },
  newFacts: { wide: true, rows: 3 },
  lessonCause: WIDE,
  lesson: WIDE,
  howToAvoid: WIDE,
  comment: WIDE,
  admissibilityReason: WIDE,
  newRequest: WIDE,
  soleOptionReason: WIDE,
  agency: WIDE,
  businessQuality: { answered: true },
  replyText: { wide: true, rows: 3 },
};

type FormFieldsProps = {
  readonly form: Form;
  readonly fields: Fields;
  readonly names: readonly string[];
  readonly required: ReadonlySet<string>;
  readonly notes: Readonly<Record<string, ReactNode>>;
  readonly input: ActInput;
  readonly onChange: (patch: ActInput) => void;
};

/** How each field of the form looks: wide, required, with a note of its own. */
function looksOf(
  names: readonly string[],
  usual: Readonly<Record<string, FieldLook>>,
  required: ReadonlySet<string>,
  notes: Readonly<Record<string, ReactNode>>,
): Readonly<Record<string, FieldLook>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        ...usual[name],
        required: required.has(name),
        ...(notes[name] === undefined ? {} : { note: notes[name] }),
      },
    ]),
  );
}

/** The fields of the table as they come, then those with an editor of their own. */
export function FormFields(props: FormFieldsProps) {
  const { form, fields, names, required, notes, input, onChange } = props;
  const { t } = useTranslation();
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = useWords().fields;
  const labels = words[form.labels] ?? {};
  const special = names.filter((name) => isSpecial(name));
  const all = (
    <Button
      size="small"
      onClick={() => {
        onChange({ remediesTold: REMEDIES });
      }}
    >
      {t('case.notice.allTold')}
    </Button>
  );
  const usual = { ...LONG, remediesTold: { wide: true, after: all } };
  return (
    <>
      <EntityForm<Fields, string>
        fields={fields}
        names={names.filter((name) => !isSpecial(name))}
        labels={labels}
        scope={form.labels}
        value={input}
        looks={looksOf(names, usual, required, notes)}
        columns={2}
        onChange={onChange}
      />
      {special.map((name) => (
        <SpecialField
          key={name}
          name={name}
          label={labels[name] ?? name}
          place={`${form.labels}.${name}`}
          value={input[name] ?? null}
          required={required.has(name)}
          onChange={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
    </>
  );
}
