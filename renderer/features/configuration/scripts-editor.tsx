import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SCRIPTS } from '../../../shared/data/scripts.ts';
import { SENTENCE_TEXT } from '../../../shared/domain/configuration.ts';
import type { ScriptChange } from '../../../shared/domain/configuration.ts';
import { SCRIPT_KINDS, SCRIPT_STEPS } from '../../../shared/domain/entry-checks.ts';
import { overlaid, withRows } from '../../../shared/domain/overlay.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, plainColumn } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { activeColumn, wordColumns } from './entry-columns.tsx';
import { FindBox } from './find-box.tsx';

const OTHER = 'other';
const PLACES = [...SCRIPT_STEPS, OTHER] as const;
type Place = (typeof PLACES)[number];
const SHIPPED = new Map(SCRIPTS.map((entry) => [entry.code, entry]));

function placeOf(scene: string): Place {
  return SCRIPT_STEPS.find((step) => step === scene) ?? OTHER;
}

/** Every sentence as it stands: shipped ones with our words over them, then our own. */
function entriesOf(changes: readonly ScriptChange[]): readonly ScriptChange[] {
  return overlaid(SCRIPTS, changes, {
    over: ({ code, kind, scene, zh, en }, own) =>
      own ?? { code, kind, scene, zh, en, active: true },
    own: (change) => change,
  });
}

function isChange({ code, zh, en, active }: ScriptChange): boolean {
  const entry = SHIPPED.get(code);
  return entry === undefined || entry.zh !== zh || entry.en !== en || !active;
}

function useColumns(): readonly Column<ScriptChange>[] {
  const { places, scripts } = useWords().configuration;
  const kindText = (kind: string): string => {
    const known = SCRIPT_KINDS.find((one) => one === kind);
    return known === undefined ? kind : scripts.kinds[known];
  };
  return [
    plainColumn(places.code, ({ code }) => code),
    {
      label: places.kind,
      width: 'narrow',
      cell: (row, change, name) =>
        SHIPPED.has(row.code) ? (
          kindText(row.kind)
        ) : (
          <OneSelect
            name={name}
            required
            value={row.kind}
            options={SCRIPT_KINDS.map((one) => ({ value: one, label: scripts.kinds[one] }))}
            onChange={(kind) => {
              if (kind !== null) change({ ...row, kind });
            }}
          />
        ),
    },
    ...wordColumns<ScriptChange>(places, SENTENCE_TEXT),
    activeColumn(places.active),
  ];
}

function freshIn(place: Place, entries: readonly ScriptChange[]): ScriptChange | undefined {
  if (place === OTHER) return undefined;
  const known = new Set(entries.map(({ code }) => code));
  let number = 1;
  while (known.has(`X-${place}-${String(number)}`)) number += 1;
  const code = `X-${place}-${String(number)}`;
  return { code, kind: 'say', scene: place, zh: '', en: '', active: true };
}

/** 话术: what is said and done at each step, worded as the institution wants it. */
export function ScriptsEditor({ value, onChange }: EditorProps<'scripts'>) {
  const { t } = useTranslation();
  const { scripts } = useWords().configuration;
  const [place, setPlace] = useState<Place>('step-1');
  const [find, setFind] = useState('');
  const placeId = useId();
  const columns = useColumns();
  const entries = entriesOf(value);
  const shown = entries.filter(
    ({ scene, code, zh, en }) =>
      placeOf(scene) === place && `${code} ${zh} ${en}`.includes(find.trim()),
  );
  return (
    <>
      <p className="note">{t('configuration.scripts.note')}</p>
      <FindBox
        value={find}
        onChange={setFind}
        note={t('configuration.rows', { count: shown.length })}
      >
        <label htmlFor={placeId}>{t('configuration.scripts.scene')}</label>
        <OneSelect
          id={placeId}
          required
          value={place}
          options={PLACES.map((one) => ({ value: one, label: scripts.scenes[one] }))}
          onChange={(next) => {
            setPlace(PLACES.find((one) => one === next) ?? OTHER);
          }}
        />
      </FindBox>
      <EditTable
        key={place}
        rows={shown}
        columns={columns}
        nameOf={({ code }) => code}
        fresh={freshIn(place, entries)}
        onChange={(rows) => {
          onChange(withRows(entries, rows).filter(isChange));
        }}
      />
    </>
  );
}
