import { Button, Checkbox } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../shared/contract/views.ts';
import { CONCERN_FIELDS } from '../../shared/domain/reception-fields.ts';
import { isRefused, noRefusals } from './case-codes.ts';
import { useCaseScreen } from './case-screen.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { useNowOnce } from './clock.tsx';
import { RefusalList } from './refusal-list.tsx';
import { showMoment } from './show-time.ts';
import { TextInput } from './text-input.tsx';
import { useWords } from './use-words.ts';

type Concern = CaseView['case']['concerns'][number];

type ConcernRowProps = {
  readonly concern: Concern;
  readonly no: number;
  readonly disabled: boolean;
  readonly onChange: (input: object) => void;
};

function ConcernRow({ concern, no, disabled, onChange }: ConcernRowProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const statusId = useId();
  const now = useNowOnce();
  const put = (input: object): void => {
    onChange({ concernId: concern.id, ...input });
  };
  return (
    <li className="concern">
      <span className="concern-text">{concern.text}</span>
      <Checkbox
        checked={concern.isPrimary}
        disabled={disabled}
        onChange={(event) => {
          put({ isPrimary: event.target.checked });
        }}
      >
        {fields.concern.isPrimary}
      </Checkbox>
      <Checkbox
        checked={concern.clarified}
        disabled={disabled}
        onChange={(event) => {
          put({ clarified: event.target.checked });
        }}
      >
        {fields.concern.clarified}
      </Checkbox>
      <span id={statusId} className="visually-hidden">
        {t('case.concern.statusOf', { no })}
      </span>
      <ChoiceButtons
        labelledBy={statusId}
        of={CONCERN_FIELDS.status.of}
        value={concern.status}
        disabled={disabled}
        onChange={(status) => {
          put({ status });
        }}
      />
      {concern.confirmedByCustomerAt === null ? (
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            put({ confirmedByCustomerAt: now() });
          }}
        >
          {t('case.concern.confirm')}
        </Button>
      ) : (
        <span className="note">
          {t('case.concern.confirmed', { at: showMoment(concern.confirmedByCustomerAt) })}
        </span>
      )}
    </li>
  );
}

/** What the customer asks for, point by point; the one that matters most is marked. */
export function CaseConcerns() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const { view, act, busy } = useCaseScreen();
  const [text, setText] = useState('');
  const [codes, setCodes] = useState(noRefusals);
  const disabled = !view.may.includes('concern');
  const send = async (input: object): Promise<boolean> => {
    const refused = await act('concern', input);
    setCodes(refused);
    return !isRefused(refused);
  };
  const add = async (): Promise<void> => {
    if (text.trim() !== '' && (await send({ text: text.trim() }))) setText('');
  };
  return (
    <div className="concerns">
      <ol>
        {view.case.concerns.map((concern, index) => (
          <ConcernRow
            key={concern.id}
            concern={concern}
            no={index + 1}
            disabled={disabled}
            onChange={(input) => void send(input)}
          />
        ))}
      </ol>
      {disabled ? null : (
        <div className="add-line" data-field="concern.text">
          <label htmlFor={id}>{fields.concern.text}</label>
          <TextInput id={id} value={text} onChange={setText} max={500} />
          <Button disabled={text.trim() === ''} loading={busy} onClick={() => void add()}>
            {t('common.add')}
          </Button>
        </div>
      )}
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </div>
  );
}
