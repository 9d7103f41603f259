import { Alert, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request, Response } from '../../../shared/contract/api.ts';
import type { CaseView } from '../../../shared/contract/views.ts';
import { download } from '../../api/files.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { FormFrame } from './form-frame.tsx';

type Copy = Request<'forms.preview'>['copy'];
type Done = Response<'forms.print'> | Response<'forms.save'>;

function isCopy(value: string): value is Copy {
  return value === 'customer' || value === 'internal' || value === 'archive';
}

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
      role="status"
      title={t('printed' in done ? 'case.print.printed' : 'case.print.saved', {
        count: done.count,
      })}
      description={
        <span className="verify-code" data-verify-code={done.verifyCode}>
          {t('case.print.code', { code: done.verifyCode })}
        </span>
      }
    />
  );
}

/** Choose the form, look at it, print or save it. */
export function PrintPanel({ view, wanted }: { readonly view: CaseView; readonly wanted: string }) {
  const { t } = useTranslation();
  const first = view.forms.find(({ form }) => form === wanted) ?? view.forms[0];
  const [form, setForm] = useState(first?.form ?? '');
  const copies = view.forms.find((one) => one.form === form)?.copies ?? [];
  const [chosen, setCopy] = useState<Copy>('internal');
  const copy = copies.includes(chosen) ? chosen : (copies.find(isCopy) ?? 'internal');
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const print = useAct('forms.print');
  const save = useAct('forms.save');
  const fullReason = reason.trim() === '' ? null : reason.trim();
  const wish = { id: view.case.id, form, copy, fullReason };
  const preview = useChannel('forms.preview', wish, { enabled: form !== '' });

  const finish = async (answer: Awaited<ReturnType<typeof print.run | typeof save.run>>) => {
    if (!answer.ok) return;
    setDone(answer.value);
    if (answer.value.downloadId !== null) await download(answer.value.downloadId);
  };

  if (form === '') return <p>{t('case.print.nothing')}</p>;
  const unprintable = preview.data?.unprintable ?? [];
  return (
    <div className="print-panel">
      <div className="print-side">
        <FormChoice
          view={view}
          form={form}
          copy={copy}
          onForm={(next) => {
            setForm(next);
            setDone(null);
          }}
          onCopy={setCopy}
        />
        {view.mayPrintFull ? <FullReason reason={reason} onChange={setReason} /> : null}
        {unprintable.length > 0 ? (
          <Alert
            type="warning"
            title={t('case.print.unprintable', { characters: unprintable.join(' ') })}
          />
        ) : null}
        <div className="print-buttons">
          <Button
            type="primary"
            loading={print.busy}
            onClick={() => void print.run(wish).then(finish)}
          >
            {t('case.print.print')}
          </Button>
          <Button loading={save.busy} onClick={() => void save.run(wish).then(finish)}>
            {t('case.print.save')}
          </Button>
        </div>
        <RefusalList failure={print.failure ?? save.failure ?? preview.failure} />
        {done === null ? null : <Outcome done={done} />}
        <p className="note">{t('case.print.logged')}</p>
      </div>
      <FormFrame title={preview.data?.title ?? ''} markup={preview.data?.markup ?? ''} />
    </div>
  );
}
