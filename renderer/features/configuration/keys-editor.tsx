import { useTranslation } from 'react-i18next';
import type { TrustedKey } from '../../../shared/domain/configuration.ts';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, typed } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';

/** 受信任公钥: whose packages this branch takes. */
export function KeysEditor({ value, onChange }: EditorProps<'trusted-keys'>) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  return (
    <>
      <p className="note">{t('configuration.keys.note')}</p>
      <EditTable<TrustedKey>
        rows={value}
        columns={[
          fieldColumn({
            label: places.name,
            width: 'middle',
            field: { kind: 'text', max: 100 },
            get: ({ name }) => name,
            set: (row, next) => ({ ...row, name: typed(next) }),
          }),
          fieldColumn({
            label: places.publicKey,
            field: { kind: 'text', max: 100 },
            get: ({ publicKey }) => publicKey,
            set: (row, next) => ({ ...row, publicKey: typed(next).trim() }),
          }),
        ]}
        nameOf={({ name }) => name}
        onChange={onChange}
        fresh={{ name: '', publicKey: '' }}
        removable={() => true}
      />
    </>
  );
}
