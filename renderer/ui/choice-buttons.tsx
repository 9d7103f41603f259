import { Radio } from 'antd';
import { useChoiceText } from './choice-text.ts';

type ChoiceButtonsProps = {
  readonly labelledBy: string;
  readonly of: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly required?: boolean;
};

/** A few fixed choices side by side, one tap each. */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { labelledBy, of, value, onChange, disabled, required } = props;
  const text = useChoiceText();
  return (
    <Radio.Group
      aria-labelledby={labelledBy}
      optionType="button"
      value={value}
      disabled={disabled ?? false}
      {...(required === true ? { 'aria-required': true } : {})}
      options={of.map((code) => ({ value: code, label: text(of, code) }))}
      onChange={(event) => {
        const chosen: unknown = event.target.value;
        if (typeof chosen === 'string') onChange(chosen);
      }}
    />
  );
}
