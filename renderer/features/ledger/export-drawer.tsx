import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/api.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { LEDGER_COLUMN_NAMES } from '../../../shared/domain/ledger-columns.ts';
import { isLanguage } from '../../../shared/words/languages.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import type { ExportProps } from './export-button.tsx';
import { EMPTY_FORM, ExportForm, isWhole } from './export-form.tsx';
import type { ExportFormValue } from './export-form.tsx';
import { ExportProgress } from './export-progress.tsx';
import type { Export } from './use-export.ts';
import '../../ui/case-parts.css';

type ExportDrawerProps = ExportProps & {
  /** Names and numbers may also be given in full. */
  readonly full: boolean;
  readonly running: Export;
  readonly onClose: () => void;
};

const PLACES: Readonly<Partial<Record<Refusal, string>>> = {
  'reason-missing': 'export.reason',
  'export-password-weak': 'export.password',
  'export-passwords-differ': 'export.again',
};

function wishOf(
  { format, columns, numbers, reason, password, again }: ExportFormValue,
  { filter, search, columns: shown }: ExportProps,
  language: string,
): Request<'exports.ledger'> {
  return {
    filter,
    search,
    format,
    columns: [...(columns === 'all' ? LEDGER_COLUMN_NAMES : shown)],
    language: isLanguage(language) ? language : 'zh-CN',
    full: numbers === 'full' ? { reason, password, again } : null,
  };
}

/** 导出台账: format, columns, masked or in full; then how far it is. */
export function ExportDrawer(props: ExportDrawerProps) {
  const { full, running, onClose } = props;
  const { t, i18n } = useTranslation();
  const [value, setValue] = useState(EMPTY_FORM);
  const send = async (): Promise<void> => {
    if (!(await running.begin(wishOf(value, props, i18n.language)))) return;
    // What was chosen is offered again; a secret is typed again.
    setValue(({ format, columns }) => ({ ...EMPTY_FORM, format, columns }));
  };
  if (running.begun) return <ExportProgress running={running} onClose={onClose} />;
  return (
    <FormDrawer
      title={t('exported.title')}
      send={t('exported.start')}
      busy={running.busy}
      ready={isWhole(value)}
      failure={running.failure}
      places={PLACES}
      onClose={onClose}
      onSend={() => {
        void send();
      }}
    >
      <p className="note">{t('exported.note')}</p>
      <ExportForm value={value} full={full} onChange={setValue} />
    </FormDrawer>
  );
}
