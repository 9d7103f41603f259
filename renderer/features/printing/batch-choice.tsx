import { Button, Checkbox, Radio, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/api.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { COPIES, FORM_CODES } from '../../../shared/forms/record.ts';
import { ManySelect } from '../../ui/code-select.tsx';
import { Gaps } from '../../ui/gaps.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { DayInput } from '../../ui/moment-input.tsx';
import { useWords } from '../../ui/use-words.ts';

type Copy = Request<'sheets.plan'>['copy'];

/** What a person wants printed. */
export type Choice = {
  /** The cases handed over by a list, or those received on a day. */
  readonly by: 'day' | 'selection';
  readonly day: Day | null;
  readonly forms: readonly string[];
  readonly copy: Copy;
  readonly unprintedOnly: boolean;
};

type ChoiceProps = {
  readonly value: Choice;
  /** How many cases a list handed over. */
  readonly selected: number;
  readonly onChange: (next: Choice) => void;
  readonly onList: () => void;
  readonly busy: boolean;
  readonly disabled: boolean;
};

function WhichCases({
  value,
  selected,
  onChange,
}: Pick<ChoiceProps, 'value' | 'selected' | 'onChange'>) {
  const { t } = useTranslation();
  const id = useId();
  if (selected === 0) return null;
  return (
    <Labelled label={t('sheets.batch.which')} controlId={id} group wide>
      <Radio.Group
        aria-labelledby={id}
        value={value.by}
        onChange={({ target }) => {
          onChange({ ...value, by: target.value === 'day' ? 'day' : 'selection' });
        }}
        options={[
          { value: 'selection', label: t('sheets.batch.selection', { count: selected }) },
          { value: 'day', label: t('sheets.batch.byDay') },
        ]}
      />
    </Labelled>
  );
}

function FormsSelect({ value, onChange }: Pick<ChoiceProps, 'value' | 'onChange'>) {
  const { t } = useTranslation();
  const { forms } = useWords();
  const id = useId();
  const titles: Readonly<Record<string, string>> = forms.title;
  return (
    <Labelled label={t('sheets.batch.forms')} controlId={id} required place="printing.forms" wide>
      <ManySelect
        id={id}
        required
        options={FORM_CODES.map((form) => ({
          value: form,
          label: `${form} ${titles[form] ?? ''}`,
        }))}
        value={value.forms}
        onChange={(next) => {
          onChange({ ...value, forms: next });
        }}
      />
    </Labelled>
  );
}

function CopySelect({ value, onChange }: Pick<ChoiceProps, 'value' | 'onChange'>) {
  const { t } = useTranslation();
  const { forms } = useWords();
  const id = useId();
  return (
    <Labelled label={t('sheets.batch.copy')} controlId={id}>
      <Select<Copy>
        id={id}
        value={value.copy}
        onChange={(copy) => {
          onChange({ ...value, copy });
        }}
        options={COPIES.map((copy) => ({ value: copy, label: forms.copy[copy] }))}
      />
    </Labelled>
  );
}

/** Which cases, which forms, which copy. */
export function BatchChoice(props: ChoiceProps) {
  const { value, selected, onChange, onList, busy, disabled } = props;
  const { t } = useTranslation();
  const dayId = useId();
  const needsForms = value.forms.length === 0;
  const gaps = needsForms ? [{ place: 'printing.forms', text: t('sheets.batch.formsNeeded') }] : [];
  return (
    <form
      className="batch-choice"
      onSubmit={(event) => {
        event.preventDefault();
        onList();
      }}
    >
      <WhichCases value={value} selected={selected} onChange={onChange} />
      {value.by === 'day' ? (
        <Labelled label={t('sheets.batch.day')} controlId={dayId}>
          <DayInput
            id={dayId}
            value={value.day}
            onChange={(day) => {
              onChange({ ...value, day });
            }}
          />
        </Labelled>
      ) : null}
      <CopySelect value={value} onChange={onChange} />
      <FormsSelect value={value} onChange={onChange} />
      <Checkbox
        checked={value.unprintedOnly}
        onChange={({ target }) => {
          onChange({ ...value, unprintedOnly: target.checked });
        }}
      >
        {t('sheets.batch.unprintedOnly')}
      </Checkbox>
      <Button htmlType="submit" loading={busy} disabled={disabled || needsForms}>
        {t('sheets.batch.list')}
      </Button>
      <Gaps gaps={gaps} />
    </form>
  );
}
