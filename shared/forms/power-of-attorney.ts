import { block, grid, list, row, signatures, tick, wide } from './cells.ts';
import { complainant, complainantName } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { agentOf, isCustomerMaterial } from './materials.ts';
import { BLANK, mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';
import { bySheet } from './sheets.ts';

/** Room for material, on a list to be filled in by hand. */
const BLANK_ITEMS = 16;

function entrusted(paper: Paper): Html {
  const { case: c, blank } = paper.record;
  if (blank) return BLANK;
  return paper.text('entrusted', { caseNo: c.caseNo ?? mark('empty') });
}

/** 授权委托书: a template; what the record knows is filled in, the principal writes the rest. */
function authority(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const agent = agentOf(c);
  const said = (text: string | null): Html => (text === null ? BLANK : paper.free(text));
  const until = agent?.validUntil ?? null;
  const idSeen = agent?.idSeen === true;
  return html`${grid(
    row(paper, ['principal', complainant(paper), 9], ['caseNo', paper.value(c.caseNo), 9]),
    row(
      paper,
      ['agent', said(agent?.name ?? null), 9],
      ['agentContact', agent === null ? BLANK : paper.masked('phone', agent.phone), 9],
    ),
    row(paper, ['agentIdentity', html`${tick(paper, idSeen, 'original')}`, 21]),
    block(paper, 'entrusted', entrusted(paper), 'large'),
    block(
      paper,
      'authority',
      html`<div>${paper.text('scopeRoom')}</div>
        <div>${said(agent?.scope ?? null)}</div>`,
      'large',
    ),
    row(paper, ['term', until === null ? BLANK : paper.date(until), 21]),
    wide(paper.text('authorityNote')),
  )}
  ${signatures(paper, ['principalPen', complainantName(c)])}`;
}

function items(paper: Paper): readonly (readonly Html[])[] {
  const { case: c, staffName } = paper.record;
  return c.evidence.filter(isCustomerMaterial).map((item, index) => [
    html`${String(index + 1)}`,
    paper.free(item.title),
    BLANK,
    html`${tick(paper, false, 'isOriginal')}${tick(paper, false, 'isCopy')}`,
    item.obtainedFrom === null ? BLANK : paper.free(item.obtainedFrom),
    html`<div>${staffName(item.obtainedBy ?? item.loggedBy)}</div>
      ${paper.time(item.obtainedAt ?? item.loggedAt)}`,
    item.returnedAt === null ? BLANK : paper.date(item.returnedAt),
  ]);
}

/** 材料接收清单: what the customer handed in, who took it, and what went back. */
function receipt(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  return html`${grid(
    row(paper, ['caseNo', paper.value(c.caseNo), 9], ['complainant', complainant(paper), 9]),
  )}
  ${list(
    paper,
    'receivedItems',
    [
      ['number', 2],
      ['materialName', 6],
      ['copies', 2],
      ['original', 4],
      ['handedInBy', 3],
      ['takenInBy', 4],
      ['returned', 3],
    ],
    { of: items(paper), blank: BLANK_ITEMS },
  )}
  ${signatures(paper, ['handedIn', complainantName(c)], ['takenIn', null])}`;
}

/** F17 授权委托书(模板) and 材料接收清单 (投诉办法 14). */
export const powerOfAttorney = bySheet({ authority, receipt });
