import { capitals } from '../domain/capitals.ts';
import { isDay } from '../domain/day.ts';
import type { Day, Moment } from '../domain/day.ts';
import type { Mask } from '../domain/fields.ts';
import type { StaffId } from '../domain/ids.ts';
import type { ListName } from '../domain/list-names.ts';
import { mask } from '../domain/masking.ts';
import { formatYuan } from '../domain/money.ts';
import type { Fen } from '../domain/money.ts';
import { formChoices } from '../words/en/form-choices.ts';
import { forms as english } from '../words/en/forms.ts';
import { forms as chinese } from '../words/zh-cn/forms.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import type { FormRecord } from './record.ts';

export type LabelKey = keyof typeof chinese.label;
export type SignKey = keyof typeof chinese.sign;
export type TickKey = keyof typeof chinese.tick;
export type TextKey = keyof typeof chinese.text;
export type MarkKey = keyof typeof chinese.mark;
export type Slots = Readonly<Record<string, string>>;

/** The sentence with its `{{slots}}` filled in. */
export function fillSlots(sentence: string, slots: Slots): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => slots[name] ?? whole);
}

/** One of the small wordings of the paper, in Chinese. */
export function mark(key: MarkKey, slots: Slots = {}): string {
  return fillSlots(chinese.mark[key], slots);
}

/** `2026年03月11日` (rule PR5). */
function dateText(at: Day | Moment): string {
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
  return mark('date', { year, month, day });
}

/** `2026年03月11日 10:05`; a day has no time. */
export function timeText(at: Day | Moment): string {
  return isDay(at) ? dateText(at) : `${dateText(at)} ${at.slice(11, 16)}`;
}

/** What the hands need to know of a sheet, whether it is of a case or of the branch. */
export type Look = Pick<
  FormRecord,
  'staffName' | 'entryName' | 'bilingual' | 'copy' | 'full' | 'blank' | 'wording'
>;

/** How this copy shows labels, values and gaps. */
export type Pen = {
  readonly blank: boolean;
  /** 客户联: internal rows and +i fields stay away. */
  readonly forCustomer: boolean;
  readonly label: (key: LabelKey) => Html;
  readonly sign: (key: SignKey) => Html;
  readonly tickName: (key: TickKey) => Html;
  /** One of several choices to tick, by its Chinese name. */
  readonly choice: (zh: string) => Html;
  /** A sentence, with the English beneath when the print is bilingual. */
  readonly text: (key: TextKey, slots?: Slots) => Html;
  /** A value in its own words; a gap prints as （空）. */
  readonly value: (text: string | null) => Html;
  /** Free text: on customer copies numbers that look personal are masked. */
  readonly free: (text: string | null) => Html;
  readonly masked: (kind: Mask, text: string | null) => Html;
  /** A person's name as strangers may read it: 张*. */
  readonly name: (text: string) => string;
  readonly date: (at: Day | Moment | null) => Html;
  readonly time: (at: Day | Moment | null) => Html;
  readonly staff: (id: StaffId | null) => Html;
  readonly entry: (list: ListName, code: string | null) => Html;
  readonly entries: (list: ListName, codes: readonly string[]) => Html;
  /** Amounts twice: figures and capital numerals (rule PR4). */
  readonly money: (amount: Fen | null) => Html;
};

/** What is known of one sheet of a case: its record, and how it is written. */
export type Paper = Pen & { readonly record: FormRecord };

const BREAK = html`<wbr />`;
const EMPTY = html`<span class="gap">${mark('empty')}</span>`;

/** Prints `—`: the cell does not apply (rule PR3). */
export const DASH = html`<span class="gap">${mark('none')}</span>`;

/** A cell to be written by hand. */
export const BLANK = NOTHING;

function words(text: string | null): Html {
  return text === null || text.trim() === '' ? EMPTY : html`<span class="said">${text}</span>`;
}

/** Year, month, day, and where it matters hour and minute, to be filled in by hand. */
function whenRoom(withTime: boolean): Html {
  const clock = withTime ? html` <span class="when">${mark('timeRoom')}</span>` : NOTHING;
  return html`<span class="when">${mark('dateRoom')}</span>${clock}`;
}

/** Date and time may stand on two lines, but neither breaks. */
function whenOf(withTime: boolean, blank: boolean): (at: Day | Moment | null) => Html {
  return (at) => {
    if (at === null) return blank ? whenRoom(withTime) : EMPTY;
    const clock =
      withTime && !isDay(at) ? html` <span class="when">${at.slice(11, 16)}</span>` : NOTHING;
    return html`<span class="when">${dateText(at)}</span>${clock}`;
  };
}

function moneyOf(amount: Fen | null, blank: boolean): Html {
  if (amount === null) return blank ? html`${mark('moneyRoom')}` : EMPTY;
  const figures = mark('yuan', { plain: formatYuan(amount) });
  return html`<span class="sum">${figures}</span>
    <span class="sum">${mark('capitals', { capitals: capitals(amount) })}</span>`;
}

function twoTongues(zh: Html, en: string, bilingual: boolean): Html {
  return bilingual ? html`${zh}<span class="en" lang="en">${en}</span>` : zh;
}

/** The label with the places where it may break. */
function soft(label: string): Html {
  const [first = '', ...rest] = label.split('|');
  return html`${first}${rest.map((part) => html`${BREAK}${part}`)}`;
}

/** The words of a sheet without its values. */
export type Tongues = Pick<Pen, 'label' | 'sign' | 'tickName' | 'choice' | 'text' | 'blank'>;

function tonguesOf({ bilingual, wording, blank }: Look): Tongues {
  return {
    blank,
    label: (key) => {
      const { zh, en } = wording(`label.${key}`, chinese.label[key], english.label[key]);
      return twoTongues(soft(zh), en, bilingual);
    },
    sign: (key) => {
      const { zh, en } = wording(`sign.${key}`, chinese.sign[key], english.sign[key]);
      return twoTongues(html`${zh}`, en, bilingual);
    },
    tickName: (key) => {
      const { zh, en } = wording(`tick.${key}`, chinese.tick[key], english.tick[key]);
      return twoTongues(html`${zh}`, en, bilingual);
    },
    choice: (zh) => {
      const en = formChoices[zh] ?? '';
      return twoTongues(html`${zh}`, en, bilingual && en !== '');
    },
    text: (key, slots = {}) =>
      twoTongues(
        html`${fillSlots(chinese.text[key], slots)}`,
        fillSlots(english.text[key], slots),
        bilingual,
      ),
  };
}

/** The hands that write a sheet. */
export function penOf(look: Look): Pen {
  const { blank, full } = look;
  const forCustomer = look.copy === 'customer';
  const entryName = (list: ListName) => (code: string) => look.entryName(list, code);
  return {
    forCustomer,
    ...tonguesOf(look),
    value: words,
    free: (text) => words(text !== null && forCustomer && !full ? mask('scan', text) : text),
    masked: (kind, text) => words(text === null || full ? text : mask(kind, text)),
    name: (text) => mask('name', text),
    date: whenOf(false, blank),
    time: whenOf(true, blank),
    staff: (id) => words(id === null ? null : look.staffName(id)),
    entry: (list, code) => words(code === null ? null : look.entryName(list, code)),
    entries: (list, codes) => words(codes.map(entryName(list)).join(mark('comma'))),
    money: (amount) => moneyOf(amount, blank),
  };
}

/** The hands that write one sheet of this record. */
export function paperOf(record: FormRecord): Paper {
  return { ...penOf(record), record };
}

/** Gaps and dashes as room to write, and nothing ticked: what a form says of a case is left to the hand. */
export function roomFor({ markup }: Html): Html {
  const open = [EMPTY, DASH].reduce((text, gap) => text.replaceAll(gap.markup, ''), markup);
  return { markup: open.replaceAll(mark('on'), mark('off')) };
}
