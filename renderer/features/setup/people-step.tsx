import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { PersonFields } from './person-fields.tsx';
import type { Created } from './setup.tsx';
import { setupRequest } from './setup-input.ts';
import type { SetupInput } from './setup-input.ts';
import { useGaps } from './use-gaps.ts';

type PeopleStepProps = {
  readonly input: SetupInput;
  readonly onChange: (input: SetupInput) => void;
  readonly onBack: () => void;
  readonly onCreated: (created: Created) => void;
};

const PLACES = {
  'password-too-short': 'setup.password',
  'password-weak': 'setup.password',
  'staff-no-taken': 'setup.managerStaffNo',
} as const;

/** Step 3: the first administrator, and the branch manager when that is another person; then the data are created. */
export function PeopleStep({ input, onChange, onBack, onCreated }: PeopleStepProps) {
  const { t } = useTranslation();
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const { run, busy, failure } = useAct('setup.create');
  const gapsOf = useGaps();
  const submit = async (): Promise<void> => {
    const found = gapsOf(input);
    setGaps(found);
    if (found.length > 0) return;
    const answer = await run(setupRequest(input));
    if (answer.ok) onCreated(answer.value);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PersonFields who="admin" input={input} onChange={onChange} />
      <Checkbox
        checked={input.managerSame}
        onChange={(event) => {
          onChange({ ...input, managerSame: event.target.checked });
        }}
      >
        {t('pages.setup.managerSame')}
      </Checkbox>
      {input.managerSame ? null : <PersonFields who="manager" input={input} onChange={onChange} />}
      <Gaps gaps={gaps} />
      <RefusalList failure={failure} places={PLACES} />
      <div className="step-buttons">
        <output className="note">{busy ? t('pages.setup.creating') : ''}</output>
        <Button onClick={onBack} disabled={busy}>
          {t('common.previous')}
        </Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('pages.setup.create')}
        </Button>
      </div>
    </form>
  );
}
