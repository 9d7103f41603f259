import { expect, test } from 'vitest';
import { answered, OWN_PASSWORD, signIn } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { asAdmin, atWork, propose } from '../support/configuring.ts';
import { registerCase } from '../support/desk-case.ts';

function worded(zh: string, version = 0): object {
  return { code: 'F01', version, words: [{ code: 'label.statedCause', zh, en: 'Cause' }] };
}

async function set(desk: Desk, content: readonly object[]): Promise<void> {
  await asAdmin(desk);
  await propose(
    desk,
    'form-templates',
    content,
    desk.office().configuration().version('form-templates'),
  );
}

function versions(desk: Desk): readonly number[] {
  const { 'form-templates': templates } = desk.office().configuration().contents;
  return templates.map(({ version }) => version);
}

async function problemsWith(desk: Desk, content: unknown): Promise<readonly string[]> {
  await asAdmin(desk);
  const wish = { kind: 'form-templates', content };
  const { problems } = await answered(desk, 'configuration.preview', wish);
  return problems.map(({ code, place }) => `${code} ${place}`);
}

test('other words raise the edition each time; words that were there before have their old one', async () => {
  const desk = await atWork();
  await set(desk, [worded('客户所述原因')]);
  expect(versions(desk)).toEqual([1]);
  await set(desk, [worded('客户说的原因', 1)]);
  expect(versions(desk)).toEqual([2]);
  await set(desk, [worded('客户所述原因', 2)]);
  expect(versions(desk)).toEqual([1]);
  await set(desk, []);
  await set(desk, [worded('原因', 7)]);
  expect(versions(desk)).toEqual([3]);
});

test('a sheet printed before the words changed is told apart from one printed after', async () => {
  const desk = await atWork();
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { case: c } = await registerCase(desk);
  const sheet = { id: c.id, form: 'F01', copy: 'customer', fullReason: null };
  const before = await answered(desk, 'forms.print', sheet);
  await set(desk, [worded('客户所述原因')]);
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect((await answered(desk, 'forms.preview', sheet)).markup).toContain('第3.1版');
  const after = await answered(desk, 'forms.print', sheet);
  expect(after.verifyCode).not.toBe(before.verifyCode);
  const found = async (code: string): Promise<boolean | undefined> =>
    (await answered(desk, 'forms.check', { code })).record?.unchanged;
  expect(await found(before.verifyCode)).toBe(false);
  expect(await found(after.verifyCode)).toBe(true);
  expect(
    desk
      .office()
      .store.printLog.ofCase(c.id)
      .map(({ wording }) => wording),
  ).toEqual([1, 0]);
});

test('words stand only where a form has a place, within its room, and take nobody’s rights away', async () => {
  const desk = await atWork();
  const word = { code: 'label.statedCause', zh: '原因', en: '' };
  const form = { code: 'F01', version: 0, words: [word] };
  const cases: readonly (readonly [unknown, readonly string[]])[] = [
    [[form], []],
    [[{ ...form, code: 'F99' }], ['form-unknown F99']],
    [
      [{ ...form, words: [{ ...word, code: 'label.nothing' }] }],
      ['field-unknown F01.label.nothing'],
    ],
    [[{ ...form, words: [word, word] }], ['code-twice F01.label.statedCause']],
    [[form, form], ['code-twice F01']],
    [[{ ...form, words: [{ ...word, zh: '不再投诉' }] }], ['waiver-wording F01.label.statedCause']],
  ];
  for (const [content, expected] of cases) {
    expect(await problemsWith(desk, content)).toEqual(expected);
  }
  const empty = await problemsWith(desk, [{ ...form, words: [{ ...word, zh: ' ' }] }]);
  expect(empty[0]).toContain('text-missing');
  const long = await problemsWith(desk, [{ ...form, words: [{ ...word, zh: '长'.repeat(61) }] }]);
  expect(long[0]).toContain('wrong-shape');
});
