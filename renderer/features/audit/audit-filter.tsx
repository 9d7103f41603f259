import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../../shared/contract/audit-channels.ts';
import { isStaffId } from '../../../shared/domain/ids.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { DayInput } from '../../ui/moment-input.tsx';
import { StaffSelect } from '../../ui/staff-select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useAuditWords } from './audit-words.ts';

/** Every line. */
export const WHOLE: AuditFilter = {
  by: null,
  action: null,
  entity: null,
  from: null,
  to: null,
  caseNo: null,
};

type FilterProps = {
  readonly value: AuditFilter;
  readonly onChange: (value: AuditFilter) => void;
};

/** By whom, what, about what, when, and of which case. */
export function AuditFilterBar({ value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  const id = useId();
  const { by, caseNo } = value;
  return (
    <div className="audit-filter">
      <div className="filter">
        <label htmlFor={`${id}by`}>{t('audit.by')}</label>
        <StaffSelect
          id={`${id}by`}
          value={by !== null && isStaffId(by) ? by : null}
          onChange={(next) => {
            onChange({ ...value, by: next });
          }}
        />
      </div>
      {(['action', 'entity'] as const).map((field) => (
        <div key={field} className="filter">
          <label htmlFor={id + field}>{t(`audit.${field}`)}</label>
          <OneSelect
            id={id + field}
            options={field === 'action' ? words.actions : words.entities}
            value={value[field]}
            onChange={(next) => {
              onChange({ ...value, [field]: next });
            }}
          />
        </div>
      ))}
      {(['from', 'to'] as const).map((field) => (
        <div key={field} className="filter">
          <label htmlFor={id + field}>{t(`audit.${field}`)}</label>
          <DayInput
            id={id + field}
            value={value[field]}
            onChange={(day) => {
              onChange({ ...value, [field]: day });
            }}
          />
        </div>
      ))}
      <div className="filter">
        <label htmlFor={`${id}case`}>{t('audit.caseNo')}</label>
        <TextInput
          id={`${id}case`}
          plain
          max={40}
          value={caseNo ?? ''}
          onChange={(text) => {
            onChange({ ...value, caseNo: text.trim() === '' ? null : text.trim() });
          }}
        />
      </div>
    </div>
  );
}
