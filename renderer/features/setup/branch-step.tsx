import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { isBranchCode } from './setup-input.ts';
import type { SetupInput } from './setup-input.ts';
import { TextRow } from './text-row.tsx';

type BranchStepProps = {
  readonly input: SetupInput;
  readonly onChange: (input: SetupInput) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

type Line = {
  readonly name: 'institution' | 'branchName' | 'branchCode' | 'complaintPhone' | 'address';
  readonly max: number;
  readonly required?: boolean;
  readonly plain?: boolean;
};

const LINES: readonly Line[] = [
  { name: 'institution', max: 100, required: true },
  { name: 'branchName', max: 100, required: true },
  { name: 'branchCode', max: 12, required: true, plain: true },
  { name: 'complaintPhone', max: 40, plain: true },
  { name: 'address', max: 200 },
];

function isWrong({ name, required }: Line, input: SetupInput): boolean {
  if (required !== true) return false;
  return name === 'branchCode' ? !isBranchCode(input.branchCode) : input[name].trim() === '';
}

/** Step 2: the institution and its branch. */
export function BranchStep({ input, onChange, onBack, onNext }: BranchStepProps) {
  const { t } = useTranslation();
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const submit = (): void => {
    const found = LINES.filter((line) => isWrong(line, input)).map(({ name }) => ({
      place: `setup.${name}`,
      text: t('pages.setup.needed', { field: t(`pages.setup.${name}`) }),
    }));
    setGaps(found);
    if (found.length === 0) onNext();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="entity-form columns-2">
        {LINES.map(({ name, ...rest }, index) => (
          <TextRow
            key={name}
            {...rest}
            {...(name === 'branchCode' ? { note: t('pages.setup.branchCodeNote') } : {})}
            label={t(`pages.setup.${name}`)}
            place={`setup.${name}`}
            first={index === 0}
            value={input[name]}
            onChange={(text) => {
              onChange({ ...input, [name]: text });
            }}
          />
        ))}
      </div>
      <Gaps gaps={gaps} />
      <div className="step-buttons">
        <Button onClick={onBack}>{t('common.previous')}</Button>
        <Button type="primary" htmlType="submit">
          {t('common.next')}
        </Button>
      </div>
    </form>
  );
}
