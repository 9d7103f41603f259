import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { useChannel } from '../../api/use-channel.ts';
import { usePaper } from '../../api/use-paper.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import './blank-forms.css';

type Blank = Response<'papers.blanks'>[number];
type Copy = Blank['copies'][number];

function keyOf({ form, sheet }: Blank): string {
  return `${form} ${sheet ?? ''}`;
}

type ListProps = {
  readonly blanks: readonly Blank[];
  readonly chosen: Blank;
  readonly onChoose: (blank: Blank) => void;
};

function BlankList({ blanks, chosen, onChoose }: ListProps) {
  const { t } = useTranslation();
  const text = useEntryText();
  return (
    <ul className="panel queue blank-list" aria-label={t('papers.forms')}>
      {blanks.map((blank) => (
        <li key={keyOf(blank)}>
          <button
            type="button"
            aria-pressed={keyOf(blank) === keyOf(chosen)}
            onClick={() => {
              onChoose(blank);
            }}
          >
            <span className="form-code">{blank.form}</span> {text(blank.title)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function CopyChoice(props: {
  readonly copies: readonly Copy[];
  readonly copy: Copy;
  readonly onCopy: (copy: Copy) => void;
}) {
  const { t } = useTranslation();
  const { forms } = useWords();
  const id = useId();
  return (
    <Labelled label={t('papers.copy')} controlId={id}>
      <Select
        id={id}
        value={props.copy}
        onChange={props.onCopy}
        options={props.copies.map((copy) => ({ value: copy, label: forms.copy[copy] }))}
      />
    </Labelled>
  );
}

function ChosenBlank({ blank }: { readonly blank: Blank }) {
  const [wanted, setWanted] = useState<Copy>('internal');
  const { form, sheet, copies } = blank;
  const copy = copies.includes(wanted) ? wanted : (copies[0] ?? 'internal');
  const paper = usePaper({ kind: 'blank', form, sheet, copy });
  return (
    <PaperSheet paper={paper}>
      <CopyChoice copies={copies} copy={copy} onCopy={setWanted} />
    </PaperSheet>
  );
}

/** 空白表: every form without a case, for writing by hand when no screen is at hand. */
export function BlankForms() {
  const { t } = useTranslation();
  const { data, failure } = useChannel('papers.blanks', {});
  const [wanted, setWanted] = useState<Blank | null>(null);
  const chosen = wanted ?? data?.[0];
  return (
    <div className="page blank-forms">
      <PageHeader title={t('papers.title')} note={t('papers.note')} />
      <RefusalList failure={failure} />
      {data === null || chosen === undefined ? null : (
        <div className="blank-split">
          <BlankList blanks={data} chosen={chosen} onChoose={setWanted} />
          <ChosenBlank blank={chosen} />
        </div>
      )}
    </div>
  );
}
