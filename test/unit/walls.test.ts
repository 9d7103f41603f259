import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');

/** What the code of each place must not do, planted as a file of its own. */
const BREACHES: Readonly<Record<string, string>> = {
  'renderer/app/page-to-desk.ts': "export { thing } from '../../electron/services/cases.ts';",
  'renderer/app/page-to-driver.ts': "export { thing } from 'better-sqlite3-multiple-ciphers';",
  'renderer/app/page-to-node.ts': "export { readFileSync } from 'node:fs';",
  'renderer/app/page-to-electron.ts': "export { ipcRenderer } from 'electron';",
  'renderer/ui/part-to-feature.ts': "export { thing } from '../features/home/home.ts';",
  'renderer/ui/part-to-api.ts': "export { thing } from '../api/client.ts';",
  'renderer/features/home/to-other-feature.ts': "export { thing } from '../ledger/ledger.ts';",
  'shared/domain/domain-to-node.ts': "export { createHash } from 'node:crypto';",
  'shared/domain/domain-to-zod.ts': "export { z } from 'zod';",
  'shared/domain/domain-to-words.ts': "export { thing } from '../words/zh-cn.ts';",
  'shared/domain/domain-to-test.ts': "export { thing } from '../../test/support/a-case.ts';",
  'shared/domain/domain-with-chance.ts': 'export const thing = (): number => Math.random();',
  'shared/domain/domain-with-clock.ts': 'export const thing = (): number => Date.now();',
  'shared/contract/contract-to-forms.ts': "export { thing } from '../forms/catalog.ts';",
  'shared/forms/forms-to-contract.ts': "export { thing } from '../contract/api.ts';",
  'shared/words/words-to-electron.ts': "export { thing } from '../../electron/desk.ts';",
  'electron/services/services-to-electron.ts': "export { app } from 'electron';",
  'electron/services/services-to-driver.ts':
    "export { thing } from 'better-sqlite3-multiple-ciphers';",
  'electron/services/services-to-shell.ts': "export { thing } from '../shell/window.ts';",
  'electron/services/services-to-page.ts': "export { thing } from '../../renderer/app.ts';",
  'electron/storage/storage-to-services.ts': "export { thing } from '../services/cases.ts';",
  'electron/storage/storage-to-electron.ts': "export { app } from 'electron';",
  'electron/shell/shell-to-storage.ts': "export { thing } from '../storage/store.ts';",
  'electron/shell/shell-to-services.ts': "export { thing } from '../services/cases.ts';",
  'electron/link/link-to-electron.ts': "export { app } from 'electron';",
  'electron/desk-to-electron.ts': "export { app } from 'electron';",
  'electron/services/services-to-test.ts': "export { thing } from '../../test/support/a-case.ts';",
};

/** The same places keeping to the rules: what proves that it is the breach that is refused. */
const LAWFUL: Readonly<Record<string, string>> = {
  'renderer/features/home/home.ts': "export { thing } from '../../ui/part.ts';",
  'renderer/ui/part.ts': "export { thing } from '../../shared/domain/thing.ts';",
  'shared/domain/thing.ts': "export { thing } from './other.ts';",
  'shared/domain/other.ts': 'export const thing = 1;',
  'electron/services/cases.ts': "export { thing } from '../storage/store.ts';",
  'electron/storage/store.ts': "export { thing } from 'better-sqlite3-multiple-ciphers';",
  'electron/shell/window.ts': "export { app } from 'electron';",
};

const Report = z.object({
  diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })),
});

let folder = '';
let found: z.infer<typeof Report>['diagnostics'] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ansu-walls-'));
  cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, content] of Object.entries({ ...BREACHES, ...LAWFUL })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${content}\n`);
  }
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  found = Report.parse(JSON.parse(run.stdout)).diagnostics;
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function codesIn(file: string): readonly string[] {
  return found.filter(({ filename }) => filename === file).map(({ code }) => code);
}

test.each(Object.keys(BREACHES))('the wall that %s breaches refuses it', (file) => {
  const walls = codesIn(file).filter((code) => /no-restricted-(?:imports|properties)/u.test(code));
  expect(walls).not.toEqual([]);
});

test.each(Object.keys(LAWFUL))('%s keeps to the rules and is let through', (file) => {
  expect(codesIn(file).filter((code) => code.includes('no-restricted'))).toEqual([]);
});
