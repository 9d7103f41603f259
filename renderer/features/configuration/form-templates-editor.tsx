import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LABEL_TEXT } from '../../../shared/domain/form-templates.ts';
import type { FormTemplate, FormWord } from '../../../shared/domain/form-templates.ts';
import { formWordsOf, wordedForms } from '../../../shared/forms/form-words.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { OneSelect } from '../../ui/code-select.tsx';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, plainColumn } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';
import { wordColumns } from './entry-columns.tsx';
import { formTitle } from '../../ui/form-title.ts';

/** The words of a form as they stand: what is shipped, with our own over it. */
function rowsOf(form: string, templates: readonly FormTemplate[]): readonly FormWord[] {
  const own = templates.find(({ code }) => code === form)?.words ?? [];
  return formWordsOf(form).map((word) => own.find(({ code }) => code === word.code) ?? word);
}

/** Only what differs from what is shipped is kept; a form without any of its own is as shipped. */
function withRows(
  form: string,
  rows: readonly FormWord[],
  templates: readonly FormTemplate[],
): readonly FormTemplate[] {
  const shipped = new Map(formWordsOf(form).map((word) => [word.code, word]));
  const words = rows.filter(({ code, zh, en }) => {
    const word = shipped.get(code);
    return word?.zh !== zh || word.en !== en;
  });
  const others = templates.filter(({ code }) => code !== form);
  const version = templates.find(({ code }) => code === form)?.version ?? 0;
  const own = words.length === 0 ? [] : [{ code: form, version, words }];
  return [...others, ...own].toSorted((a, b) => a.code.localeCompare(b.code));
}

/** 表单模板: titles and labels of the printed forms, form by form. */
export function FormTemplatesEditor({ value, onChange }: EditorProps<'form-templates'>) {
  const { t } = useTranslation();
  const { configuration, forms } = useWords();
  const { places } = configuration;
  const [form = '', ...rest] = wordedForms();
  const [chosen, setChosen] = useState(form);
  const id = useId();
  const shipped = new Map(formWordsOf(chosen).map((word) => [word.code, word]));
  return (
    <div className="stack">
      <p className="note">{t('configuration.templates.note')}</p>
      <Labelled label={t('configuration.templates.form')} controlId={id}>
        <OneSelect
          id={id}
          name={t('configuration.templates.form')}
          options={[form, ...rest].map((code) => ({
            value: code,
            label: `${code} ${formTitle(forms, code, null)}`,
          }))}
          value={chosen}
          onChange={(next) => {
            if (next !== null) setChosen(next);
          }}
        />
      </Labelled>
      <EditTable<FormWord>
        rows={rowsOf(chosen, value)}
        columns={[
          plainColumn(
            t('configuration.templates.shipped'),
            ({ code }) => shipped.get(code)?.zh,
            'middle',
          ),
          ...wordColumns<FormWord>(places, LABEL_TEXT),
        ]}
        nameOf={({ code }) => shipped.get(code)?.zh ?? code}
        onChange={(rows) => {
          onChange(withRows(chosen, rows, value));
        }}
      />
    </div>
  );
}
