import { useTranslation } from 'react-i18next';
import type { PassedOn, ShiftFigures } from '../../../shared/domain/shift.ts';
import { RowList } from '../../ui/row-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { FigureLine } from './figure-line.tsx';

function isKeyOf<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}

/** What an item is called: a kind of to-do, a duty of the branch, or a reception. */
function useItemText(): (item: PassedOn) => string {
  const { t } = useTranslation();
  const { task } = useWords().branch.home;
  const code = useCodeText();
  return (item) => {
    if (item.what === 'reception') return t('shift.reception');
    if (item.what === 'todo') return code('todoKind', item.code);
    return isKeyOf(task, item.code) ? task[item.code] : item.code;
  };
}

type PassedOnListProps = {
  readonly figures: ShiftFigures;
  readonly items: readonly PassedOn[];
};

/** The state of the branch in four numbers, and what the next shift must see to. */
export function PassedOnList({ figures, items }: PassedOnListProps) {
  const { t } = useTranslation();
  const { names } = useWords().roles;
  const staffName = useStaffName();
  const text = useItemText();
  const owner = ({ staffId, role }: PassedOn): string =>
    staffId === null ? (role === null ? '' : names[role]) : staffName(staffId);
  return (
    <>
      <FigureLine
        figures={[
          [t('shift.received'), figures.received],
          [t('shift.closed'), figures.closed],
          [t('shift.open'), figures.open],
          [t('shift.overdue'), figures.overdue],
        ]}
      />
      {items.length === 0 ? (
        <p className="note">{t('shift.nothing')}</p>
      ) : (
        <table className="lines shift-items">
          <thead>
            <tr>
              <th>{t('shift.what')}</th>
              <th>{t('shift.caseNo')}</th>
              <th>{t('shift.dueAt')}</th>
              <th>{t('shift.owner')}</th>
            </tr>
          </thead>
          <tbody>
            <RowList rows={items}>
              {(item) => (
                <tr>
                  <td>{text(item)}</td>
                  <td>{item.caseNo}</td>
                  <td>{showMoment(item.dueAt)}</td>
                  <td>{owner(item)}</td>
                </tr>
              )}
            </RowList>
          </tbody>
        </table>
      )}
    </>
  );
}
