import { capitals } from '../domain/capitals.ts';
import type { LedgerColumnName } from '../domain/ledger-columns.ts';
import { LEDGER_COLUMN_NAMES, LEDGER_COLUMNS } from '../domain/ledger-columns.ts';
import { formatYuan } from '../domain/money.ts';
import type { Fen } from '../domain/money.ts';
import { forms as formsEn } from '../words/en/forms.ts';
import { ledgerHeads } from '../words/en/ledger-heads.ts';
import { ledger as english } from '../words/en/ledger.ts';
import { forms } from '../words/zh-cn/forms.ts';
import { ledger as chinese } from '../words/zh-cn/ledger.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { pageOf } from './page.ts';
import type { Frame } from './page.ts';
import { DASH, fillSlots, mark } from './paper.ts';
import type { PrintMark } from './record.ts';

/** Raised with every change of layout or wording; part of the verification code. */
export const LEDGER_SHEET_VERSION = 2;
export const LEDGER_SHEET = 'F09';

/** The words of each column of one case; null prints as （空）, `false` as — (rule PR3). */
export type LedgerCells = Readonly<Record<LedgerColumnName, string | null | false>>;

type Sums = {
  readonly cases: number;
  readonly ended: number;
  readonly overdue: number;
  readonly cost: Fen;
};

/** Everything the sheet prints: its rows in the order of the sheet, what narrowed them, their sums. */
export type LedgerRecord = {
  readonly institution: string;
  readonly branch: string;
  readonly bilingual: boolean;
  readonly rows: readonly LedgerCells[];
  /** Of everything that fits, whether it stands on the sheet or not. */
  readonly sums: Sums;
  readonly from: string | null;
  readonly to: string | null;
  /** Columns by which the rows were narrowed further. */
  readonly narrowed: readonly string[];
  readonly searched: boolean;
};

export type LedgerSheet = {
  readonly title: string;
  readonly content: string;
  readonly page: (print: PrintMark | null) => string;
};

const { sheet } = chinese;

function bothTongues(zh: string, en: string, bilingual: boolean): Html {
  return bilingual ? html`${zh}<span class="en" lang="en">${en}</span>` : html`${zh}`;
}

function headOf(record: LedgerRecord): Html {
  const { from, to, narrowed, searched, rows, sums, bilingual } = record;
  const period =
    from === null && to === null
      ? sheet.noPeriod
      : fillSlots(sheet.period, { from: from ?? sheet.from, to: to ?? sheet.until });
  const columns = [...narrowed, ...(searched ? [sheet.searched] : [])];
  const notes = [
    period,
    ...(columns.length === 0
      ? []
      : [fillSlots(sheet.filtered, { columns: columns.join(mark('comma')) })]),
    ...(rows.length < sums.cases
      ? [fillSlots(sheet.cut, { rows: String(rows.length), cases: String(sums.cases) })]
      : []),
  ];
  return html`<div class="institution">${record.institution} ${record.branch}</div>
    <h1>${bothTongues(sheet.subtitle, english.sheet.subtitle, bilingual)}</h1>
    <div class="meta"><span>${notes.join('　')}</span><span>${forms.copy.internal}</span></div>`;
}

const WHOLE = LEDGER_COLUMN_NAMES.reduce((sum, name) => sum + LEDGER_COLUMNS[name].paper, 0);

/** The share of the line that each column has, as an attribute: the print frame takes no styles from markup. */
const COLUMNS = html`<colgroup>
  ${LEDGER_COLUMN_NAMES.map(
    (name) => html`<col width="${((LEDGER_COLUMNS[name].paper * 100) / WHOLE).toFixed(2)}%" />`,
  )}
</colgroup>`;

/** A narrow column breaks a day behind its year. */
function dayOf(value: string): Html {
  const [year = '', ...rest] = value.split(/(?<=^\d{4}\D)/u);
  return html`<span class="when">${year}</span><wbr /><span class="when">${rest.join('')}</span>`;
}

function cell(name: LedgerColumnName, value: string | null | false): Html {
  if (value === false) return html`<td>${DASH}</td>`;
  if (value === null || value.trim() === '') {
    return html`<td><span class="gap">${mark('empty')}</span></td>`;
  }
  const { kind } = LEDGER_COLUMNS[name];
  if (kind === 'day') return html`<td>${dayOf(value)}</td>`;
  return kind === 'money' || kind === 'count'
    ? html`<td class="figure">${value}</td>`
    : html`<td>${value}</td>`;
}

function lineOf(cells: LedgerCells): Html {
  return html`<tr>
    ${LEDGER_COLUMN_NAMES.map((name) => cell(name, cells[name]))}
  </tr>`;
}

/** Of columns too narrow on paper for the word that the screen has. */
const ENGLISH_HEADS: Partial<Record<LedgerColumnName, string>> = ledgerHeads;

function headsOf(bilingual: boolean): Html {
  return html`<tr class="heads">
    ${LEDGER_COLUMN_NAMES.map(
      (name) =>
        html`<th scope="col">
          ${bothTongues(chinese.columns[name], ENGLISH_HEADS[name] ?? english.columns[name], bilingual)}
        </th>`,
    )}
  </tr>`;
}

function totalsOf({ cases, ended, overdue, cost }: Sums, bilingual: boolean): Html {
  const slots = {
    cases: String(cases),
    ended: String(ended),
    overdue: String(overdue),
    cost: formatYuan(cost),
  };
  const inWords = html`<span class="capitals"
    >${mark('capitals', { capitals: capitals(cost) })}</span
  >`;
  const inEnglish = fillSlots(english.sheet.sums, slots);
  return html`<tr class="totals">
    <td colspan="2">${bothTongues(sheet.total, english.sheet.total, bilingual)}</td>
    <td colspan="${String(LEDGER_COLUMN_NAMES.length - 2)}">
      ${fillSlots(sheet.sums, slots)} ${inWords}
      ${bilingual ? html`<span class="en" lang="en">${inEnglish}</span>` : NOTHING}
    </td>
  </tr>`;
}

function signedBy(bilingual: boolean): Html {
  const { sign } = forms;
  const places = (['madeBy', 'reviewedBy'] as const).map(
    (who) =>
      html`<td>
        <span class="who">${bothTongues(sheet[who], english.sheet[who], bilingual)}</span>
        <span class="pen">${bothTongues(sign.signature, formsEn.sign.signature, bilingual)}</span
        ><span class="pen">${bothTongues(sign.date, formsEn.sign.date, bilingual)}</span>
      </td>`,
  );
  return html`<table class="grid sign few">
    <tbody>
      <tr>
        ${places}
      </tr>
    </tbody>
  </table>`;
}

function bodyOf({ rows, sums, bilingual }: LedgerRecord): Html {
  return html`<table class="grid ledger-lines">
      ${COLUMNS}
      <thead>
        ${headsOf(bilingual)}
      </thead>
      <tbody>
        ${rows.map(lineOf)} ${totalsOf(sums, bilingual)}
      </tbody>
    </table>
    ${signedBy(bilingual)}`;
}

function frameOf({ institution, branch, bilingual }: LedgerRecord): Frame {
  return {
    institution,
    branch: { name: branch, complaintPhone: '', address: '' },
    copy: 'internal',
    bilingual,
    full: false,
    title: { zh: sheet.subtitle, en: english.sheet.subtitle },
    subtitle: null,
    number: sheet.subtitle,
    caseNo: null,
    draft: false,
  };
}

/** F09 投诉台账: landscape, its head and the heads of its columns on every page, totals and sign-off at its end. */
export function ledgerSheet(record: LedgerRecord): LedgerSheet {
  const head = headOf(record);
  const body = bodyOf(record);
  const edition = fillSlots(forms.frame.edition, {
    form: LEDGER_SHEET,
    version: String(LEDGER_SHEET_VERSION),
  });
  const whole = { code: LEDGER_SHEET, edition, look: 'dense', frame: frameOf(record), head, body };
  return {
    title: sheet.subtitle,
    content: `${head.markup}\n${body.markup}`,
    page: (print) => html`<div class="wide-paper">${pageOf(whole, print)}</div>`.markup,
  };
}
