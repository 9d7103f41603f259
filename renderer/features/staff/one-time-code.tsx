import { Button } from 'antd';
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

/** Every code that has not been handed over yet, each until somebody says that it has. */
export function OneTimeCodes({ codes, onHanded }: OneTimeCodesProps) {
  const { t } = useTranslation();
  if (codes.length === 0) return null;
  return (
    <Panel title={t('desk.staff.codes')} className="code-box">
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
