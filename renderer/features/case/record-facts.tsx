import { LISTS } from '../../../shared/data/lists.ts';
import { isDay, isMoment } from '../../../shared/domain/day.ts';
import type { Field, Fields } from '../../../shared/domain/fields.ts';
import { isStaffId } from '../../../shared/domain/ids.ts';
import { isFen } from '../../../shared/domain/money.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useCodeText } from '../../ui/use-words.ts';

type RecordFactsProps = {
  readonly fields: Fields;
  readonly names: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly record: object;
};

/** The words for a value of any plain field; nothing for what was not entered. */
function useFieldText(): (field: Field, value: unknown) => string {
  const code = useCodeText();
  const choice = useChoiceText();
  const staffName = useStaffName();
  const money = useMoney();
  const told = (field: Field, value: string): string => {
    if (field.kind === 'moment' && isMoment(value)) return showMoment(value);
    if (field.kind === 'staff' && isStaffId(value)) return staffName(value);
    if (field.kind === 'choice') return choice(field.of, value);
    if (field.kind === 'code' && Object.hasOwn(LISTS, field.list)) return code(field.list, value);
    return value;
  };
  return (field, value) => {
    if (value === true) return choice([], '是');
    if (field.kind === 'money' && typeof value === 'number' && isFen(value)) return money(value);
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return '';
    return isDay(value) ? value : told(field, value);
  };
}

/** Some fields of a record to be read, by the words and the table of its entity. */
export function RecordFacts({ fields, names, labels, record }: RecordFactsProps) {
  const text = useFieldText();
  const facts = names.flatMap((name): readonly (readonly [string, string])[] => {
    const field = fields[name];
    return field === undefined
      ? []
      : [[labels[name] ?? name, text(field, Reflect.get(record, name))]];
  });
  return <FactList facts={facts} />;
}
