import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseView } from '../../shared/contract/views.ts';
import { aFolder } from './database.ts';
import { answered } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';

/** The case with a text file as evidence. */
export async function withFile(desk: Desk, view: CaseView, words: string): Promise<CaseView> {
  const path = join(aFolder(), 'upload');
  writeFileSync(path, words);
  const ticket = desk.program.tray.stage({ path, name: '回单.txt', ours: true });
  const { id, rev } = view.case;
  const input = { kind: 'EV05', title: '汇款回单', sensitive: false };
  return await answered(desk, 'attachments.add', { id, revision: rev, ticket, input });
}
