import type { Failure } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { PrintEntry } from '../storage/print-log-access.ts';
import type { Office, Visit } from './office.ts';
import { giveOut, offer } from './outgoing.ts';
import type { GivenOut } from './outgoing.ts';
import { headingsOf, withPlainBookmarks } from './pdf-bookmarks.ts';
import { hashOf, pagesOf } from './printed-content.ts';

/** A sheet ready for paper, whatever it is of. */
export type Printable = {
  readonly html: string;
  readonly title: string;
  /** What it says without what one printing adds: its headings become the bookmarks. */
  readonly content: string;
  /** The name of the file, with nothing about a person in it. */
  readonly name: string;
  readonly verifyCode: string;
  readonly count: number;
  /** Writes the print down before it leaves (rule PR13); 0 pages where the host does not say. */
  readonly log: (pages: number) => void;
};

type Marks = Pick<Printable, 'verifyCode' | 'count'>;
type Printed = Marks & { readonly printed: boolean; readonly downloadId: string | null };

/** The PDF of one sheet, with plain bookmarks. */
export async function pdfOf(
  { html, title, content }: Pick<Printable, 'html' | 'title' | 'content'>,
  { world }: Office,
): Promise<Uint8Array> {
  return withPlainBookmarks(await world.outside.pdf(html, title), headingsOf(content));
}

/** Sends a sheet to the printer; where the host has none, to the browser that prints it. */
export async function printOut(
  sheet: Printable,
  office: Office,
): Promise<Result<Printed, Failure>> {
  const { outside, host } = office.world;
  const { verifyCode, count } = sheet;
  if (host === 'electron') {
    const printed = await outside.print(sheet.html, sheet.title);
    if (!office.isOpen()) return fail({ codes: ['locked'] });
    if (printed) sheet.log(0);
    return ok({ printed, downloadId: null, verifyCode, count });
  }
  const pdf = await pdfOf(sheet, office);
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  sheet.log(pagesOf(pdf));
  const downloadId = await offer(sheet.name, pdf, office);
  return ok({ printed: downloadId !== null, downloadId, verifyCode, count });
}

/** Gives a sheet out as a file. */
export async function saveAsPdf(
  sheet: Printable,
  office: Office,
): Promise<Result<GivenOut & Marks, Failure>> {
  const { name, verifyCode, count } = sheet;
  const given = await giveOut(
    {
      name,
      content: async () => await pdfOf(sheet, office),
      log: (pdf) => {
        sheet.log(pagesOf(pdf));
      },
    },
    office,
  );
  return given.ok ? ok({ ...given.value, verifyCode, count }) : given;
}

/** The line of the print log for a sheet that this person prints now. */
export function printEntry(
  what: Omit<PrintEntry, 'id' | 'by' | 'at' | 'hash'>,
  content: string,
  { office: { world }, me }: Visit,
): PrintEntry {
  return { ...what, id: world.newId(), by: me.id, at: world.now(), hash: hashOf({ content }) };
}
