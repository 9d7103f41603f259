import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fill, isEntity } from '../../../shared/domain/fields.ts';
import type { EntityOf, Fields } from '../../../shared/domain/fields.ts';
import { TIMETABLE_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { CONSULTATION_FIELDS } from '../../../shared/domain/reception-fields.ts';
import { replacedAt } from '../../ui/case-rows.ts';
import { EntityForm } from '../../ui/entity-form.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { useWords } from '../../ui/use-words.ts';
import { PartLegend } from './part-legend.tsx';
import type { SpecialProps } from './pick-fields.tsx';
import { RowList } from '../../ui/row-list.tsx';

type RowsProps<F extends Fields> = SpecialProps & {
  readonly fields: F;
  readonly names: readonly (keyof F & string)[];
  readonly labels: Readonly<Record<keyof F & string, string>>;
  readonly scope: string;
  readonly fresh: EntityOf<F>;
  readonly columns: 2 | 3;
  readonly looks?: Readonly<Partial<Record<keyof F & string, FieldLook>>>;
};

function rowsOf<F extends Fields>(fields: F, value: unknown): readonly EntityOf<F>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is EntityOf<F> => isEntity(fields, row));
}

/** Rows of one kind, added and removed one by one. */
function Rows<F extends Fields>(props: RowsProps<F>) {
  const {
    looks,
    fields,
    names,
    labels,
    scope,
    fresh,
    columns,
    label,
    place,
    value,
    onChange,
    required,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  const rows = rowsOf(fields, value);
  return (
    <fieldset className="part" aria-labelledby={id} data-field={place}>
      <PartLegend id={id} label={label} required={required ?? false} />
      <RowList rows={rows}>
        {(row, index) => (
          <div className="editor-row">
            <EntityForm
              fields={fields}
              names={names}
              labels={labels}
              scope={scope}
              value={row}
              {...(looks === undefined ? {} : { looks })}
              columns={columns}
              onChange={(patch) => {
                onChange(replacedAt(rows, index, { ...row, ...patch }));
              }}
            />
            <Button
              type="text"
              size="small"
              onClick={() => {
                onChange(replacedAt(rows, index, null));
              }}
            >
              {t('case.rows.remove', { no: index + 1 })}
            </Button>
          </div>
        )}
      </RowList>
      <Button
        size="small"
        onClick={() => {
          onChange([...rows, fresh]);
        }}
      >
        {t('case.rows.add')}
      </Button>
    </fieldset>
  );
}

const STEP_NAMES = ['step', 'dueAt', 'owner'] as const;

const STEP_LOOKS = { step: { required: true } } as const;

/** 步骤与时间表: every option says what happens, by when, by whom. */
export function TimetableRows(props: SpecialProps) {
  const { fields } = useWords();
  return (
    <Rows
      {...props}
      fields={TIMETABLE_FIELDS}
      names={STEP_NAMES}
      labels={fields.timetable}
      scope="timetable"
      fresh={fill(TIMETABLE_FIELDS, { step: '' })}
      columns={3}
      looks={STEP_LOOKS}
    />
  );
}

const PARTICIPANTS = CONSULTATION_FIELDS.participants.fields;
const PERSON_NAMES = ['role', 'name'] as const;

export function ParticipantRows(props: SpecialProps) {
  const { fields } = useWords();
  return (
    <Rows
      {...props}
      fields={PARTICIPANTS}
      names={PERSON_NAMES}
      labels={fields.participant}
      scope="participant"
      fresh={fill(PARTICIPANTS, { role: '', name: '' })}
      columns={2}
    />
  );
}
