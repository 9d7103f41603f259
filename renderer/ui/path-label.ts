import { useWords } from './use-words.ts';

type Labels = Readonly<Record<string, string | undefined>>;

/** A record of many has the labels of one: `followUps` those of `followUp`. */
function entityOf(record: string): string {
  return record.endsWith('s') ? record.slice(0, -1) : record;
}

/** The words for a place in the case: the label of the field, else the name of the record. */
export function usePathLabel(): (path: string) => string {
  const { fields, procedure } = useWords();
  const tables: Readonly<Record<string, Labels | undefined>> = fields;
  const records: Labels = procedure.records;
  return (path) => {
    const [record = '', name = ''] = path.split('.');
    const own = (tables[record] ?? tables[entityOf(record)])?.[name];
    return own ?? records[record] ?? path;
  };
}
