import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateView } from '../../../shared/contract/import-channels.ts';
import { useChannel } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { LINES_SHOWN, PagedLines } from './paged-lines.tsx';

function DuplicateLine({ line }: { readonly line: DuplicateView }) {
  const { t } = useTranslation();
  const { ledgerImport: words } = useWords();
  const of =
    line.ofRow === null
      ? t('ledgerImport.ofCase', { caseNo: line.caseNo ?? '' })
      : t('ledgerImport.ofRow', { row: line.ofRow });
  return (
    <tr>
      <td>{line.row}</td>
      <td>{line.oldNo ?? ''}</td>
      <td>{words.likeness[line.likeness]}</td>
      <td>{of}</td>
    </tr>
  );
}

/** Rows that are in the ledger or the file already. */
export function DuplicateLines({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(0);
  const asked = { id, from, size: LINES_SHOWN };
  const { data, failure } = useChannel('imports.duplicates', asked, { keepPrevious: true });
  const heads = [
    t('ledgerImport.row'),
    t('ledgerImport.fields.oldNo'),
    t('ledgerImport.problem'),
    t('ledgerImport.duplicateOf'),
  ];
  return (
    <>
      <RefusalList failure={failure} />
      <PagedLines
        heads={heads}
        none={t('ledgerImport.noDuplicates')}
        count={data?.count ?? 0}
        from={from}
        onGo={setFrom}
      >
        {(data?.lines ?? []).map((line) => (
          <DuplicateLine
            key={[line.row, line.likeness, line.ofRow ?? '', line.caseNo ?? ''].join(' ')}
            line={line}
          />
        ))}
      </PagedLines>
    </>
  );
}
