import { block, grid, signatures, wide } from './cells.ts';
import { complainantName } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { paperOf } from './paper.ts';
import type { FormRecord } from './record.ts';
import { hotlineText, remedyTable } from './remedies.ts';

/** F15 客户告知书: time limits, remedies, and how personal data are handled (个保法 17). */
export function customerNotice(record: FormRecord): Html {
  const paper = paperOf(record);
  const { address, complaintPhone: phone } = record.branch;
  return html`${grid(
    block(paper, 'limits', paper.text('limits')),
    block(paper, 'channels', paper.text('channels', { address, phone })),
  )}
  ${remedyTable(paper, 'remedies')}
  ${grid(
    block(paper, 'hotlines', paper.value(hotlineText(record))),
    block(paper, 'purpose', paper.text('purpose')),
    block(paper, 'manner', paper.text('manner')),
    block(paper, 'kinds', paper.text('kinds')),
    block(paper, 'retention', paper.text('retention')),
    block(paper, 'rights', paper.text('rights', { phone })),
    block(paper, 'recording', paper.text('recording')),
    block(paper, 'sensitive', paper.text('sensitive')),
    wide(paper.text('received')),
  )}
  ${signatures(paper, ['customer', complainantName(record.case)])}`;
}
