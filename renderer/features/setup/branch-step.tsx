import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gaps } from './gaps.tsx';
import type { Gap } from './gaps.tsx';
import { isBranchCode } from './setup-input.ts';
import type { SetupInput } from './setup-input.ts';
import { TextRow } from './text-row.tsx';

type BranchStepProps = {
  readonly input: SetupInput;
  readonly onChange: (input: SetupInput) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** Step 2: the institution and its branch. */
export function BranchStep({ input, onChange, onBack, onNext }: BranchStepProps) {
  const { t } = useTranslation();
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const change = (patch: Partial<SetupInput>): void => {
    onChange({ ...input, ...patch });
  };
  const submit = (): void => {
    const missing = (field: string): string => t('pages.setup.needed', { field });
    const found = [
      { wrong: input.institution.trim() === '', name: 'institution' as const },
      { wrong: input.branchName.trim() === '', name: 'branchName' as const },
      { wrong: !isBranchCode(input.branchCode), name: 'branchCode' as const },
    ]
      .filter(({ wrong }) => wrong)
      .map(({ name }) => ({ place: `setup.${name}`, text: missing(t(`pages.setup.${name}`)) }));
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
        <TextRow
          label={t('pages.setup.institution')}
          place="setup.institution"
          max={100}
          required
          autoFocus
          value={input.institution}
          onChange={(institution) => {
            change({ institution });
          }}
        />
        <TextRow
          label={t('pages.setup.branchName')}
          place="setup.branchName"
          max={100}
          required
          value={input.branchName}
          onChange={(branchName) => {
            change({ branchName });
          }}
        />
        <TextRow
          label={t('pages.setup.branchCode')}
          place="setup.branchCode"
          note={t('pages.setup.branchCodeNote')}
          max={12}
          required
          plain
          value={input.branchCode}
          onChange={(branchCode) => {
            change({ branchCode });
          }}
        />
        <TextRow
          label={t('pages.setup.complaintPhone')}
          place="setup.complaintPhone"
          max={40}
          plain
          value={input.complaintPhone}
          onChange={(complaintPhone) => {
            change({ complaintPhone });
          }}
        />
        <TextRow
          label={t('pages.setup.address')}
          place="setup.address"
          max={200}
          value={input.address}
          onChange={(address) => {
            change({ address });
          }}
        />
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
