import type { Evidence } from '../domain/case.ts';
import { block, grid, row, signatures, tick } from './cells.ts';
import {
  business,
  complainant,
  complainantName,
  fullRequest,
  registrarOf,
  where,
} from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { isCustomerMaterial } from './materials.ts';
import { DASH, mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

const NO_CHANNEL = 'EX0';

function arrival(paper: Paper): Html {
  const { facts } = paper.record.case;
  return row(
    paper,
    ['receivedAtFull', paper.time(facts.receivedAt), 4],
    ['receivingUnit', paper.value(facts.receivingUnit), 4, 2],
    ['source', paper.entry('source', facts.source), 4, 2],
    ['zone', paper.entry('zone', facts.zone), 3, 2],
  );
}

function idDocument(paper: Paper): Html {
  const { idType, idNo } = paper.record.case.complainant;
  if (idType === null && idNo === null) return paper.value(null);
  return html`${paper.entry('idType', idType)} ${paper.masked('id', idNo)}`;
}

function person(paper: Paper): Html {
  const { complainant: who } = paper.record.case;
  return row(
    paper,
    ['complainantName', complainant(paper), 4],
    ['gender', paper.entry('gender', who.gender), 2, 2],
    ['phone', paper.masked('phone', who.phone), 4, 2],
    ['idDocument', idDocument(paper), 5, 2],
  );
}

function representative(paper: Paper): Html {
  const c = paper.record.case;
  const one = c.representatives[0];
  const known = one !== undefined;
  const names = c.representatives.map(({ name }) => name ?? mark('empty')).join(mark('comma'));
  const relations = c.representatives.map(({ relation }) => relation);
  const agent = c.representatives.find(({ relation }) => relation === 'RP2');
  const proof = tick(paper, agent?.poaOriginalSeen === true, 'original');
  return row(
    paper,
    ['representative', where(known, paper.value(names)), 4],
    ['relation', where(known, paper.entries('relation', [...new Set(relations)])), 3],
    ['powerOfAttorney', where(agent !== undefined || paper.blank, proof), 3],
    ['groupCount', groupCount(paper), 2],
  );
}

function groupCount(paper: Paper): Html {
  const { groupCount: count } = paper.record.case.facts;
  return count === null ? DASH : paper.value(mark('people', { count: String(count) }));
}

function product(paper: Paper): Html {
  const { productType, productName, contractNo } = paper.record.case.facts;
  if (productType === null && productName === null && contractNo === null) return paper.value(null);
  const name =
    productName === null ? paper.entry('productType', productType) : html`${productName}`;
  return contractNo === null ? name : html`${name} ${paper.masked('last4', contractNo)}`;
}

/** Staff stand on a customer copy by their surname only: the customer may not have named them. */
function complainedAbout(paper: Paper): Html {
  const { record, forCustomer } = paper;
  const { complainedUnit, involvedStaffIds } = record.case.facts;
  const names = involvedStaffIds.map((id) =>
    forCustomer ? paper.name(record.staffName(id)) : record.staffName(id),
  );
  const parts = [...(complainedUnit === null ? [] : [complainedUnit]), ...names];
  return paper.value(parts.join(' '));
}

function matter(paper: Paper): Html {
  const { facts } = paper.record.case;
  return html`${row(paper, ['business', business(paper), 9], ['product', product(paper), 9])}
  ${row(
    paper,
    ['amountInvolved', paper.money(facts.amountInvolved), 9],
    ['complainedAbout', complainedAbout(paper), 9],
  )}`;
}

function request(paper: Paper): Html {
  const { facts } = paper.record.case;
  return html`<tr class="large">
    <th colspan="3" scope="row">${paper.label('request')}</th>
    <td colspan="13">${fullRequest(paper)}</td>
    <th colspan="3" scope="row">${paper.label('requestedAmount')}</th>
    <td colspan="5">${paper.money(facts.requestedAmount)}</td>
  </tr>`;
}

function broughtAtReception(registeredAt: string | null): (item: Evidence) => boolean {
  return (item) =>
    isCustomerMaterial(item) &&
    (registeredAt === null || item.loggedAt.slice(0, 10) <= registeredAt.slice(0, 10));
}

/** What the customer brought: our own signed forms are none of it. */
export function materials(paper: Paper): Html {
  const c = paper.record.case;
  const brought = c.evidence.filter(broughtAtReception(c.registeredAt));
  const titles = brought.map(({ title }, index) => `${String(index + 1)}. ${title ?? ''}`);
  return paper.free(titles.join(' '));
}

function elsewhere(paper: Paper): Html {
  const told = paper.record.case.facts.externalChannels;
  if (told === null) return paper.value(null);
  const real = told.filter(({ channel }) => channel !== NO_CHANNEL);
  const names = real.map(({ channel, refNo }) => {
    const text = paper.record.entryName('externalChannel', channel);
    return refNo === null ? text : mark('aside', { text, aside: refNo });
  });
  return html`${tick(paper, real.length > 0, 'yes')}${tick(paper, real.length === 0, 'no')}
  ${names.join(mark('comma'))}`;
}

function told(paper: Paper): Html {
  const { case: c, branch, staffName, blank } = paper.record;
  const { recordingToldAt, noticeGivenAt } = c.complainant;
  const receiver = c.facts.firstReceiverId;
  const name = receiver === null ? mark(blank ? 'line' : 'none') : staffName(receiver);
  return html`<div>${paper.text('told', { name, phone: branch.complaintPhone })}</div>
    <div>
      ${tick(paper, recordingToldAt !== null, 'recordingTold')}
      ${tick(paper, noticeGivenAt !== null, 'noticeGiven')}
    </div>`;
}

/** F01 投诉登记表(受理单): what the customer said, on one page unless the texts need more. */
export function registration(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c, staffName } = record;
  const receiver = c.facts.firstReceiverId;
  return html`${grid(
    arrival(paper),
    person(paper),
    representative(paper),
    matter(paper),
    block(paper, 'statedCause', paper.free(c.facts.statedCause), 'large'),
    request(paper),
    block(paper, 'narrative', paper.free(c.facts.narrative), 'largest'),
    row(paper, ['materials', materials(paper), 11], ['elsewhere', elsewhere(paper), 7]),
    block(paper, 'told', told(paper)),
  )}
  ${signatures(
    paper,
    ['complainant', complainantName(c), !c.complainant.isAnonymous],
    ['firstReceiver', receiver === null ? null : staffName(receiver)],
    ['registrar', registrarOf(record)],
  )}`;
}
