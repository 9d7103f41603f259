import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { unlock } from '../../electron/storage/connection.ts';
import { DATABASE_FILE } from '../../electron/link/data-folder.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import { moment } from '../../shared/domain/day.ts';
import {
  ADMIN,
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { aFolder, NATIVE_BINDING } from '../support/database.ts';
import { actOn, registerCase } from '../support/desk-case.ts';
import { keyOf } from '../support/rekeying.ts';

/** What the customer left in the record, each word nowhere else. */
const PLANTED = {
  name: '鄢𠮷野',
  phone: '13977880011',
  altPhone: '13977880022',
  idNo: '110101198807071234',
  address: '浙江省杭州市滨江区龘龘路九号',
  email: 'qzxjwv@example.cn',
  contractNo: 'PZQX88997766554433',
  narrative: '客户鱻鱻说在窗口等了很久，后来留了电话13977880033。',
  request: '退还犇犇费用',
  contact: '客户骉骉在电话里同意了',
  opinion: '客户羴羴的诉求',
  fileName: '麤麤回单.txt',
} as const;
/** What to look for: whole numbers, and of texts the words that stand in no other. */
const TRACES = [
  '鄢𠮷野',
  '13977880011',
  '13977880022',
  '13977880033',
  '110101198807071234',
  '龘龘',
  'qzxjwv',
  'pzqx88997766554433',
  '鱻鱻',
  '犇犇',
  '骉骉',
  '羴羴',
  '麤麤',
];

/** The cases that report R1 counts in the month of the complaint. */
const COUNTED = {
  from: '2026-03-01',
  to: '2026-03-31',
  branchId: null,
  source: null,
  level: null,
  report: 'R1',
  drill: 'all',
  cursor: null,
} as const;

/** Every page of the database as it is without its cipher, those that hold nothing any more among them. */
function pagesOf(file: string, key: Uint8Array): Buffer {
  const db = new Database(file, { nativeBinding: NATIVE_BINDING });
  try {
    unlock(db, key);
    return db.serialize();
  } finally {
    db.close();
  }
}

function foundIn(pages: Buffer): readonly string[] {
  const text = pages.toString('latin1').toLowerCase();
  return TRACES.filter((trace) =>
    text.includes(Buffer.from(trace).toString('latin1').toLowerCase()),
  );
}

async function withFile(desk: Desk, { case: c }: CaseView, form: string): Promise<CaseView> {
  const path = join(aFolder(), 'upload');
  writeFileSync(path, `签字件${form}`);
  const ticket = desk.program.tray.stage({ path, name: PLANTED.fileName, ours: true });
  const input = { kind: 'EV11', title: '签字件', formCode: form };
  return await answered(desk, 'attachments.add', { id: c.id, revision: c.rev, ticket, input });
}

/** Registered, talked about, printed, withdrawn with its signed forms, archived. */
async function aRecordFullOfTraces(desk: Desk): Promise<CaseView> {
  const { name, phone, altPhone, idNo, address, email } = PLANTED;
  const now = desk.clock.now;
  const consents = { noticeGivenAt: now, sensitiveConsentAt: now, idType: 'ID1' };
  const complainant = { name, phone, altPhone, idNo, address, email, ...consents };
  const { contractNo, narrative, request } = PLANTED;
  let view = await registerCase(desk, { complainant, contractNo, narrative, requestText: request });
  view = await actOn(desk, view, 'case.contact', {
    summary: PLANTED.contact,
    reached: true,
    party: 'PA1',
  });
  view = await actOn(desk, view, 'case.concern', { text: PLANTED.opinion, isPrimary: true });
  const sheet = { id: view.case.id, form: 'F01', copy: 'internal', fullReason: null };
  await answered(desk, 'forms.print', sheet);
  await answered(desk, 'ledger.print', { filter: {}, search: '' });
  view = await actOn(desk, view, 'case.withdraw', { proof: '录音' });
  for (const form of view.unsignedForms) view = await withFile(desk, view, form);
  return await actOn(desk, view, 'case.archive');
}

test('after a purge no page of the database, free ones among them, holds a word of the customer', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const view = await aRecordFullOfTraces(desk);
  desk.clock.now = moment('2029-03-14T10:00:00');
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const key = await keyOf(desk);
  const file = join(desk.world.dataFolder, DATABASE_FILE);
  expect(foundIn(pagesOf(file, key)).toSorted()).toEqual(TRACES.toSorted());
  await answered(desk, 'session.confirm', { password: OWN_PASSWORD });
  const second = { staffNo: ADMIN.staffNo, password: ADMIN.password };
  const { kept } = await answered(desk, 'purge.carry-out', { ids: [view.case.id], ...second });
  expect(kept).toEqual([]);
  const counted = await answered(desk, 'reports.cases', COUNTED);
  expect(counted.rows.map(({ caseNo }) => caseNo)).toEqual([view.case.caseNo]);
  desk.program.door.close();
  expect(foundIn(pagesOf(file, key))).toEqual([]);
}, 60_000);
