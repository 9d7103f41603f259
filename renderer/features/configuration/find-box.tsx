import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/text-input.tsx';

type FindProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note: string;
  /** Other choices that narrow the rows, before the box. */
  readonly children?: ReactNode;
};

/** Narrows the rows of a long table. */
export function FindBox({ value, onChange, note, children }: FindProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="find-box">
      {children}
      <label htmlFor={id}>{t('configuration.search')}</label>
      <TextInput id={id} value={value} max={40} onChange={onChange} />
      <span className="note">{note}</span>
    </div>
  );
}
