import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { NOTICE_FIELDS, REMEDIES } from '../../../shared/domain/handling-fields.ts';
import { EntityForm } from '../../ui/entity-form.tsx';
import { useWords } from '../../ui/use-words.ts';
import { requiredOfNotice } from './act-required.ts';
import { PartLegend } from './part-legend.tsx';
import type { SpecialProps } from './pick-fields.tsx';
import { EvidencePick } from './pick-fields.tsx';

const NAMES = ['mode', 'at', 'to', 'result', 'remediesTold', 'content'] as const;

type Notice = InputOf<typeof NOTICE_FIELDS>;

function noticeOf(value: unknown): Notice {
  return isInput(NOTICE_FIELDS, value) ? value : {};
}

/** The notice that goes with a decision: how, to whom, and that every remedy was told. */
export function NoticePart({ label, value, onChange, required }: SpecialProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const notice = noticeOf(value);
  const change = (patch: Notice): void => {
    onChange({ ...notice, ...patch });
  };
  const starred = required === true ? requiredOfNotice(notice) : [];
  const all = (
    <Button
      size="small"
      onClick={() => {
        change({ remediesTold: REMEDIES });
      }}
    >
      {t('case.notice.allTold')}
    </Button>
  );
  return (
    <fieldset className="part" aria-labelledby={id}>
      <PartLegend id={id} label={label} required={required ?? false} />
      <EntityForm
        fields={NOTICE_FIELDS}
        names={NAMES}
        labels={fields.notice}
        scope="notice"
        value={notice}
        looks={{
          remediesTold: { wide: true, after: all, required: starred.includes('remediesTold') },
          content: { wide: true },
        }}
        columns={2}
        onChange={change}
      />
      {notice.mode === '当面' || notice.mode === undefined || notice.mode === null ? null : (
        <EvidencePick
          label={fields.notice.proofEvidenceId}
          place="notice.proofEvidenceId"
          required
          value={notice.proofEvidenceId ?? null}
          onChange={(proof) => {
            if (typeof proof === 'string') change({ proofEvidenceId: proof });
          }}
        />
      )}
    </fieldset>
  );
}
