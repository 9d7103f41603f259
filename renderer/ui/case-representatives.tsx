import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { REPRESENTATIVE_FIELDS } from '../../shared/domain/case-fields.ts';
import { fill, isEntity } from '../../shared/domain/fields.ts';
import type { EntityOf } from '../../shared/domain/fields.ts';
import { replacedAt } from './case-rows.ts';
import { useCaseDraft, useCaseScreen, useDraftValue } from './case-screen.tsx';
import { EntityForm } from './entity-form.tsx';
import { useWords } from './use-words.ts';

type Representative = EntityOf<typeof REPRESENTATIVE_FIELDS>;

const NAMES = [
  'relation',
  'name',
  'phone',
  'idSeen',
  'poaOriginalSeen',
  'successionProof',
  'scope',
  'validUntil',
  'isKeyPerson',
] as const;
const LOOKS = { phone: { plain: true } } as const;

function rowsOf(value: unknown): readonly Representative[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Representative => isEntity(REPRESENTATIVE_FIELDS, row));
}

/**
 * Agents, heirs, joint representatives, companions. After registration their numbers come masked, so the rows can then
 * be read but not changed: a change would store the mask.
 */
export function CaseRepresentatives({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const draft = useCaseDraft();
  const { view } = useCaseScreen();
  const rows = rowsOf(useDraftValue('representatives'));
  const off = disabled || view.case.status !== 'draft';
  const put = (next: readonly Representative[]): void => {
    draft.set('representatives', next);
  };
  return (
    <div className="rows-editor">
      {rows.length === 0 ? <p className="note">{t('case.rows.noRepresentative')}</p> : null}
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row has no id; its place in the list is what it is
        <div key={index} className="editor-row" data-row={index}>
          <EntityForm
            fields={REPRESENTATIVE_FIELDS}
            names={NAMES}
            labels={fields.representative}
            scope="representatives"
            value={row}
            looks={LOOKS}
            disabled={off}
            onChange={(patch) => {
              put(replacedAt(rows, index, { ...row, ...patch }));
            }}
          />
          {off ? null : (
            <Button
              type="text"
              size="small"
              onClick={() => {
                put(replacedAt(rows, index, null));
              }}
            >
              {t('case.rows.remove', { no: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      {off ? null : (
        <Button
          size="small"
          onClick={() => {
            put([...rows, fill(REPRESENTATIVE_FIELDS, { relation: 'RP2' })]);
          }}
        >
          {t('case.rows.addRepresentative')}
        </Button>
      )}
    </div>
  );
}
