import { fillSlots, penOf, roomFor } from './paper.ts';
import type { Pen } from './paper.ts';
import { forms as english } from '../words/en/forms.ts';
import { forms as chinese } from '../words/zh-cn/forms.ts';
import type { Html } from './markup.ts';
import { headOf, pageOf } from './page.ts';
import type { Frame } from './page.ts';
import type { FormRecord, PrintMark } from './record.ts';
import { editionOf, wordingOf, wordingVersion } from './wording.ts';

/** What a sheet of the branch knows: its names, its words, and no case. */
export type BranchFacts = Pick<
  FormRecord,
  'institution' | 'branch' | 'staffName' | 'entryName' | 'bilingual' | 'templates' | 'blank'
>;

const BRANCH_SHEETS = ['bulletin', 'purge-list', 'shift', 'digest', 'penalty', 'report'] as const;
type BranchSheetName = (typeof BRANCH_SHEETS)[number];

/** Form code and version of each; raised with every change of layout or wording. */
const BRANCH_SHEET_FORMS: Readonly<
  Record<BranchSheetName, { readonly code: string; readonly version: number }>
> = {
  bulletin: { code: 'F18', version: 2 },
  'purge-list': { code: 'F19', version: 2 },
  shift: { code: 'SHIFT', version: 2 },
  digest: { code: 'DIGEST', version: 2 },
  penalty: { code: 'F21', version: 1 },
  report: { code: 'REPORT', version: 1 },
};

/** A sheet of the branch, ready to print. */
export type RenderedSheet = {
  readonly code: string;
  readonly version: number;
  readonly wording: number;
  readonly title: string;
  /** The printed content without what one printing adds (rule PR7). */
  readonly content: string;
  readonly page: (print: PrintMark | null) => string;
};

type Sheet = {
  readonly name: BranchSheetName;
  /** Week or date: what tells it from its like. */
  readonly number: string;
  /** Where sheets of one name are called differently. */
  readonly title?: { readonly zh: string; readonly en: string };
  readonly body: (pen: Pen) => Html;
};

/** The sheet, in the same frame as the forms of a case; internal, as all that leaves no customer's hand. */
export function branchSheet(
  { name, number, title, body }: Sheet,
  facts: BranchFacts,
): RenderedSheet {
  const { code, version } = BRANCH_SHEET_FORMS[name];
  const { blank, templates } = facts;
  const wording = wordingOf(templates, code);
  const frame: Frame = {
    ...facts,
    copy: 'internal',
    full: false,
    title: title ?? wording(`title.${name}`, chinese.branchTitle[name], english.branchTitle[name]),
    subtitle: null,
    number: blank ? chinese.frame.blank : number,
    caseNo: null,
    draft: false,
  };
  const written = body(penOf({ ...facts, copy: 'internal', full: false, wording }));
  const parts = { frame, head: headOf(frame), body: blank ? roomFor(written) : written };
  const changes = wordingVersion(templates, code);
  const edition = fillSlots(chinese.frame.edition, {
    form: code,
    version: editionOf(version, changes),
  });
  const look = blank ? 'dense blank' : 'dense';
  return {
    code,
    version,
    wording: changes,
    title: frame.title.zh,
    content: `${parts.head.markup}\n${parts.body.markup}`,
    page: (print) => pageOf({ ...parts, code, edition, look }, print).markup,
  };
}
