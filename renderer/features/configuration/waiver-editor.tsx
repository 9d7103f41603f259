import { useTranslation } from 'react-i18next';
import { WAIVER_WORDS } from '../../../shared/data/waiver-words.ts';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, typed } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';

/** 限制权利用语: what is shipped stays, more may be added. */
export function WaiverEditor({ value, onChange }: EditorProps<'waiver-words'>) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  return (
    <>
      <p className="note">{t('configuration.waiver.note')}</p>
      <EditTable<string>
        rows={value}
        columns={[
          fieldColumn({
            label: places.zh,
            field: { kind: 'text', max: 40 },
            get: (word) => word,
            set: (_, next) => typed(next),
            fixed: (word) => WAIVER_WORDS.includes(word),
          }),
        ]}
        nameOf={(word) => word}
        onChange={onChange}
        fresh=""
        removable={(word) => !WAIVER_WORDS.includes(word)}
      />
    </>
  );
}
