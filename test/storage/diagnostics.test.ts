import { hostname } from 'node:os';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLogFile, logLine } from '../../electron/link/event-log.ts';
import {
  ADMIN,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';

const File = z.strictObject({
  kind: z.literal('ansu-diagnostic'),
  format: z.literal(1),
  made: z.string(),
  program: z.record(z.string(), z.string()),
  computer: z.record(z.string(), z.union([z.string(), z.number()])),
  disk: z.record(z.string(), z.unknown()),
  database: z.object({ schema: z.int(), rows: z.record(z.string(), z.int()) }),
  policy: z.object({ state: z.string(), fixed: z.array(z.string()) }),
  log: z.object({ last: z.object({ desk: z.array(z.string()), shell: z.array(z.string()) }) }),
});

test('the diagnostic file tells versions, sizes and counts, and nothing of any customer, colleague, path or computer', async () => {
  const given: string[] = [];
  const offer = async (path: string): Promise<string> => {
    given.push(readFileSync(path, 'utf8'));
    return await Promise.resolve('offered');
  };
  const desk = aDesk({ outside: { offer } });
  await aBranchAtWork(desk, ['teller', 'finance']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  await registerCase(desk);
  expect(await refusal(desk, 'workstation.diagnose', {})).toEqual(['role-not-allowed']);
  const { dataFolder } = desk.world;
  const planted = { name: '王小明', phone: '13800138000', path: dataFolder };
  createLogFile(dataFolder, 'desk')(logLine('t', 'call-failed', { code: 'internal', ...planted }));
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  expect(await answered(desk, 'workstation.diagnose', {})).toEqual({
    saved: false,
    downloadId: 'offered',
  });
  const [text = ''] = given;
  const { database, log } = File.parse(JSON.parse(text));
  expect(database.rows['cases']).toBe(1);
  expect(log.last.desk).toHaveLength(1);
  const office = desk.office();
  const personal = [
    ...Object.values(planted),
    ...office.directory().flatMap(({ id, name, staffNo }) => [id, name, staffNo]),
    office.branch().name,
    office.branch().address,
    hostname(),
  ].filter((word) => word.length > 2);
  for (const word of personal) expect(text, word).not.toContain(word);
  expect(text).not.toMatch(/\p{Script=Han}/u);
  expect(office.store.audit.page({ limit: 1 })).toMatchObject([{ action: 'diagnostic-made' }]);
});

test.each([
  [3, 3],
  [60, 5],
])(
  'under a policy of %i minutes the idle lock comes after %i',
  async (idleLockMinutes, minutes) => {
    const desk = aDesk({ policy: { state: 'in-force', values: { idleLockMinutes } } });
    expect((await answered(desk, 'app.status', {})).idleLockMin).toBe(Math.min(5, idleLockMinutes));
    await aBranchAtWork(desk, ['teller']);
    await signIn(desk, 'teller', OWN_PASSWORD);
    expect((await answered(desk, 'app.status', {})).idleLockMin).toBe(minutes);
  },
);
