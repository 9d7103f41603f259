import type { Case } from '../domain/case.ts';
import { RETURN_FIELDS } from '../domain/return-fields.ts';
import { block, grid, row, signatures, tickText, wide, yesNo } from './cells.ts';
import { complainant, complainantName, nameOf } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { DASH, paperOf } from './paper.ts';
import type { FormRecord } from './record.ts';

type Return = Case['returnExchanges'][number];

const EXCHANGE = RETURN_FIELDS.kind.of[1];

function returnOf({ case: c, subjectId }: FormRecord): Return | null {
  return c.returnExchanges.find(({ id }) => id === subjectId) ?? c.returnExchanges.at(-1) ?? null;
}

/** F20 商品退换货单: one return, exchange, refund or difference; two copies (store procedure, P5). */
export function returnSlip(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const one = returnOf(record);
  const kinds = RETURN_FIELDS.kind.of.map((kind) => tickText(kind === one?.kind, html`${kind}`));
  const newItem = one?.newItem ?? null;
  const exchanged = one === null || one.kind === EXCHANGE || newItem !== null;
  return html`${grid(
    row(
      paper,
      ['caseNo', paper.value(c.caseNo), 9],
      ['date', paper.date(one?.loggedAt ?? null), 9],
    ),
    row(paper, ['customer', complainant(paper), 9], ['item', paper.value(one?.item ?? null), 9]),
    row(
      paper,
      ['originalDocNo', paper.value(one?.originalDocNo ?? null), 9],
      ['purchasedOn', paper.date(c.facts.serviceDate), 9],
    ),
    row(paper, ['returnKind', html`${kinds}`, 9], ['amount', paper.money(one?.amount ?? null), 9]),
    row(
      paper,
      ['qualityProblem', yesNo(paper, one?.isQualityProblem ?? null), 9],
      ['deductCommission', yesNo(paper, one?.deductCommission ?? null), 9],
    ),
    row(paper, ['responsibleUnit', paper.value(one?.responsibleUnit ?? null), 21]),
    block(paper, 'cause', paper.free(one?.reason ?? null), 'large'),
    block(paper, 'newItem', exchanged ? paper.value(newItem) : DASH),
    wide(paper.text('twoCopies')),
  )}
  ${signatures(
    paper,
    ['customerSign', complainantName(c)],
    ['staff', nameOf(record, one?.loggedBy ?? null)],
    ['responsibleUnit', one?.responsibleUnit ?? null],
    ['supervisor', null],
  )}`;
}
