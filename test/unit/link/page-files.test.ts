import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pageAnswer, printPage } from '../../../electron/link/page-files.ts';
import { createPrintPages } from '../../../electron/link/print-pages.ts';

const SIGHT = { language: 'zh-CN', locked: false };
const base = mkdtempSync(join(tmpdir(), 'ansu-page-'));
const root = join(base, 'renderer');
const FRAME =
  '<html><head><title><!--title--></title><link rel="stylesheet" href="./p.css"></head><body><!--form--></body></html>';
const text = (body: Uint8Array): string => new TextDecoder().decode(body);

beforeAll(() => {
  mkdirSync(root);
  writeFileSync(
    join(root, 'index.html'),
    '<html lang="zh-CN"><head><meta name="csp-nonce" content=""></head></html>',
  );
  writeFileSync(join(root, 'print.html'), FRAME);
  writeFileSync(join(root, 'app.js'), '1');
  writeFileSync(join(base, 'secret.js'), 'secret');
});

test('the page carries the nonce of its own policy, another one at each load', async () => {
  const [first, second] = [
    await pageAnswer(root, '/', { language: 'en', locked: true }),
    await pageAnswer(root, '/index.html', SIGHT),
  ];
  const nonce = /content="([^"]+)"/.exec(text(first.body))?.[1] ?? '';
  expect(nonce).toHaveLength(24);
  expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect(text(second.body)).not.toContain(nonce);
  expect(text(first.body)).toContain('<html lang="en" data-locked>');
  expect(text(second.body)).toContain('<html lang="zh-CN">');
});

test('the policy allows no script but ours and no inline script', async () => {
  const policy = (await pageAnswer(root, '/', SIGHT)).headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
});

test.each([
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/..%5csecret.js',
  '/%00',
  '/%',
])('the address %s leads nowhere outside the page', async (path) => {
  expect((await pageAnswer(root, path, SIGHT)).status).toBe(403);
});

test('a file that is not part of the page is not found', async () => {
  expect((await pageAnswer(root, '/nothing.js', SIGHT)).status).toBe(404);
  expect((await pageAnswer(root, '/assets', SIGHT)).status).toBe(404);
});

test('a form is given out once', () => {
  const pages = createPrintPages(root);
  const id = pages.add('<p>登记表</p>', '登记表');
  const first = pages.take(id);
  expect(first.status).toBe(200);
  expect(text(first.body)).toContain('<p>登记表</p>');
  expect(first.headers['content-security-policy']).not.toContain('script-src');
  expect(pages.take(id).status).toBe(410);
  expect(pages.take('unknown').status).toBe(410);
});

test('a title cannot end the title element, and a form may contain dollar signs', () => {
  const page = printPage(FRAME, '<p>$& $1</p>', '</title><script>');
  expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
  expect(page).toContain('<p>$& $1</p>');
});
