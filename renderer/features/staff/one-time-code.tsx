import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** A one-time code and for whom. */
export type IssuedCode = {
  readonly name: string;
  readonly staffNo: string;
  readonly code: string;
};

function isText(value: unknown, name: string): boolean {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'string'
  );
}

/** Proves what comes back from memory. */
export function areCodes(value: unknown): value is readonly IssuedCode[] {
  return (
    Array.isArray(value) &&
    value.every((one) => ['name', 'staffNo', 'code'].every((name) => isText(one, name)))
  );
}

/** A new code of the same person takes the place of their former one, which is void. */
export function withCode(codes: readonly IssuedCode[], issued: IssuedCode): readonly IssuedCode[] {
  return [...withoutCode(codes, issued.staffNo), issued];
}

export function withoutCode(codes: readonly IssuedCode[], staffNo: string): readonly IssuedCode[] {
  return codes.filter((one) => one.staffNo !== staffNo);
}

type OneTimeCodesProps = {
  readonly codes: readonly IssuedCode[];
  readonly onHanded: (issued: IssuedCode) => void;
};

type CodesSheetProps = Pick<OneTimeCodesProps, 'codes'> & { readonly onPrinted: () => void };

/** What is printed of them: not on screen, the only thing on paper, and there no longer than it is printed. */
function CodesSheet({ codes, onPrinted }: CodesSheetProps) {
  const { t } = useTranslation();
  useEffect(() => {
    window.print();
    onPrinted();
  }, [onPrinted]);
  return createPortal(
    <div className="paper-only" aria-hidden="true">
      <h1>{t('access.keys.sheetTitle')}</h1>
      <p>{t('access.keys.sheetNote')}</p>
      {codes.map(({ name, staffNo, code }) => (
        <div key={staffNo}>
          <p>{t('pages.staff.codeFor', { name, staffNo })}</p>
          <p className="recovery-code">{code}</p>
        </div>
      ))}
    </div>,
    document.body,
  );
}

/** Every code that has not been handed over yet, each until somebody says that it has. */
export function OneTimeCodes({ codes, onHanded }: OneTimeCodesProps) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  if (codes.length === 0) return null;
  return (
    <Panel
      title={t('desk.staff.codes')}
      className="code-box"
      extra={
        <Button
          size="small"
          icon={<PrinterOutlined aria-hidden="true" />}
          onClick={() => {
            setPrinting(true);
          }}
        >
          {t('access.keys.print')}
        </Button>
      }
    >
      {printing ? (
        <CodesSheet
          codes={codes}
          onPrinted={() => {
            setPrinting(false);
          }}
        />
      ) : null}
      <p className="note">{t('desk.staff.codesNote')}</p>
      <ul className="plain-list">
        {codes.map((issued) => (
          <li key={issued.staffNo} className="code-line">
            <span id={`code-of-${issued.staffNo}`}>
              {t('pages.staff.codeFor', { name: issued.name, staffNo: issued.staffNo })}
            </span>
            <output className="one-time-code">{issued.code}</output>
            <Button
              aria-describedby={`code-of-${issued.staffNo}`}
              onClick={() => {
                onHanded(issued);
              }}
            >
              {t('pages.staff.codeSeen')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
