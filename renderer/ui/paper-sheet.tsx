import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/contract/api.ts';
import { FormFrame } from './form-frame.tsx';
import { RefusalList } from './refusal-list.tsx';
import './paper-sheet.css';

/** What came of printing or saving: with the code under which the sheet can be checked; a blank form has none. */
type PaperDone = {
  readonly verifyCode: string;
  readonly count: number;
  readonly downloadId: string | null;
  readonly printed?: boolean;
  readonly saved?: boolean;
};

type PaperSheetProps = {
  readonly paper: {
    readonly title: string;
    readonly markup: string;
    readonly done: PaperDone | null;
    /** Nothing can be had before it is there to be looked at. */
    readonly waiting?: boolean;
    readonly printing: boolean;
    readonly saving: boolean;
    readonly failure: Failure | null;
    readonly print: () => void;
    readonly save: () => void;
  };
  /** A landscape sheet, as wide as the drawer. */
  readonly across?: boolean;
  /** Choices above the buttons. */
  readonly children?: ReactNode;
};

function useOutcome({ verifyCode, count, printed }: PaperDone): string {
  const { t } = useTranslation();
  if (verifyCode === '') return t(printed === true ? 'papers.printedBlank' : 'papers.savedBlank');
  return t(printed === true ? 'papers.printed' : 'papers.saved', { count });
}

function Outcome({ done }: { readonly done: PaperDone }) {
  const { t } = useTranslation();
  const said = useOutcome(done);
  const went = done.printed === true || done.saved === true || done.downloadId !== null;
  if (!went) return <Alert type="info" title={t('papers.given')} />;
  return (
    <Alert
      type="success"
      title={said}
      description={
        done.verifyCode === '' ? null : (
          <span className="verify-code" data-verify-code={done.verifyCode}>
            {t('papers.code', { code: done.verifyCode })}
          </span>
        )
      }
    />
  );
}

/** A sheet of the branch as it will come out of the printer, and the two ways to have it. */
export function PaperSheet({ paper, across = false, children }: PaperSheetProps) {
  const { t } = useTranslation();
  return (
    <div className={across ? 'print-panel across' : 'print-panel'}>
      <div className="print-side">
        {children}
        <div className="print-buttons">
          <Button
            type="primary"
            disabled={paper.waiting ?? false}
            loading={paper.printing}
            onClick={paper.print}
          >
            {t('papers.print')}
          </Button>
          <Button disabled={paper.waiting ?? false} loading={paper.saving} onClick={paper.save}>
            {t('papers.save')}
          </Button>
        </div>
        <RefusalList failure={paper.failure} />
        {paper.done === null ? null : <Outcome done={paper.done} />}
        <p className="note">{t('papers.logged')}</p>
      </div>
      <FormFrame title={paper.title} markup={paper.markup} />
    </div>
  );
}
