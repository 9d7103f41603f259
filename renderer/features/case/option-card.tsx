import { Button, Popconfirm } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseOption } from '../../../shared/domain/case.ts';
import { isRemovable } from '../../../shared/domain/actions-options.ts';
import { CHOICES } from '../../../shared/domain/reception-fields.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useMoney } from '../../ui/use-money.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { optionPreset } from './row-presets.ts';

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

/** Takes away an option written by mistake; one the customer answered or that was asked for stays. */
function Remove({ option, onCodes }: OptionCardProps) {
  const { t } = useTranslation();
  const { view, act, busy } = useCaseScreen();
  const { seq } = option;
  if (!view.may.includes('remove-option') || !isRemovable(view.case, option)) return null;
  return (
    <Popconfirm
      title={t('case.notes.removeAsk', { seq })}
      okText={t('case.acts.remove-option')}
      cancelText={t('common.cancel')}
      cancelButtonProps={{ autoFocus: true }}
      onConfirm={() => void act('remove-option', { seq }).then(onCodes)}
    >
      <Button size="small" loading={busy}>
        {t('case.notes.remove', { seq })}
      </Button>
    </Popconfirm>
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
      <div className="tab-buttons">
        <ActButton name="option" preset={optionPreset(option)}>
          {t('case.options.edit', { seq: option.seq })}
        </ActButton>
        <Remove option={option} onCodes={onCodes} />
      </div>
    </article>
  );
}
