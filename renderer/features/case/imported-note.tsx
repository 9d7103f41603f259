import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Imported } from '../../../shared/domain/imported.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';

function Facts({ imported }: { readonly imported: Imported }) {
  const { ledgerImport: words } = useWords();
  const name = useStaffName();
  const { at, by, row, oldNo, kept, firstReceiver, handler, dueOn, remark, fileHash } = imported;
  const facts = [
    ['oldNo', oldNo],
    ['at', showMoment(at)],
    ['by', name(by)],
    ['row', String(row)],
    ['firstReceiver', firstReceiver],
    ['handler', handler],
    ['dueOn', dueOn],
    ['remark', remark],
    ['kept', kept.join('\n')],
    ['fileHash', fileHash],
  ] as const;
  return (
    <dl className="imported-facts">
      {facts.map(([label, value]) =>
        value === null || value === '' ? null : (
          <div key={label}>
            <dt>{words.markFields[label]}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Says of a case that it was taken over from an old ledger, and on request all that is known of that. */
export function ImportedNote() {
  const { t } = useTranslation();
  const { imported } = useCaseScreen().view.case;
  if (imported === null) return null;
  const { oldNo } = imported;
  const mark = oldNo === null ? t('ledgerImport.mark') : t('ledgerImport.markNumber', { oldNo });
  return (
    <Popover
      trigger="click"
      title={t('ledgerImport.markTitle')}
      content={<Facts imported={imported} />}
    >
      <Button type="link" size="small">
        {mark}
      </Button>
    </Popover>
  );
}
