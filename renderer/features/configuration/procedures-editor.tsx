import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COPY_MARK } from '../../../shared/data/procedure-copy.ts';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import { newestProcedures } from '../../../shared/domain/configuration-checks.ts';
import { freeProcedureId } from '../../../shared/domain/procedure-edit.ts';
import type { Procedure } from '../../../shared/domain/procedure.ts';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import type { EditorProps } from './editor.ts';
import { ProcedureForm } from './procedure-form.tsx';

type RowProps = {
  readonly one: Procedure;
  readonly own: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
};

function ProcedureRow({ one, own, onEdit, onCopy }: RowProps) {
  const { t } = useTranslation();
  const { configuration } = useWords();
  const text = useEntryText();
  const { id, version, kind, stages, active } = one;
  return (
    <tr>
      <td className="number">{id}</td>
      <td className="procedure-name">{text(one)}</td>
      <td>{configuration.procedures.kinds[kind]}</td>
      <td>
        {t(own ? 'configuration.procedures.ownOf' : 'configuration.procedures.shippedOf', {
          version,
        })}
      </td>
      <td>{t('configuration.procedures.stages', { count: stages.length })}</td>
      <td>
        <Tag color={active ? 'success' : 'default'}>
          {t(active ? 'configuration.procedures.on' : 'common.no')}
        </Tag>
      </td>
      <td className="row-actions">
        <Button
          size="small"
          aria-label={`${t('configuration.procedures.edit')} ${id}`}
          onClick={onEdit}
        >
          {t('configuration.procedures.edit')}
        </Button>
        <Button
          size="small"
          aria-label={`${t('configuration.procedures.copy')} ${id}`}
          onClick={onCopy}
        >
          {t('configuration.procedures.copy')}
        </Button>
      </td>
    </tr>
  );
}

/** The procedure in the place of the one with its number, or added. */
function withProcedure(own: readonly Procedure[], next: Procedure): readonly Procedure[] {
  return own.some(({ id }) => id === next.id)
    ? own.map((one) => (one.id === next.id ? next : one))
    : [...own, next];
}

type TableProps = {
  readonly all: readonly Procedure[];
  readonly own: readonly Procedure[];
  readonly onEdit: (id: string) => void;
  readonly onCopy: (one: Procedure) => void;
};

function ProcedureTable({ all, own, onEdit, onCopy }: TableProps) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const heads = ['code', 'name', 'kind', 'version', 'stages', 'active'] as const;
  return (
    <div className="panel table-panel">
      <table className="lines">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {places[head]}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('configuration.procedures.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <ProcedureRow
              key={one.id}
              one={one}
              own={own.some(({ id }) => id === one.id)}
              onEdit={() => {
                onEdit(one.id);
              }}
              onCopy={() => {
                onCopy(one);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 处理流程: changed or copied; new cases take the new version, running ones keep theirs. */
export function ProceduresEditor({ value, onChange }: EditorProps<'procedures'>) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  const all = newestProcedures(PROCEDURES, value);
  const chosen = all.find(({ id }) => id === edited);
  if (chosen !== undefined) {
    return (
      <ProcedureForm
        procedure={chosen}
        onChange={(next) => {
          onChange(withProcedure(value, next));
        }}
        onBack={() => {
          setEdited(null);
        }}
      />
    );
  }
  const copy = (one: Procedure): void => {
    const id = freeProcedureId(all);
    const names = { zh: `${one.zh}${COPY_MARK.zh}`, en: `${one.en}${COPY_MARK.en}` };
    // A copy is chosen by hand until somebody says when it is proposed.
    onChange([...value, { ...one, ...names, id, version: 1, entry: null }]);
    setEdited(id);
  };
  return (
    <>
      <p className="note">{t('configuration.procedures.note')}</p>
      <ProcedureTable all={all} own={value} onEdit={setEdited} onCopy={copy} />
    </>
  );
}
