import type { Case } from '../domain/case.ts';
import { RETURN_FIELDS } from '../domain/return-fields.ts';
import { readerOf } from './cell-reader.ts';
import { block, grid, row, signatures, tickText, wide, yesNo } from './cells.ts';
import { complainant, complainantName, nameOf, where } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { paperOf } from './paper.ts';
import type { FormRecord } from './record.ts';

type Return = Case['returnExchanges'][number];

const EXCHANGE = RETURN_FIELDS.kind.of[1];

function returnOf({ case: c, subjectId }: FormRecord): Return | null {
  return c.returnExchanges.find(({ id }) => id === subjectId) ?? c.returnExchanges.at(-1) ?? null;
}

/** Something new is handed out; on a sheet to be filled in by hand it may be. */
function isExchanged(one: Return | null): boolean {
  return one === null || one.kind === EXCHANGE || one.newItem !== null;
}

/** F20 商品退换货单: one return, exchange, refund or difference; two copies (store procedure, P5). */
export function returnSlip(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const one = returnOf(record);
  const of = readerOf(one);
  const kinds = RETURN_FIELDS.kind.of.map((kind) =>
    tickText(kind === of('kind'), paper.choice(kind)),
  );
  return html`${grid(
    row(paper, ['caseNo', paper.value(c.caseNo), 9], ['date', paper.date(of('loggedAt')), 9]),
    row(paper, ['customer', complainant(paper), 9], ['item', paper.value(of('item')), 9]),
    row(
      paper,
      ['originalDocNo', paper.value(of('originalDocNo')), 9],
      ['purchasedOn', paper.date(c.facts.serviceDate), 9],
    ),
    row(paper, ['returnKind', html`${kinds}`, 9], ['amount', paper.money(of('amount')), 9]),
    row(
      paper,
      ['qualityProblem', yesNo(paper, of('isQualityProblem')), 9],
      ['deductCommission', yesNo(paper, of('deductCommission')), 9],
    ),
    row(paper, ['responsibleUnit', paper.value(of('responsibleUnit')), 21]),
    block(paper, 'cause', paper.free(of('reason')), 'large'),
    block(paper, 'newItem', where(isExchanged(one), paper.value(of('newItem')))),
    wide(paper.text('twoCopies')),
  )}
  ${signatures(
    paper,
    ['customerSign', complainantName(c)],
    ['staff', nameOf(record, of('loggedBy'))],
    ['responsibleUnit', of('responsibleUnit')],
    ['supervisor', null],
  )}`;
}
