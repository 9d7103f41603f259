import { Alert, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Request, Response } from '../../../shared/contract/api.ts';
import type { CaseView } from '../../../shared/contract/views.ts';
import { isDraftSheet } from '../../../shared/forms/draft-sheet.ts';
import { download } from '../../api/files.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import type { PrintedSheet } from '../../ui/case-print-request.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SigningState } from '../../ui/signing-state.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { sheetKey } from '../../ui/sheet-name.ts';
import type { SheetView } from '../../ui/sheet-name.ts';
import { latestSheet, SheetChoice } from './sheet-choice.tsx';
import { WordCopy } from './word-copy.tsx';

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
  readonly sheet: Sheet;
  readonly onSheet: (sheet: Sheet) => void;
}) {
  const { form, copy, which } = props.sheet;
  const { t } = useTranslation();
  const { forms } = useWords();
  const titles: Readonly<Record<string, string>> = forms.title;
  const formId = useId();
  const copyId = useId();
  const entry = props.view.forms.find((one) => one.form === form);
  return (
    <>
      <Labelled label={t('case.print.form')} controlId={formId}>
        <Select
          id={formId}
          value={form}
          onChange={(next) => {
            props.onSheet({ form: next, copy, which: null });
          }}
          popupMatchSelectWidth={false}
          options={props.view.forms.map((one) => ({
            value: one.form,
            label: `${one.form} ${titles[one.form] ?? ''}`.trim(),
          }))}
        />
      </Labelled>
      {which === null ? null : (
        <SheetChoice
          form={form}
          sheets={entry?.sheets ?? []}
          chosen={which}
          onChoose={(next) => {
            props.onSheet({ form, copy, which: next });
          }}
        />
      )}
      <Labelled label={t('case.print.copy')} controlId={copyId}>
        <Select
          id={copyId}
          value={copy}
          onChange={(next) => {
            props.onSheet({ form, copy: next, which });
          }}
          options={(entry?.copies ?? []).map((one) => ({ value: one, label: forms.copy[one] }))}
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

type Sheet = {
  readonly form: string;
  readonly copy: Copy;
  /** null = the latest of the form. */
  readonly which: SheetView | null;
};

/** The sheet a person most likely wants: the registration just made, later the handling record. */
function usualForm({ case: c }: CaseView): string {
  return c.status === 'draft' || c.status === 'registered' ? 'F01' : 'F02';
}

/** A form of the case, and which of its sheets; a null leaves it open. */
export type WantedSheet = PrintedSheet & { readonly form: string };

function askedSheet(
  { forms }: CaseView,
  { form, sheet, subjectId }: WantedSheet,
): SheetView | null {
  if (sheet === null && subjectId === null) return null;
  const sheets = forms.find((one) => one.form === form)?.sheets ?? [];
  return latestSheet(
    sheets.filter(
      (one) =>
        (sheet === null || one.sheet === sheet) &&
        (subjectId === null || one.subjectId === subjectId),
    ),
  );
}

/** The form asked for, or the usual one of the case; its internal copy unless there is none. */
function sheetOf(view: CaseView, wanted: Sheet): Sheet | null {
  const form = wanted.form === '' ? usualForm(view) : wanted.form;
  const entry = view.forms.find((one) => one.form === form) ?? view.forms[0];
  if (entry === undefined) return null;
  const copy = entry.copies.includes(wanted.copy) ? wanted.copy : entry.copies[0];
  const { which: asked } = wanted;
  const which =
    entry.sheets.find((one) => asked !== null && sheetKey(one) === sheetKey(asked)) ??
    latestSheet(entry.sheets);
  return { form: entry.form, copy: copy ?? 'internal', which };
}

function wishOf({ case: c }: CaseView, { form, copy, which }: Sheet, reason: string): Wish {
  return {
    id: c.id,
    form,
    copy,
    sheet: which?.sheet ?? null,
    subjectId: which?.subjectId ?? null,
    fullReason: reason === '' ? null : reason,
  };
}

/** A character that may be a box here too is told by its number as well. */
function withNumber(character: string): string {
  const number = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
  return `${character} U+${number}`;
}

type WarningsProps = Pick<Response<'forms.preview'>, 'unprintable' | 'rare'>;

/** Before anything is printed: what no font has, and what the fallback font prints. */
function Warnings({ unprintable, rare }: WarningsProps) {
  const { t } = useTranslation();
  const listed = (characters: readonly string[]): string =>
    characters.map(withNumber).join(t('common.listSeparator'));
  return (
    <>
      {unprintable.length === 0 ? null : (
        <Alert
          type="warning"
          title={t('case.print.unprintable', { characters: listed(unprintable) })}
        />
      )}
      {rare.length === 0 ? null : (
        <Alert type="info" title={t('sheets.rare', { characters: listed(rare) })} />
      )}
    </>
  );
}

/** Which signatures the sheet has and lacks. */
function Signing({ view, sheet }: { readonly view: CaseView; readonly sheet: Sheet }) {
  const { form, which } = sheet;
  const found = view.signing.find(
    (one) => one.form === form && (which === null || sheetKey(one) === sheetKey(which)),
  );
  return found === undefined ? null : <SigningState signing={found} />;
}

const NO_SHEET = { title: '', markup: '', unprintable: [], rare: [] } as const;

type ChosenProps = {
  readonly view: CaseView;
  readonly sheet: Sheet;
  readonly onSheet: (sheet: Sheet) => void;
};

function ChosenSheet({ view, sheet, onSheet }: ChosenProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const wish = wishOf(view, sheet, reason.trim());
  const printing = usePrinting(wish);
  const preview = useChannel('forms.preview', wish, { keepPrevious: true });
  const { title, markup, ...warnings } = preview.data ?? NO_SHEET;
  const choose = (next: Sheet): void => {
    printing.forget();
    onSheet(next);
  };
  return (
    <div className="print-panel">
      <div className="print-side">
        <FormChoice view={view} sheet={sheet} onSheet={choose} />
        <Signing view={view} sheet={sheet} />
        {view.mayPrintFull ? <FullReason reason={reason} onChange={setReason} /> : null}
        {isDraftSheet(sheet.form, view.case) ? (
          <Alert type="info" title={t('case.print.draft')} />
        ) : null}
        <Warnings {...warnings} />
        <div className="print-buttons">
          <Button type="primary" loading={printing.printing} onClick={() => void printing.print()}>
            {t('case.print.print')}
          </Button>
          <Button loading={printing.saving} onClick={() => void printing.save()}>
            {t('case.print.save')}
          </Button>
        </div>
        <WordCopy wish={wish} />
        <RefusalList failure={printing.failure ?? preview.failure} />
        {printing.done === null ? null : <Outcome done={printing.done} />}
        <p className="note">{t('case.print.logged')}</p>
      </div>
      <FormFrame title={title} markup={markup} />
    </div>
  );
}

/** Choose the form, look at it, print or save it. */
export function PrintPanel({
  view,
  wanted,
}: {
  readonly view: CaseView;
  readonly wanted: WantedSheet;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Sheet>({
    form: wanted.form,
    copy: 'internal',
    which: askedSheet(view, wanted),
  });
  const sheet = sheetOf(view, chosen);
  if (sheet === null) return <p>{t('case.print.nothing')}</p>;
  return <ChosenSheet view={view} sheet={sheet} onSheet={setChosen} />;
}
