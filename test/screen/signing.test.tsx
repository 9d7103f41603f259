import { fireEvent, screen, waitFor, within } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { staffId } from '../../shared/domain/ids.ts';
import { readInk } from '../../shared/domain/signature-ink.ts';
import { aReception, deskOf } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import { openPage } from './page.tsx';

const SIZE = { left: 0, top: 0, width: 600, height: 200, right: 600, bottom: 200, x: 0, y: 0 };
// jsdom lays nothing out and captures no pointer.
Element.prototype.getBoundingClientRect = () => ({ ...SIZE, toJSON: () => SIZE });
Element.prototype.setPointerCapture = vi.fn();

/** jsdom has no pointer events of its own: these carry what a pen tells. */
function pen(pad: Element, type: 'pointerDown' | 'pointerMove' | 'pointerUp', more: object): void {
  const event = new MouseEvent(type.toLowerCase(), { bubbles: true, cancelable: true, ...more });
  for (const [name, value] of Object.entries({ pointerId: 1, pointerType: 'pen', ...more })) {
    if (!Reflect.has(event, name)) Object.defineProperty(event, name, { value });
  }
  fireEvent(pad, event);
}

function stroke(pad: Element, y: number): void {
  pen(pad, 'pointerDown', { clientX: 60, clientY: y, button: 0, pressure: 0.3 });
  for (let x = 90; x <= 420; x += 30) {
    pen(pad, 'pointerMove', { clientX: x, clientY: y + (x % 40), pressure: x / 600 });
  }
  pen(pad, 'pointerUp', { clientX: 420, clientY: y });
}

async function openPad(): Promise<ReturnType<typeof deskOf>> {
  const desk = deskOf({
    ...aReception(),
    status: 'registered',
    caseNo: 'TS-0101-20260311-0001',
    complainant: { ...aReception().complainant, name: '纪安宁' },
    handlerId: staffId('B0002'),
  });
  fakeDesk(desk.answers);
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: '材料' }));
  await user.click(await screen.findByRole('button', { name: '签字：F01 客户投诉登记表' }));
  await screen.findByRole('figure', { name: /签字板：F01 客户投诉登记表/u });
  return desk;
}

function padOf(): Element {
  const pad = document.querySelector('.ink-pad');
  if (pad === null) throw new Error('no pad');
  return pad;
}

test('the customer signs on the pad: strokes with pressure, taken back, cleared, confirmed', async () => {
  const desk = await openPad();
  const user = userEvent.setup();
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '确认签字' }));
  expect(await dialog.findByText('请先在签字板上签字')).toBeDefined();
  expect(desk.now().formSignatures).toEqual([]);

  stroke(padOf(), 60);
  stroke(padOf(), 120);
  expect(await dialog.findByText('已写2笔')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: '撤销一笔' }));
  expect(await dialog.findByText('已写1笔')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: '清除重签' }));
  expect(await dialog.findByText('尚未签字')).toBeDefined();
  stroke(padOf(), 60);
  stroke(padOf(), 120);
  expect(padOf().innerHTML).not.toContain('NaN');

  await user.click(dialog.getByRole('button', { name: '确认签字' }));
  await waitFor(() => {
    expect(desk.now().formSignatures).toMatchObject([
      { formCode: 'F01', slot: 'complainant', signerName: '纪安宁', way: 'screen' },
    ]);
  });
  const [signature] = desk.now().formSignatures;
  const ink = readInk(signature?.strokes ?? '') ?? [];
  expect(ink).toHaveLength(2);
  expect(new Set(ink[0]?.map(({ p }) => p)).size).toBeGreaterThan(3);
  expect(await screen.findByText(/签名 1\/3：缺 第一接待人、受理人/u)).toBeDefined();
  expect(await screen.findByRole('figure', { name: '纪安宁 的手写签字' })).toBeDefined();
});

test('whoever cannot draw attaches a scan, ticking what is signed on it, with the keyboard alone', async () => {
  await openPad();
  const user = userEvent.setup();
  screen.getByRole('button', { name: '附扫描件' }).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('group', { name: '扫描件上已签的栏' })).toBeDefined();
  expect(screen.getByRole('checkbox', { name: '受理人' })).toBeDefined();
});

test('the place of somebody else has no pad and says who signs there', async () => {
  await openPad();
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: /第一接待人/u }));
  expect(await screen.findByText('由 周明澈 本人签字')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: /受理人/u }));
  expect(padOf()).toBeDefined();
});
