import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { requestPrint } from '../../ui/case-print-request.ts';
import type { PrintedSheet } from '../../ui/case-print-request.ts';
import { formTitle } from '../../ui/form-title.ts';
import { useWords } from '../../ui/use-words.ts';

type PrintFormProps = Partial<PrintedSheet> & { readonly form: string };

/** Opens the preview at one form of the case, or at one sheet of it; not there where the case does not offer it. */
export function PrintForm({ form, sheet = null, subjectId = null }: PrintFormProps) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { forms } = useWords();
  const offered = view.forms.find((one) => one.form === form)?.sheets ?? [];
  const there = offered.some(
    (one) =>
      (sheet === null || one.sheet === sheet) &&
      (subjectId === null || one.subjectId === subjectId),
  );
  if (!there) return null;
  return (
    <Button
      size="small"
      className="print-form"
      icon={<PrinterOutlined aria-hidden="true" />}
      onClick={() => {
        requestPrint(form, { sheet, subjectId });
      }}
    >
      {t('case.print.ofForm', { form: formTitle(forms, form, sheet) })}
    </Button>
  );
}
