import { useTranslation } from 'react-i18next';
import { useChannel } from '../../api/use-channel.ts';
import { closePrint, requestPrint, usePrintRequest } from '../../ui/case-print-request.ts';
import { PaperDrawer } from '../../ui/paper-drawer.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { PrintPanel } from './print-panel.tsx';
import type { WantedSheet } from './print-panel.tsx';
import '../../ui/paper-sheet.css';

function OpenPreview({ id, wanted }: { readonly id: CaseId; readonly wanted: WantedSheet }) {
  const { t } = useTranslation();
  const { data } = useChannel('cases.view', { id });
  return (
    <PaperDrawer title={t('case.print.title')} onClose={closePrint}>
      {data === null ? null : <PrintPanel view={data} wanted={wanted} />}
    </PaperDrawer>
  );
}

/** The sheet as it will come out of the printer, of the case on the page; Ctrl+P anywhere on a case. Mounted once. */
export function PrintPreview() {
  const { shown, form, which } = usePrintRequest();
  useHotkey(
    'Ctrl+P',
    () => {
      requestPrint();
    },
    shown !== null,
  );
  if (shown === null || form === null) return null;
  return <OpenPreview id={shown} wanted={{ form, ...which }} />;
}
