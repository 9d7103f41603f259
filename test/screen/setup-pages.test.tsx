import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

const CODE = 'A1B2-C3D4-E5F6-G7H8-J9K0-M1N2-P3Q4';

function newDesk(): FakeDesk {
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ vault: 'none', me: null }),
    'setup.create': () => ({ recoveryCode: CODE, publicKey: 'KEY', managerCode: 'AAAA-BBBB-CCCC' }),
    'setup.confirm-recovery': () => ({}),
  });
}

async function toRecoveryStep(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '下一步' }));
  await user.type(screen.getByLabelText('机构名称'), '示例银行');
  await user.type(screen.getByLabelText('网点名称'), '滨江支行');
  await user.type(screen.getByLabelText('网点代码'), 'bj01');
  await user.click(screen.getByRole('button', { name: '下一步' }));
  await user.type(screen.getByLabelText('工号'), 'A0001');
  await user.type(screen.getByLabelText('姓名'), '程一诺');
  await user.type(screen.getByLabelText('密码'), 'tideway-2026');
  await user.type(screen.getByLabelText('再次输入密码'), 'tideway-2026');
  await user.click(screen.getByRole('checkbox'));
  await user.type(screen.getByLabelText('网点负责人工号'), 'A0002');
  await user.type(screen.getByLabelText('网点负责人姓名'), '周明澈');
  await user.click(screen.getByRole('button', { name: '创建数据库' }));
  await screen.findByLabelText('输入纸上的恢复码');
  return user;
}

test('nothing goes on until the recovery code is typed back as it was shown', async () => {
  const desk = newDesk();
  const user = await toRecoveryStep();
  const box = screen.getByLabelText('输入纸上的恢复码');
  await user.type(box, CODE.replace('P3Q4', 'P3Q5'));
  await user.click(screen.getByRole('button', { name: '下一步' }));
  expect(await screen.findByText('与显示的恢复码不一致，请核对')).toBeDefined();
  expect(desk.sent('setup.confirm-recovery')).toEqual([]);

  await user.clear(box);
  await user.type(box, CODE.toLowerCase().replaceAll('-', ' '));
  await user.click(screen.getByRole('button', { name: '下一步' }));
  expect(await screen.findByText('AAAA-BBBB-CCCC')).toBeDefined();
  expect(desk.sent('setup.confirm-recovery')).toHaveLength(1);
});

test('the branch and the first two people reach the desk as they were typed, the code in capitals', async () => {
  const desk = newDesk();
  await toRecoveryStep();
  expect(desk.sent('setup.create')).toEqual([
    {
      branch: {
        institution: '示例银行',
        code: 'BJ01',
        name: '滨江支行',
        address: '',
        complaintPhone: '',
      },
      admin: { staffNo: 'A0001', name: '程一诺', password: 'tideway-2026' },
      manager: { staffNo: 'A0002', name: '周明澈' },
    },
  ]);
});

test('a gap on the branch form is named and leads to its field', async () => {
  newDesk();
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '下一步' }));
  await user.click(screen.getByRole('button', { name: '下一步' }));
  await user.click(screen.getByRole('button', { name: '请填写网点代码' }));
  expect(document.activeElement).toBe(screen.getByLabelText('网点代码'));
});
