import { Button, Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EXTERNAL_CHANNEL_FIELDS } from '../../shared/domain/case-fields.ts';
import { fill, isEntity } from '../../shared/domain/fields.ts';
import type { EntityOf } from '../../shared/domain/fields.ts';
import { useCaseDraft, useDraftValue } from './case-screen.tsx';
import { EntityForm } from './entity-form.tsx';
import { Labelled } from './labelled.tsx';
import { useWords } from './use-words.ts';

type Channel = EntityOf<typeof EXTERNAL_CHANNEL_FIELDS>;
type Answer = 'unasked' | 'none' | 'some';

const ANSWERS = ['unasked', 'none', 'some'] as const satisfies readonly Answer[];
const NAMES = ['channel', 'date', 'refNo'] as const;

function rowsOf(value: unknown): readonly Channel[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((row): row is Channel => isEntity(EXTERNAL_CHANNEL_FIELDS, row));
}

function answerOf(rows: readonly Channel[] | null): Answer {
  if (rows === null) return 'unasked';
  return rows.length === 0 ? 'none' : 'some';
}

/** Whether others were told already: not asked yet, nobody, or whom. */
export function CaseExternalChannels({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const draft = useCaseDraft();
  const rows = rowsOf(useDraftValue('facts.externalChannels'));
  const put = (next: readonly Channel[] | null): void => {
    draft.set('facts.externalChannels', next);
  };
  const fresh = fill(EXTERNAL_CHANNEL_FIELDS, { channel: 'EX1' });
  const answer = (next: Answer): void => {
    if (next === 'some') put(rows === null || rows.length === 0 ? [fresh] : rows);
    else put(next === 'none' ? [] : null);
  };
  return (
    <div className="rows-editor">
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
          value={answerOf(rows)}
          options={ANSWERS.map((one) => ({ value: one, label: t(`case.channels.${one}`) }))}
          onChange={(event) => {
            const chosen: unknown = event.target.value;
            const next = ANSWERS.find((one) => one === chosen);
            if (next !== undefined) answer(next);
          }}
        />
      </Labelled>
      {(rows ?? []).map((row, index) => (
        <div key={String(index)} className="editor-row">
          <EntityForm
            fields={EXTERNAL_CHANNEL_FIELDS}
            names={NAMES}
            labels={fields.externalChannel}
            scope="externalChannel"
            value={row}
            disabled={disabled}
            onChange={(patch) => {
              put((rows ?? []).map((one, at) => (at === index ? { ...one, ...patch } : one)));
            }}
          />
          <Button
            type="text"
            size="small"
            disabled={disabled}
            onClick={() => {
              put((rows ?? []).filter((_, at) => at !== index));
            }}
          >
            {t('case.rows.remove', { no: index + 1 })}
          </Button>
        </div>
      ))}
      {(rows ?? []).length === 0 ? null : (
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            put([...(rows ?? []), fresh]);
          }}
        >
          {t('case.rows.add')}
        </Button>
      )}
    </div>
  );
}
