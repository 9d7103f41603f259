import { Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useListOptions } from '../../ui/code-select.tsx';
import { Labelled } from '../../ui/labelled.tsx';

type ReachedProps = { readonly value: boolean; readonly onChange: (value: boolean) => void };

/** Whether anybody answered. */
export function Reached({ value, onChange }: ReachedProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled label={t('pages.followUp.result')} controlId={id} group required>
      <Radio.Group
        aria-labelledby={id}
        optionType="button"
        value={value}
        options={[
          { value: true, label: t('pages.followUp.reached') },
          { value: false, label: t('pages.followUp.notReached') },
        ]}
        onChange={(event) => {
          onChange(event.target.value === true);
        }}
      />
    </Labelled>
  );
}

type SatisfactionProps = {
  readonly value: number | null;
  readonly onChange: (value: number) => void;
};

/** 满意度, from 很满意 to 很不满意. */
export function Satisfaction({ value, onChange }: SatisfactionProps) {
  const { t } = useTranslation();
  const id = useId();
  const options = useListOptions('satisfaction');
  return (
    <Labelled
      label={t('pages.followUp.satisfaction')}
      controlId={id}
      group
      required
      wide
      place="followUp.satisfaction"
    >
      <Radio.Group
        aria-labelledby={id}
        optionType="button"
        value={value === null ? null : String(value)}
        options={[...options]}
        onChange={(event) => {
          onChange(Number(event.target.value));
        }}
      />
    </Labelled>
  );
}
