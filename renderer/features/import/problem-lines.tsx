import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../../shared/contract/import-channels.ts';
import { columnName } from '../../../shared/domain/ledger-table.ts';
import { useChannel } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { LINES_SHOWN, PagedLines } from './paged-lines.tsx';

function ProblemLine({ line }: { readonly line: ProblemView }) {
  const { t } = useTranslation();
  const { ledgerImport: words } = useWords();
  const { column, heading, field } = line;
  const name = heading ?? (field === null ? '' : words.fields[field]);
  const place = column === null ? name : `${columnName(column)} ${name}`;
  // One of the expectations names a row; the others have no slot to fill.
  const expected = t(`ledgerImport.expects.${line.code}`, { ofRow: line.ofRow ?? 0 });
  return (
    <tr>
      <td>{line.row}</td>
      <td className="import-text">{place}</td>
      <td>{words.problems[line.code]}</td>
      <td className="import-text" title={line.found}>
        {line.found}
      </td>
      <td className="import-wide">{expected}</td>
    </tr>
  );
}

type ListProps = { readonly id: string; readonly kind: 'problems' | 'notes' };

/** Every cell that keeps the file out, or that is read without its content: where, what, and what should stand there. */
export function ProblemLines({ id, kind }: ListProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(0);
  const asked = { id, kind, from, size: LINES_SHOWN };
  const { data, failure } = useChannel('imports.problems', asked, { keepPrevious: true });
  const none = t(kind === 'problems' ? 'ledgerImport.noProblems' : 'ledgerImport.noNotes');
  const heads = (['row', 'column', 'problem', 'found', 'expected'] as const).map((head) =>
    t(`ledgerImport.${head}`),
  );
  return (
    <>
      <RefusalList failure={failure} />
      <PagedLines heads={heads} none={none} count={data?.count ?? 0} from={from} onGo={setFrom}>
        {(data?.lines ?? []).map((line) => (
          <ProblemLine
            key={[line.row, line.column ?? 0, line.field ?? '', line.code].join(' ')}
            line={line}
          />
        ))}
      </PagedLines>
    </>
  );
}
