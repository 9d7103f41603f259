import { createHash } from 'node:crypto';
import type { Failure } from '../../shared/contract/api.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { TableFormat, TypedTable } from '../../shared/domain/typed-table.ts';
import { fillSlots } from '../../shared/forms/paper.ts';
import { catalogueOf } from '../../shared/words/catalogues.ts';
import type { Language } from '../../shared/words/languages.ts';
import { signHead } from './audit-heads.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import { giveOut } from './outgoing.ts';
import type { GivenOut } from './outgoing.ts';
import { once, tableBytes } from './table-file.ts';
import type { TableWords } from './table-file.ts';

/** Who takes a table out and when, and what else its files say in words. */
export function tableWords(language: Language, full: boolean, visit: Visit): TableWords {
  const { common, exported } = catalogueOf(language);
  const at = visit.office.world.now().replace('T', ' ');
  const kind = full ? exported.file.full : exported.file.masked;
  return {
    language,
    yesNo: { yes: common.yes, no: common.no },
    mark: fillSlots(exported.file.mark, { name: visit.me.name, at, kind }),
    pages: exported.file.pages,
  };
}

type TableWish = {
  readonly format: TableFormat;
  readonly language: Language;
  /** The name of the file without its ending, with nothing about a person in it. */
  readonly name: string;
  /** What is exported, for the audit trail: the id of a report. */
  readonly what: string;
  /** What it was made of, as the period and the filter of a report. */
  readonly about: unknown;
};

/** Gives out a table that was made whole, as a report, to whoever row 43 lets; masked by whoever made it. */
export async function exportTable(
  table: TypedTable,
  { format, language, name, what, about }: TableWish,
  visit: Visit,
): Promise<Result<GivenOut, Failure>> {
  if (!isPermitted('r43', visit.me, null)) return fail({ codes: ['role-not-allowed'] });
  const source = {
    title: table.title,
    columns: table.columns,
    slices: once(table.rows),
    foot: () => table.foot,
    words: tableWords(language, false, visit),
  };
  const log = (content: Uint8Array): void => {
    const hash = createHash('sha256').update(content).digest('hex');
    visit.office.store.write((writes) => {
      writes.audit.append({
        stamp: stampOf(visit),
        entity: 'export',
        entityId: visit.office.world.newId(),
        action: 'table-exported',
        ids: { what, format, count: String(table.rows.length), hash },
        contents: about,
      });
      return ok(null);
    });
    signHead(visit.office, 'export');
  };
  const content = async (): Promise<Uint8Array> => await tableBytes(source, format);
  return await giveOut({ name: `${name}.${format}`, content, log }, visit.office);
}
