import '../../renderer/features/audit/audit.tsx';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AuditResult, AuditRow } from '../../shared/contract/audit-channels.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

const DIGEST = '9f3c0a77b1e2d4c5'.repeat(4);

const ROW: AuditRow = {
  seq: 12,
  at: NOW,
  by: 'system',
  action: 'right-refused',
  entity: 'channel',
  entityId: 'audit.export',
  caseNo: null,
  ids: { code: 'role-not-allowed' },
  dueAt: null,
};

const WHOLE: AuditResult = {
  at: NOW,
  checked: 12,
  heads: 1,
  milliseconds: 3,
  head: { seq: 12, digest: DIGEST },
  broken: null,
};

function openAudit(result: AuditResult = WHOLE): FakeDesk {
  const me = aPerson(['auditor'], ['home', 'audit']);
  const desk = fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me }),
    'audit.page': () => ({ rows: [ROW], next: 12 }),
    'audit.heads': () => ({
      fingerprint: '0a1b 2c3d 4e5f 6a7b',
      heads: [{ seq: 12, digest: DIGEST, at: NOW, reason: 'backup' }],
    }),
    'audit.check': () => result,
    'audit.contents': () => ({
      digest: DIGEST,
      contentDigest: null,
      kept: true,
      parts: [{ path: 'after.name', shown: '', characters: 3 }],
    }),
  });
  globalThis.location.hash = '#/audit';
  openPage();
  return desk;
}

test('entries are said in words, and one opens beside the list without what a customer said', async () => {
  openAudit();
  const user = userEvent.setup();
  expect(await screen.findByText('无权操作被拒绝')).not.toBeNull();
  expect(screen.getByText('系统')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: '记录详情：第 12 条' }));
  expect(await screen.findByText('（3 字，不显示）')).not.toBeNull();
});

test('the next page goes on below the last entry', async () => {
  const desk = openAudit();
  await userEvent.click(await screen.findByRole('button', { name: '下一页' }));
  await waitFor(() => {
    expect(desk.sent('audit.page')).toContainEqual(expect.objectContaining({ before: 12 }));
  });
});

test('a check says that the trail is whole, how much was checked, and when', async () => {
  openAudit();
  await userEvent.click(await screen.findByRole('button', { name: '立即核验' }));
  expect(await screen.findByText(/完整：核验 12 条记录、1 个链头/u)).not.toBeNull();
});

test('a broken trail names the line and what to do, and a head from paper is sent along', async () => {
  const broken = { kind: 'swapped', badSeq: 4, otherSeq: 9 } as const;
  const desk = openAudit({ ...WHOLE, broken });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('链头序号'), '12');
  expect(screen.getByRole('button', { name: '连同链头核验' })).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText('链头摘要'), '9f3c 0a77 b1e2 d4c5');
  await user.click(screen.getByRole('button', { name: '连同链头核验' }));
  expect(await screen.findByText(/第 4 条与第 9 条被对调/u)).not.toBeNull();
  expect(desk.sent('audit.check')).toEqual([{ head: { seq: 12, digest: '9f3c0a77b1e2d4c5' } }]);
});
