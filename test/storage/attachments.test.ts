import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { wipeViewing } from '../../electron/services/viewing.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import {
  OWN_PASSWORD,
  MANAGER,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { aFolder } from '../support/database.ts';
import { registerCase } from '../support/desk-case.ts';

const WORDS = '汇款回单：手续费一百二十元';

async function atTheCounter(): Promise<{
  readonly desk: Desk;
  readonly view: CaseView;
  readonly copies: string[];
}> {
  const copies: string[] = [];
  const offer = async (path: string): Promise<string> => {
    copies.push(readFileSync(path, 'utf8'));
    return await Promise.resolve('offered');
  };
  const desk = aDesk({ outside: { offer } });
  await aBranchAtWork(desk, ['teller', 'finance']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  return { desk, view: await registerCase(desk), copies };
}

/** A file that the page uploaded. */
function uploaded(desk: Desk, name: string, content: string | Uint8Array): string {
  const path = join(aFolder(), 'upload');
  writeFileSync(path, content);
  return desk.program.tray.stage({ path, name, ours: true });
}

function wish({ case: { id, rev } }: CaseView, ticket: string | null, more: object = {}): object {
  const input = { kind: 'EV05', title: '汇款回单', sensitive: false, ...more };
  return { id, revision: rev, ticket, input };
}

test('a file is kept encrypted under its hash, and comes back byte for byte', async () => {
  const { desk, view, copies } = await atTheCounter();
  const added = await answered(
    desk,
    'attachments.add',
    wish(view, uploaded(desk, '回单.txt', WORDS)),
  );
  const [evidence] = added.case.evidence;
  expect(evidence).toMatchObject({
    storage: '附件',
    file: {
      fileName: '回单.txt',
      fileSize: Buffer.byteLength(WORDS),
      fileHash: createHash('sha256').update(WORDS).digest('hex'),
    },
  });
  const kept = readdirSync(desk.world.dataFolder, { recursive: true, withFileTypes: true });
  for (const file of kept.filter((one) => one.isFile())) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(bytes.includes(Buffer.from('汇款回单：')), file.name).toBe(false);
    expect(file.name).not.toContain('回单');
  }
  const copy = { id: view.case.id, evidenceId: evidence?.id ?? '' };
  expect(await answered(desk, 'attachments.save', copy)).toEqual({
    saved: false,
    downloadId: 'offered',
  });
  expect(copies).toEqual([WORDS]);
  expect(desk.office().store.audit.page({ limit: 1 })).toMatchObject([
    { action: 'evidence-saved' },
  ]);
});

test('an uploaded file is used once and then gone', async () => {
  const { desk, view } = await atTheCounter();
  const path = join(aFolder(), 'upload');
  writeFileSync(path, WORDS);
  const ticket = desk.program.tray.stage({ path, name: '回单.txt', ours: true });
  const added = await answered(desk, 'attachments.add', wish(view, ticket));
  expect(existsSync(path)).toBe(false);
  expect(await refusal(desk, 'attachments.add', wish(added, ticket))).toEqual([
    'attachment-missing',
  ]);
  expect(await refusal(desk, 'attachments.add', wish(added, 'no-ticket'))).toEqual([
    'attachment-missing',
  ]);
});

test.each([
  ['a picture that is none', '照片.png', '<script>alert(1)</script>', 'attachment-type-mismatch'],
  ['a program', '回单.exe', 'MZ\u0090', 'attachment-type-unknown'],
  ['an empty file', '空.txt', '', 'attachment-empty'],
])('%s is refused, and the case stays as it was', async (_, name, content, code) => {
  const { desk, view } = await atTheCounter();
  expect(await refusal(desk, 'attachments.add', wish(view, uploaded(desk, name, content)))).toEqual(
    [code],
  );
  expect(await answered(desk, 'cases.view', { id: view.case.id })).toEqual(view);
});

test('a file that has gone meanwhile is refused in words', async () => {
  const { desk, view } = await atTheCounter();
  const gone = desk.program.tray.stage({
    path: join(aFolder(), 'gone'),
    name: '回单.txt',
    ours: false,
  });
  expect(await refusal(desk, 'attachments.add', wish(view, gone))).toEqual(['file-unreadable']);
});

test('evidence on paper needs no file', async () => {
  const { desk, view } = await atTheCounter();
  const added = await answered(
    desk,
    'attachments.add',
    wish(view, null, { location: '档案柜3-2' }),
  );
  expect(added.case.evidence).toMatchObject([
    { storage: '外部档号', location: '档案柜3-2', file: null },
  ]);
  const copy = { id: view.case.id, evidenceId: added.case.evidence[0]?.id ?? '' };
  expect(await refusal(desk, 'attachments.save', copy)).toEqual(['attachment-missing']);
});

test('a stored file that was spoiled is refused instead of handed out', async () => {
  const { desk, view } = await atTheCounter();
  const added = await answered(
    desk,
    'attachments.add',
    wish(view, uploaded(desk, '回单.txt', WORDS)),
  );
  const [stored] = desk.office().store.attachments.all();
  const file = join(desk.world.dataFolder, 'attachments', stored?.storedName ?? '');
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const copy = { id: view.case.id, evidenceId: added.case.evidence[0]?.id ?? '' };
  expect(await refusal(desk, 'attachments.save', copy)).toEqual(['attachment-damaged']);
});

test('strangers neither add nor take anything', async () => {
  const { desk, view } = await atTheCounter();
  const added = await answered(
    desk,
    'attachments.add',
    wish(view, uploaded(desk, '回单.txt', WORDS), { sensitive: true }),
  );
  const copy = { id: view.case.id, evidenceId: added.case.evidence[0]?.id ?? '' };
  await signIn(desk, 'finance', OWN_PASSWORD);
  expect(await refusal(desk, 'attachments.add', wish(added, null))).toEqual(['role-not-allowed']);
  expect(await refusal(desk, 'attachments.save', copy)).toEqual(['role-not-allowed']);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect(await refusal(desk, 'attachments.save', copy)).toEqual([]);
});

/** A desk of the window program, where files are opened by the computer, and what it was given to open. */
async function atTheWindow(): Promise<{
  readonly desk: Desk;
  readonly view: CaseView;
  readonly shown: string[];
}> {
  const shown: string[] = [];
  const open = async (path: string): Promise<boolean> => {
    shown.push(path);
    return await Promise.resolve(true);
  };
  const desk = aDesk({ host: 'electron', outside: { open } });
  await aBranchAtWork(desk, ['teller', 'finance']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  return { desk, view: await registerCase(desk), shown };
}

async function withFile(
  desk: Desk,
  view: CaseView,
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly id: string; readonly evidenceId: string }> {
  const added = await answered(desk, 'attachments.add', wish(view, uploaded(desk, name, content)));
  return { id: view.case.id, evidenceId: added.case.evidence.at(-1)?.id ?? '' };
}

test('a file opened for a look lies in a private folder under a name that tells nothing, is written down, and is gone at the lock', async () => {
  const { desk, view, shown } = await atTheWindow();
  const asked = await withFile(desk, view, '回单.pdf', '%PDF-1.7 汇款回单');
  expect(await answered(desk, 'attachments.open', asked)).toEqual({
    opened: true,
    downloadId: null,
  });
  const [path = ''] = shown;
  expect(dirname(path)).toBe(join(desk.world.dataFolder, 'viewing'));
  expect(basename(path)).toMatch(/^[0-9a-f-]{36}\.pdf$/u);
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 汇款回单');
  expect(statSync(path).mode & 0o777).toBe(0o400);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  expect(desk.office().store.audit.page({ limit: 1 })).toMatchObject([
    { action: 'evidence-opened', ids: { evidenceId: asked.evidenceId } },
  ]);
  desk.program.session.lock('user');
  expect(existsSync(path)).toBe(false);
});

test.each([
  ['a Word file', '说明.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['a workbook', '明细.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4)],
  ['a table that a program would calculate', '明细.csv', '=cmd|calc'],
])('%s is only ever saved, never opened', async (_, name, content) => {
  const { desk, view, shown } = await atTheWindow();
  const asked = await withFile(desk, view, name, content);
  expect(await refusal(desk, 'attachments.open', asked)).toEqual(['attachment-not-openable']);
  expect(shown).toEqual([]);
  expect(existsSync(join(desk.world.dataFolder, 'viewing'))).toBe(false);
});

test('in the browser the page fetches the file once; sound is saved there', async () => {
  const { desk, view, copies } = await atTheCounter();
  const asked = await withFile(desk, view, '回单.txt', WORDS);
  expect(await answered(desk, 'attachments.open', asked)).toEqual({
    opened: false,
    downloadId: 'offered',
  });
  expect(copies).toEqual([WORDS]);
  const { case: now } = await answered(desk, 'cases.view', { id: view.case.id });
  const sound = await withFile(desk, { ...view, case: now }, '录音.wav', 'RIFF0000WAVEfmt ');
  expect(await refusal(desk, 'attachments.open', sound)).toEqual(['attachment-not-openable']);
});

test('what a crash left open is gone at the next start, and a file that no program shows is said so', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'viewing'));
  writeFileSync(join(folder, 'viewing', 'a.pdf'), '%PDF-');
  wipeViewing(folder);
  expect(readdirSync(join(folder, 'viewing'))).toEqual([]);
  const open = async (): Promise<boolean> => await Promise.resolve(false);
  const desk = aDesk({ host: 'electron', outside: { open } });
  await aBranchAtWork(desk, ['teller']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const asked = await withFile(desk, await registerCase(desk), '回单.pdf', '%PDF-1.7');
  expect(await refusal(desk, 'attachments.open', asked)).toEqual(['attachment-not-shown']);
});
