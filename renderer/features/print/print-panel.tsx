import { Alert, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Request, Response } from '../../../shared/contract/api.ts';
import type { CaseView } from '../../../shared/contract/views.ts';
import { isDraftSheet } from '../../../shared/forms/draft-sheet.ts';
import { download } from '../../api/files.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { FormFrame } from '../../ui/form-frame.tsx';

type Copy = Request<'forms.preview'>['copy'];
type Done = Response<'forms.print'> | Response<'forms.save'>;

/** 原件打印: numbers in full, for a reason, by those who may. */
function FullReason({
  reason,
  onChange,
}: {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled label={t('case.print.fullReason')} controlId={id} note={t('case.print.fullNote')}>
      <TextInput id={id} value={reason} onChange={onChange} max={300} />
    </Labelled>
  );
}

function FormChoice(props: {
  readonly view: CaseView;
  readonly form: string;
  readonly copy: Copy;
  readonly onForm: (form: string) => void;
  readonly onCopy: (copy: Copy) => void;
}) {
  const { t } = useTranslation();
  const { forms } = useWords();
  const titles: Readonly<Record<string, string>> = forms.title;
  const formId = useId();
  const copyId = useId();
  const copies = props.view.forms.find(({ form }) => form === props.form)?.copies ?? [];
  return (
    <>
      <Labelled label={t('case.print.form')} controlId={formId}>
        <Select
          id={formId}
          value={props.form}
          onChange={props.onForm}
          popupMatchSelectWidth={false}
          options={props.view.forms.map(({ form }) => ({
            value: form,
            label: `${form} ${titles[form] ?? ''}`.trim(),
          }))}
        />
      </Labelled>
      <Labelled label={t('case.print.copy')} controlId={copyId}>
        <Select
          id={copyId}
          value={props.copy}
          onChange={props.onCopy}
          options={copies.map((copy) => ({ value: copy, label: forms.copy[copy] }))}
        />
      </Labelled>
    </>
  );
}

/** What came of it: printed or saved, with the code under which the sheet can be checked. */
function Outcome({ done }: { readonly done: Done }) {
  const { t } = useTranslation();
  const went = 'printed' in done ? done.printed : done.saved || done.downloadId !== null;
  if (!went) return <Alert type="info" title={t('case.print.given')} />;
  return (
    <Alert
      type="success"
      title={
        done.count === 0
          ? t('case.print.doneDraft')
          : t('printed' in done ? 'case.print.printed' : 'case.print.saved', { count: done.count })
      }
      description={
        <span className="verify-code" data-verify-code={done.verifyCode}>
          {t('case.print.code', { code: done.verifyCode })}
        </span>
      }
    />
  );
}

type Wish = Request<'forms.print'>;

/** Prints or saves one sheet, and hands over what the host offers. */
function usePrinting(wish: Wish) {
  const [done, setDone] = useState<Done | null>(null);
  const print = useAct('forms.print');
  const save = useAct('forms.save');
  const finish = async (answer: Answer<'forms.print'> | Answer<'forms.save'>): Promise<void> => {
    if (!answer.ok) return;
    setDone(answer.value);
    if (answer.value.downloadId !== null) await download(answer.value.downloadId);
  };
  return {
    done,
    forget: (): void => {
      setDone(null);
    },
    printing: print.busy,
    saving: save.busy,
    failure: print.failure ?? save.failure,
    print: async (): Promise<void> => {
      await finish(await print.run(wish));
    },
    save: async (): Promise<void> => {
      await finish(await save.run(wish));
    },
  };
}

type Sheet = { readonly form: string; readonly copy: Copy };

/** The sheet a person most likely wants: the registration just made, later the handling record. */
function usualForm({ case: c }: CaseView): string {
  return c.status === 'draft' || c.status === 'registered' ? 'F01' : 'F02';
}

/** The form asked for, or the usual one of the case; its internal copy unless there is none. */
function sheetOf(view: CaseView, wanted: Sheet): Sheet | null {
  const form = wanted.form === '' ? usualForm(view) : wanted.form;
  const entry = view.forms.find((one) => one.form === form) ?? view.forms[0];
  if (entry === undefined) return null;
  const copy = entry.copies.includes(wanted.copy) ? wanted.copy : entry.copies[0];
  return { form: entry.form, copy: copy ?? 'internal' };
}

/** A character that may be a box here too is told by its number as well. */
function withNumber(character: string): string {
  const number = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
  return `${character} U+${number}`;
}

function Warnings({ unprintable }: { readonly unprintable: readonly string[] }) {
  const { t } = useTranslation();
  if (unprintable.length === 0) return null;
  const characters = unprintable.map(withNumber).join(t('common.listSeparator'));
  return <Alert type="warning" title={t('case.print.unprintable', { characters })} />;
}

const NO_SHEET = { title: '', markup: '', unprintable: [] } as const;

type ChosenProps = {
  readonly view: CaseView;
  readonly sheet: Sheet;
  readonly onSheet: (sheet: Sheet) => void;
};

function ChosenSheet({ view, sheet, onSheet }: ChosenProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const fullReason = reason.trim() === '' ? null : reason.trim();
  const wish = { id: view.case.id, ...sheet, fullReason };
  const printing = usePrinting(wish);
  const preview = useChannel('forms.preview', wish, { keepPrevious: true });
  const { title, markup, unprintable } = preview.data ?? NO_SHEET;
  const choose = (next: Sheet): void => {
    printing.forget();
    onSheet(next);
  };
  return (
    <div className="print-panel">
      <div className="print-side">
        <FormChoice
          view={view}
          {...sheet}
          onForm={(form) => {
            choose({ ...sheet, form });
          }}
          onCopy={(copy) => {
            choose({ ...sheet, copy });
          }}
        />
        {view.mayPrintFull ? <FullReason reason={reason} onChange={setReason} /> : null}
        {isDraftSheet(sheet.form, view.case) ? (
          <Alert type="info" title={t('case.print.draft')} />
        ) : null}
        <Warnings unprintable={unprintable} />
        <div className="print-buttons">
          <Button type="primary" loading={printing.printing} onClick={() => void printing.print()}>
            {t('case.print.print')}
          </Button>
          <Button loading={printing.saving} onClick={() => void printing.save()}>
            {t('case.print.save')}
          </Button>
        </div>
        <RefusalList failure={printing.failure ?? preview.failure} />
        {printing.done === null ? null : <Outcome done={printing.done} />}
        <p className="note">{t('case.print.logged')}</p>
      </div>
      <FormFrame title={title} markup={markup} />
    </div>
  );
}

/** Choose the form, look at it, print or save it. */
export function PrintPanel({ view, wanted }: { readonly view: CaseView; readonly wanted: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Sheet>({ form: wanted, copy: 'internal' });
  const sheet = sheetOf(view, chosen);
  if (sheet === null) return <p>{t('case.print.nothing')}</p>;
  return <ChosenSheet view={view} sheet={sheet} onSheet={setChosen} />;
}
