import type { Case } from '../domain/case.ts';
import { mask } from '../domain/masking.ts';
import { block, grid, row, signatures, tick } from './cells.ts';
import { complainant, complainantName, nameOf } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';
import { materials } from './registration.ts';

export type Dispute = Case['creditDispute'];

/** What is disputed names accounts: on every copy the long numbers in it are masked (domain 5.10). */
export function disputeText(paper: Paper, text: string | null): Html {
  return paper.value(text === null || paper.record.full ? text : mask('scan', text));
}

/** What is disputed, and whose data it is. */
export function disputedItem(paper: Paper, dispute: Dispute): Html {
  const owner = dispute?.dataOwner ?? null;
  const item = disputeText(paper, dispute?.disputedItem ?? null);
  return owner === null
    ? item
    : html`${item}
        <div>${mark('dataOwner', { owner })}</div>`;
}

function identity(paper: Paper, dispute: Dispute): Html {
  const { idType, idNo } = paper.record.case.complainant;
  return html`${paper.entry('idType', idType)} ${paper.masked('id', idNo)}
  ${tick(paper, dispute?.idSeen === true, 'idSeen')}${tick(paper, dispute?.idCopyKept === true, 'idCopyKept')}`;
}

function contactWay(paper: Paper): Html {
  const { phone, altPhone, address } = paper.record.case.complainant;
  const more = altPhone === null ? NOTHING : html` ${paper.masked('phone', altPhone)}`;
  const place = address === null ? NOTHING : html` ${paper.masked('address', address)}`;
  return html`${paper.masked('phone', phone)}${more}${place}`;
}

/** F11 征信异议核查申请表: taken in at any office, answered in writing within 20 days (征信条例 25). */
export function creditApplication(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const dispute = c.creditDispute;
  return html`${grid(
    row(
      paper,
      ['applicationNo', paper.value(dispute?.applicationNo ?? null), 9],
      ['appliedAt', paper.time(dispute?.receivedAt ?? null), 9],
    ),
    row(paper, ['applicant', complainant(paper), 5], ['identity', identity(paper, dispute), 13]),
    row(paper, ['contactWay', contactWay(paper), 21]),
    block(paper, 'disputedItem', disputedItem(paper, dispute), 'large'),
    block(paper, 'disputeReason', disputeText(paper, dispute?.disputeReason ?? null), 'large'),
    block(paper, 'attachments', materials(paper)),
  )}
  ${signatures(
    paper,
    ['applicant', complainantName(c)],
    ['registrar', nameOf(record, dispute?.takenInBy ?? null)],
  )}
  ${grid(block(paper, 'told', paper.text('creditTold')))}`;
}
