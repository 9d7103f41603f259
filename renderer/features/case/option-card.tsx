import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseOption } from '../../../shared/domain/case.ts';
import { OPTION_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { CHOICES } from '../../../shared/domain/reception-fields.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useMoney } from '../../ui/use-money.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';

type OptionCardProps = {
  readonly option: CaseOption;
  readonly onCodes: (codes: readonly Refusal[]) => void;
};

function Timetable({ option }: { readonly option: CaseOption }) {
  return (
    <ul className="timetable">
      {(option.timetable ?? []).map((row) => (
        <li key={`${row.step}:${row.dueAt ?? ''}`}>
          <span>{row.step}</span>
          <span className="number">{showMoment(row.dueAt)}</span>
          <span>{row.owner}</span>
        </li>
      ))}
    </ul>
  );
}

function Choice({ option, onCodes }: OptionCardProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const { view, act } = useCaseScreen();
  const now = useNowOnce();
  const send = (input: object): void => {
    void act('choose-option', { seq: option.seq, ...input }).then(onCodes);
  };
  const disabled = !view.may.includes('choose-option');
  return (
    <div className="option-choice">
      <span id={id} className="label">
        {fields.choice.choice}
        <span className="visually-hidden">{option.seq}</span>
      </span>
      <ChoiceButtons
        labelledBy={id}
        of={CHOICES}
        value={option.choice}
        disabled={disabled}
        onChange={(choice) => {
          send({ choice });
        }}
      />
      {option.choice === '选中' && option.customerSignedAt === null && !disabled ? (
        <Button
          size="small"
          onClick={() => {
            send({ choice: '选中', customerSignedAt: now() });
          }}
        >
          {t('case.options.signed')}
        </Button>
      ) : null}
      {option.customerSignedAt === null ? null : (
        <span className="note">
          {t('case.options.signedAt', { at: showMoment(option.customerSignedAt) })}
        </span>
      )}
    </div>
  );
}

/** What the form of a known option starts with: every field of its table. */
function presetOf(option: CaseOption): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(option).filter(([name]) => Object.hasOwn(OPTION_FIELDS, name)),
  );
}

/** One option as the customer may be shown it: what, at whose cost, by when; and what the customer said. */
export function OptionCard({ option, onCodes }: OptionCardProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const text = useCodeText();
  const money = useMoney();
  const chosen = option.choice === '选中';
  return (
    <article
      className={chosen ? 'option-card option-chosen' : 'option-card'}
      data-option={option.seq}
      aria-label={t('case.options.title', { seq: option.seq })}
    >
      <header>
        <strong>{t('case.options.title', { seq: option.seq })}</strong>
        <span>{text('option', option.typeCode)}</span>
      </header>
      <p>{option.description}</p>
      <p className="option-cost">
        <span className="label">{fields.option.companyCost}</span>
        <span className="number">
          {option.companyCost === null ? t('case.options.costOpen') : money(option.companyCost)}
        </span>
      </p>
      {option.benefitToCustomer === null ? null : (
        <p>
          <span className="label">{fields.option.benefitToCustomer}</span>
          {option.benefitToCustomer}
        </p>
      )}
      <Timetable option={option} />
      {option.soleOptionReason === null ? null : (
        <p className="note">
          {fields.option.soleOptionReason} {option.soleOptionReason}
        </p>
      )}
      <Choice option={option} onCodes={onCodes} />
      <ActButton name="option" preset={presetOf(option)}>
        {t('case.options.edit', { seq: option.seq })}
      </ActButton>
    </article>
  );
}
