import { Button, Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EXTERNAL_CHANNEL_FIELDS } from '../../shared/domain/case-fields.ts';
import { fill, isEntity } from '../../shared/domain/fields.ts';
import type { EntityOf, InputOf } from '../../shared/domain/fields.ts';
import { replacedAt } from './case-rows.ts';
import { useCaseDraft, useDraftValue } from './case-screen.tsx';
import { EntityForm } from './entity-form.tsx';
import { Labelled } from './labelled.tsx';
import { useWords } from './use-words.ts';
import { RowList } from './row-list.tsx';

type Channel = EntityOf<typeof EXTERNAL_CHANNEL_FIELDS>;

const ANSWERS = ['unasked', 'none', 'some'] as const;
type Answer = (typeof ANSWERS)[number];

const NAMES = ['channel', 'date', 'refNo'] as const;
const FRESH = fill(EXTERNAL_CHANNEL_FIELDS, { channel: 'EX1' });
const NO_ROWS: readonly Channel[] = [];

function rowsOf(value: unknown): readonly Channel[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((row): row is Channel => isEntity(EXTERNAL_CHANNEL_FIELDS, row));
}

function answerOf(rows: readonly Channel[] | null): Answer {
  if (rows === null) return 'unasked';
  return rows.length === 0 ? 'none' : 'some';
}

type ChannelRowProps = {
  readonly row: Channel;
  readonly no: number;
  readonly disabled: boolean;
  readonly onChange: (patch: InputOf<typeof EXTERNAL_CHANNEL_FIELDS>) => void;
  readonly onRemove: () => void;
};

function ChannelRow({ row, no, disabled, onChange, onRemove }: ChannelRowProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  return (
    <div className="editor-row">
      <EntityForm
        fields={EXTERNAL_CHANNEL_FIELDS}
        names={NAMES}
        labels={fields.externalChannel}
        scope="externalChannel"
        value={row}
        disabled={disabled}
        onChange={onChange}
      />
      <Button type="text" size="small" disabled={disabled} onClick={onRemove}>
        {t('case.rows.remove', { no })}
      </Button>
    </div>
  );
}

type AskedProps = {
  readonly answer: Answer;
  readonly disabled: boolean;
  readonly onAnswer: (answer: Answer) => void;
};

function Asked({ answer, disabled, onAnswer }: AskedProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  return (
    <Labelled
      label={fields.facts.externalChannels}
      controlId={id}
      group
      place="facts.externalChannels"
    >
      <Radio.Group
        aria-labelledby={id}
        optionType="button"
        disabled={disabled}
        value={answer}
        options={ANSWERS.map((one) => ({ value: one, label: t(`case.channels.${one}`) }))}
        onChange={(event) => {
          const chosen: unknown = event.target.value;
          const next = ANSWERS.find((one) => one === chosen);
          if (next !== undefined) onAnswer(next);
        }}
      />
    </Labelled>
  );
}

/** Whether others were told already: not asked yet, nobody, or whom. */
export function CaseExternalChannels({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const draft = useCaseDraft();
  const known = rowsOf(useDraftValue('facts.externalChannels'));
  const rows = known ?? NO_ROWS;
  const put = (next: readonly Channel[] | null): void => {
    draft.set('facts.externalChannels', next);
  };
  const answer = (next: Answer): void => {
    if (next === 'some') put(rows.length === 0 ? [FRESH] : rows);
    else put(next === 'none' ? NO_ROWS : null);
  };
  return (
    <div className="rows-editor">
      <Asked answer={answerOf(known)} disabled={disabled} onAnswer={answer} />
      <RowList rows={rows}>
        {(row, index) => (
          <ChannelRow
            row={row}
            no={index + 1}
            disabled={disabled}
            onChange={(patch) => {
              put(replacedAt(rows, index, { ...row, ...patch }));
            }}
            onRemove={() => {
              put(replacedAt(rows, index, null));
            }}
          />
        )}
      </RowList>
      {rows.length === 0 ? null : (
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            put([...rows, FRESH]);
          }}
        >
          {t('case.rows.add')}
        </Button>
      )}
    </div>
  );
}
