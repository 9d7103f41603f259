import { expect, test } from 'vitest';
import { mask } from '../../../shared/domain/masking.ts';

test.each([
  ['张三', '张*'],
  ['钱小满', '钱*'],
  ['欧阳明', '欧阳*'],
  ['司马光远', '司马*'],
  ['欧阳', '欧*'],
  ['𠮷野', '𠮷*'],
  ['张', '*'],
  ['', ''],
])('the name %s is shown as %s', (name, shown) => {
  expect(mask('name', name)).toBe(shown);
});

test.each([
  ['13900001234', '139****1234'],
  ['139 0000 1234', '139****1234'],
  ['１３９００００１２３４', '139****1234'],
  ['+86-13900001234', '139****1234'],
  ['0571-88005621', '0571-****5621'],
  ['010-88005621', '010-****5621'],
  ['(0571) 8800562', '0571-****0562'],
  ['88005621', '****5621'],
  ['95500', '****'],
  ['微信同号', '****'],
])('the phone %s is shown as %s', (phone, shown) => {
  expect(mask('phone', phone)).toBe(shown);
});

test.each([
  ['110101199001016234', '110101********6234'],
  ['11010119900101623x', '110101********623X'],
  ['110101900101623', '110101*****1623'],
  ['E12345678', '****5678'],
  ['1234', '****'],
])('the identity number %s is shown as %s', (id, shown) => {
  expect(mask('id', id)).toBe(shown);
});

test.each([
  ['P2025030600018842', '****8842'],
  ['6222 0200 1234 5678', '****5678'],
  ['8842', '****'],
])('of the contract or account %s only the last four are shown', (number, shown) => {
  expect(mask('last4', number)).toBe(shown);
});

test.each([
  ['浙江省杭州市西湖区文三路12号', '浙江省杭州市西湖区*'],
  ['广西壮族自治区南宁市青秀区民族大道1号', '广西壮族自治区南宁市青秀区*'],
  ['北京市朝阳区建国路8号', '北京市朝阳区*'],
  ['江西省景德镇市珠山区新厂路', '江西省景德镇市珠山区*'],
  ['台州市路桥区银座街', '台州市路桥区*'],
  ['昆山市玉山镇震川路', '昆山市*'],
  ['杭州市阳光小区3幢', '杭州市*'],
  ['文三路阳光小区12号', '*'],
])('the address %s is shown to the district: %s', (address, shown) => {
  expect(mask('address', address)).toBe(shown);
});

test.each([
  ['zhang@mail.example', 'z***@mail.example'],
  ['z@mail.example', '***@mail.example'],
  ['no address', '***'],
])('the mail address %s is shown as %s', (mail, shown) => {
  expect(mask('mail', mail)).toBe(shown);
});

test.each([
  ['电话13900001234，请回电', '电话139****1234，请回电'],
  ['电话１３９００００１２３４', '电话139****1234'],
  ['139-0000-1234 或 139 0000 5678', '139****1234 或 139****5678'],
  ['+8613900001234打来', '139****1234打来'],
  ['身份证110101199001016234。', '身份证110101********6234。'],
  ['证件 110101 19900101 623X', '证件 110101********623X'],
  ['卡号6222020012345678901余额', '卡号****8901余额'],
  ['卡号 6222 0200 1234 5678 12月开', '卡号 ****5678 12月开'],
  ['单位电话0571-88005621', '单位电话0571-****5621'],
])('in free text %s the number is hidden: %s', (text, shown) => {
  expect(mask('scan', text)).toBe(shown);
});

test.each([
  '投诉编号TS-0101-20260311-0001',
  '付费批次FK-0101-20260317-01',
  '2026-03-11 10:05扣款100000.00元',
  '排了２０分钟，前面62人',
])('free text without such numbers stays as it is: %s', (text) => {
  expect(mask('scan', text)).toBe(text);
});

test('what is not shown without the right is empty', () => {
  expect(mask('hide', 'TP1')).toBe('');
});
