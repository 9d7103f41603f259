import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { REPRESENTATIVE_FIELDS } from '../../shared/domain/case-fields.ts';
import { fill, isEntity, isInput } from '../../shared/domain/fields.ts';
import type { EntityOf, Fields, InputOf } from '../../shared/domain/fields.ts';
import { replacedAt } from './case-rows.ts';
import { useCaseDraft, useCaseScreen, useDraftValue } from './case-screen.tsx';
import { EntityForm } from './entity-form.tsx';
import { useWords } from './use-words.ts';
import { RowList } from './row-list.tsx';

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

/** True for a text the desk may show masked. */
function isMasked(name: string): boolean {
  const fields: Fields = REPRESENTATIVE_FIELDS;
  return fields[name]?.mask !== undefined;
}

/** A number shown masked is replaced as a whole: whoever changes a part of it begins anew. */
function unmasked(patch: InputOf<typeof REPRESENTATIVE_FIELDS>): typeof patch {
  const anew = Object.entries(patch).map(([name, value]) =>
    isMasked(name) && typeof value === 'string' && value.includes('*')
      ? [name, null]
      : [name, value],
  );
  const input: unknown = Object.fromEntries(anew);
  return isInput(REPRESENTATIVE_FIELDS, input) ? input : patch;
}

/**
 * Agents, heirs, joint representatives, companions. After registration their numbers come masked: the desk keeps what
 * it has where a row brings back its own mask, so rows keep their places then and only the last can go.
 */
export function CaseRepresentatives({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const draft = useCaseDraft();
  const { view } = useCaseScreen();
  const rows = rowsOf(useDraftValue('representatives'));
  const steady = view.case.status !== 'draft';
  const put = (next: readonly Representative[]): void => {
    draft.set('representatives', next);
  };
  return (
    <div className="rows-editor">
      {rows.length === 0 ? <p className="note">{t('case.rows.noRepresentative')}</p> : null}
      <RowList rows={rows}>
        {(row, index) => (
          <div className="editor-row" data-row={index}>
            <EntityForm
              fields={REPRESENTATIVE_FIELDS}
              names={NAMES}
              labels={fields.representative}
              scope="representatives"
              value={row}
              looks={LOOKS}
              disabled={disabled}
              onChange={(patch) => {
                put(replacedAt(rows, index, { ...row, ...unmasked(patch) }));
              }}
            />
            {disabled || (steady && index < rows.length - 1) ? null : (
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
        )}
      </RowList>
      {disabled ? null : (
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
