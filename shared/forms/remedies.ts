import { REMEDIES } from '../domain/handling-fields.ts';
import { list, tickText } from './cells.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { mark } from './paper.ts';
import type { LabelKey, Paper, TextKey } from './paper.ts';
import { forms as words } from '../words/zh-cn/forms.ts';
import { fillSlots } from './paper.ts';
import type { FormRecord } from './record.ts';

type Remedy = (typeof REMEDIES)[number];

/** How each remedy is sought, in the order of {@link REMEDIES}. */
const HOW: readonly TextKey[] = ['review', 'mediation', 'arbitration', 'litigation', 'hotline'];

/** `金融监管 12378、人民银行 12363`: only lines that have a number. */
export function hotlineText({ hotlines }: FormRecord): string {
  return hotlines
    .filter(({ number }) => number.trim() !== '')
    .map(({ name, number }) => fillSlots(words.text.hotlineOne, { name, number }))
    .join(mark('comma'));
}

function how(paper: Paper, remedy: Remedy): Html {
  const key = HOW[REMEDIES.indexOf(remedy)] ?? 'hotline';
  const { record } = paper;
  return paper.text(key, { days: String(record.reviewDays), numbers: hotlineText(record) });
}

/** The ways open to a customer who disagrees, and the branch's own phone (rule PR14). */
export function remedyTable(
  paper: Paper,
  title: LabelKey,
  remedies: readonly Remedy[] = REMEDIES,
): Html {
  const phone = paper.record.branch.complaintPhone;
  const rows = remedies.map((remedy) => [paper.choice(remedy), how(paper, remedy)]);
  const own = [paper.label('complaintPhone'), paper.value(phone)];
  return list(
    paper,
    title,
    [
      ['way', 5],
      ['how', 19],
    ],
    [...rows, own],
  );
}

/** What is left after a review: there is no second one. */
export const AFTER_REVIEW: readonly Remedy[] = REMEDIES.slice(1);

/** `☑核查 ☑调解 …`: which remedies the customer was told of. */
export function remedyTicks(paper: Paper, told: readonly Remedy[]): Html {
  return html`${REMEDIES.map((remedy) => tickText(told.includes(remedy), paper.choice(remedy)))}`;
}
