import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { sheetKey, useFormSheetName } from '../../ui/sheet-name.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Failed, Planned } from './use-batch.ts';

type BatchListProps = {
  readonly sheets: readonly Planned[];
  readonly failed: readonly Failed[];
};

/** A character that may be a box here too is told by its number as well. */
function withNumber(character: string): string {
  return `${character} U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

function SheetState({
  sheet,
  failed,
}: { readonly sheet: Planned } & Pick<BatchListProps, 'failed'>) {
  const { t } = useTranslation();
  const { refusals } = useWords();
  const broken = failed.find((one) => one.sheet === sheet);
  if (broken !== undefined) return t('sheets.batch.failed', { why: refusals[broken.why] });
  if (sheet.bar !== null) return t('sheets.batch.barred', { why: refusals[sheet.bar] });
  if (sheet.unprintable.length === 0) return t('sheets.batch.ready');
  const characters = sheet.unprintable.map(withNumber).join(t('common.listSeparator'));
  return t('sheets.batch.unprintable', { characters });
}

/** Every sheet that was asked for, and why it can or cannot be printed; what cannot stands first. */
export function BatchList({ sheets, failed }: BatchListProps) {
  const { t } = useTranslation();
  const sheetName = useFormSheetName();
  const isBad = (sheet: Planned): boolean =>
    sheet.bar !== null || failed.some((one) => one.sheet === sheet);
  const ordered = [...sheets.filter(isBad), ...sheets.filter((sheet) => !isBad(sheet))];
  return (
    <table className="lines batch-list">
      <thead>
        <tr>
          <th scope="col">{t('sheets.batch.column.caseNo')}</th>
          <th scope="col">{t('sheets.batch.column.form')}</th>
          <th scope="col">{t('sheets.batch.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((sheet) => (
          <tr
            key={`${sheet.id} ${sheet.form} ${sheetKey(sheet)}`}
            className={isBad(sheet) ? 'barred' : ''}
          >
            <td className="number">
              {sheet.caseNo === '' ? (
                t('sheets.batch.unknownCase')
              ) : (
                <Link href={`/case/${sheet.id}`}>{sheet.caseNo}</Link>
              )}
            </td>
            <td>
              {sheetName(
                sheet,
                sheets.filter(({ id }) => id === sheet.id),
              )}
            </td>
            <td className="state">
              <SheetState sheet={sheet} failed={failed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
