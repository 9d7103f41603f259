import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, codeOf, filesBelow, importsOf, isCode, textOf } from '../support/sources.ts';

const OURS = ['shared', 'electron', 'renderer', 'test'].flatMap(filesBelow);
const SOURCES = OURS.filter((path) => !path.startsWith('test/'));
const CODE = SOURCES.filter(isCode);

function nameOf(path: string): string {
  return posix.basename(path);
}

test('every file has a name of small letters with hyphens between its words', () => {
  const other = OURS.filter(
    (path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/u.test(nameOf(path)),
  );
  expect(other).toEqual([]);
});

/** Lint counts the lines of code; the sheets of styles are counted here. */
const MOST_LINES = 300;

test('no sheet of styles is longer than a file of code may be', () => {
  const long = SOURCES.filter(
    (path) => path.endsWith('.css') && textOf(path).trimEnd().split('\n').length > MOST_LINES,
  );
  expect(long).toEqual([]);
});

/** The area of words that every page needs. */
const WORDS_FOR_ALL = /^shared\/words\/(?:zh-cn|en)\/common\.ts$/u;

test('no file is called by what says nothing, and none passes on what others hold', () => {
  const vague = OURS.filter(
    (path) =>
      /^(?:utils?|common|managers?|helpers?|misc|index)\.(?:ts|tsx|mjs)$/u.test(nameOf(path)) &&
      !WORDS_FOR_ALL.test(path),
  );
  expect(vague).toEqual([]);
  const barrels = CODE.filter((path) => {
    const statements = codeOf(path)
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return (
      statements.length > 0 && statements.every((one) => /^export\b[^=]*\bfrom '\./u.test(one))
    );
  });
  expect(barrels).toEqual([]);
});

/** Codes that the bank's own lists write in Chinese; they are stored, never shown as they are. */
const STORED = new Set(
  [
    '是 否 不清楚 不适用',
    '选中 不接受 待定',
    '同意 不同意 退回 审批中 失效',
    '核查 调解 仲裁 诉讼 监管热线',
    '签字 录音',
    '确认关闭 重开 继续',
    '复杂至30 特殊至60 转办至60',
    '关注 监控 恢复 关闭 维持 变更 责令重办',
    '附件 外部档号',
    '当面 电话 短信 邮寄 邮件',
    '送达 拒收 无法联系',
    '渠道负责人 客户部 银行 合作机构',
    '成立 不成立 有异议 无异议',
    '客户本人 协查通知 本行 他行 征信机构 更正 取消标注 不能确认记载',
    '书面 微信 口头 传真 邮件扫描件 当事人 其他利害关系人 通过 不通过 受理 补正 不予受理',
    '退 换 退款 补差 重大投诉',
    '已导出 已回盘 已作废 成功 失败',
  ]
    .join(' ')
    .split(' '),
);

/** Files whose rule is about Chinese writing itself. */
const ABOUT_WRITING: Readonly<Record<string, string>> = {
  'shared/domain/capitals.ts': 'capital numerals',
  'shared/domain/masking.ts': 'surnames of two characters, parts of an address',
  'shared/domain/money.ts': 'the sign 元 that people type after an amount',
  'shared/domain/ledger-values.ts': 'how ledgers write dates and amounts',
  'renderer/print-page.css': 'page numbers 第x页 共y页, which only the style of a page can count',
  'shared/domain/morning-digest.ts': 'titles and spoken numbers by which a person is known',
  'renderer/index.html': 'the name of the program, before any code has run',
};

function chineseIn(path: string): readonly string[] {
  const known = codeOf(path).replaceAll(
    /'(\p{Script=Han}+\d*)'|(\p{Script=Han}+\d*)(?=:)/gu,
    (whole, quoted: string, key: string) => (STORED.has(quoted) || STORED.has(key) ? '' : whole),
  );
  return known.match(/\p{Script=Han}+/gu) ?? [];
}

test('what people read stands in the words and the lists, nowhere in the code', () => {
  const elsewhere = SOURCES.filter(
    (path) => !path.startsWith('shared/words/') && !path.startsWith('shared/data/'),
  ).filter((path) => /\.(?:ts|tsx|mjs|css|html)$/u.test(path) && ABOUT_WRITING[path] === undefined);
  const found = elsewhere.map((path) => [path, chineseIn(path)] as const);
  expect(found.filter(([, words]) => words.length > 0)).toEqual([]);
});

test('the exceptions about Chinese writing are still needed', () => {
  const needless = Object.keys(ABOUT_WRITING).filter((path) => chineseIn(path).length === 0);
  expect(needless).toEqual([]);
});

test('the domain reads no clock, draws no lot and waits for nothing', () => {
  const impure = CODE.filter((path) => path.startsWith('shared/domain/')).filter((path) =>
    /\bnew Date\(\s*\)|\bDate\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bperformance\b|\bsetTimeout\b|\basync\b|\bconsole\b/u.test(
      codeOf(path),
    ),
  );
  expect(impure).toEqual([]);
});

test('every window of the program is sandboxed, isolated and without Node', () => {
  const windows = CODE.flatMap((path) =>
    codeOf(path)
      .split('new BrowserWindow(')
      .slice(1)
      .map((rest) => [path, rest.slice(0, rest.indexOf('});'))] as const),
  );
  expect(windows.length).toBeGreaterThanOrEqual(2);
  for (const [path, options] of windows) {
    expect(options, path).toContain('sandbox: true');
    expect(options, path).toContain('contextIsolation: true');
    expect(options, path).toContain('nodeIntegration: false');
    expect(options, path).not.toMatch(
      /webSecurity|allowRunningInsecureContent|webviewTag|enableRemote/u,
    );
  }
});

/** The file of ours that an import names, or null for a package. */
function target(from: string, name: string): string | null {
  return name.startsWith('.') ? posix.normalize(posix.join(dirname(from), name)) : null;
}

/** Every file that a program starting here takes along. */
function reach(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || !isCode(path) || !existsSync(join(ROOT, path))) continue;
    seen.add(path);
    const from = path;
    waiting.push(...importsOf(path).flatMap((name) => target(from, name) ?? []));
  }
  return seen;
}

function usesElectron(path: string): boolean {
  return importsOf(path).some((name) => name === 'electron' || name.startsWith('electron/'));
}

test('only the shell, its start and its preload know Electron', () => {
  const knowing = CODE.filter(usesElectron).filter((path) => !path.startsWith('electron/shell/'));
  expect(knowing.toSorted()).toEqual(['electron/main.ts', 'electron/preload.ts']);
});

test.each([
  'electron/desk.ts',
  'electron/browser-host.ts',
  'electron/start.ts',
  'renderer/main.tsx',
])('nothing that %s takes along needs Electron', (start) => {
  const files = [...reach(start)];
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter(usesElectron)).toEqual([]);
});

test('the shell takes neither services nor storage along, and the page no part of the desk', () => {
  const shell = [...reach('electron/main.ts')];
  expect(shell.length).toBeGreaterThan(5);
  expect(shell.filter((path) => /^electron\/(?:services|storage)\//u.test(path))).toEqual([]);
  const page = [...reach('renderer/main.tsx')];
  expect(page.filter((path) => path.startsWith('electron/'))).toEqual([]);
});

test('the preload needs nothing but Electron and what both sides share', () => {
  for (const path of reach('electron/preload.ts')) {
    const strange = importsOf(path).filter((name) => !name.startsWith('.') && name !== 'electron');
    expect(strange, path).toEqual([]);
  }
});

test('no line of SQL replaces a row: that would pass by the audit trail', () => {
  const replacing = filesBelow('electron/storage').filter((path) =>
    /\bOR\s+REPLACE\b|\bREPLACE\s+INTO\b/iu.test(textOf(path)),
  );
  expect(replacing).toEqual([]);
});

test('nothing of ours imports what is only there to test it', () => {
  const testing = CODE.filter((path) =>
    importsOf(path).some((name) => target(path, name)?.startsWith('test/') === true),
  );
  expect(testing).toEqual([]);
});

test('every test file has its subject: test/unit/domain/x.test.ts for shared/domain/x.ts', () => {
  const homeless = OURS.filter((path) => /^test\/unit\/domain\/.+\.test\.ts$/u.test(path))
    .map((path) => path.replace('test/unit/domain/', 'shared/domain/').replace('.test.ts', '.ts'))
    .filter((path) => !existsSync(join(ROOT, path)));
  expect(homeless).toEqual([]);
});
