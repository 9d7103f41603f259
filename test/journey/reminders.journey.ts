import { expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { hosts } from '../host/launch.ts';
import { branchWith } from './support/at-desk.ts';
import type { AtDesk } from './support/at-desk.ts';
import { becomes } from './support/eventually.ts';
import { PEOPLE } from './support/people.ts';
import { assignedCase } from './support/seed-cases.ts';
import { COMPLAINT } from './support/the-complaint.ts';

const [shell = 'standin'] = hosts();
const LIMIT = 150_000;

/** A teller promised to call at two minutes past ten; the desk opens shortly before. */
async function beforeTheCall(host: typeof shell): Promise<AtDesk & { readonly made: string }> {
  const branch = await branchWith(host, async (desk) => {
    desk.clock.now = moment('2026-03-18T09:10:00');
    const { id } = await assignedCase(desk, { at: '2026-03-18T09:10:00' });
    await desk.signIn(PEOPLE.teller);
    const { case: c } = await desk.ask('cases.view', { id });
    const input = {
      direction: 'out',
      mode: 'CM2',
      party: 'PA1',
      summary: '约好回话',
      reached: true,
      promiseText: '说明收费依据',
      promisedAt: moment('2026-03-18T10:02:00'),
    } as const;
    const told = await desk.ask('case.contact', { id, revision: c.rev, input });
    return told.case.caseNo ?? '';
  });
  branch.clock.runFrom(moment('2026-03-18T10:01:25'));
  return branch;
}

test(
  'a notification of the system says that a promised call is due, and nothing of the customer',
  async () => {
    const branch = await beforeTheCall(shell);
    const clerk = await branch.start();
    const program = branch.program();
    await program.evaluate(({ Notification }) => {
      Notification.prototype.show = function show() {
        Reflect.set(globalThis, 'told', `${this.title} ${this.body}`);
      };
    }, null);
    await clerk.signIn('teller');
    const told = async (): Promise<string> =>
      await program.evaluate(() => String(Reflect.get(globalThis, 'told')), null);
    await expect.poll(told, { timeout: 100_000, interval: 500 }).toContain('约定回话到时');
    const text = await told();
    expect(text).toContain(branch.made);
    for (const secret of [COMPLAINT.name, COMPLAINT.phone]) expect(text).not.toContain(secret);
  },
  LIMIT,
);

test(
  'where the browser may show no notification, the page shows one quiet line that leads to the case',
  async () => {
    const branch = await beforeTheCall('browser');
    const clerk = await branch.start();
    await clerk.signIn('teller');
    const line = clerk.page.locator('.reminder-line');
    await expect
      .poll(async () => await line.innerText(), { timeout: 100_000, interval: 500 })
      .toContain(`约定回话到时：${branch.made}`);
    expect(await line.innerText()).not.toContain(COMPLAINT.name);
    await line.getByRole('link').click();
    await becomes(async () => await line.innerText(), '');
    expect(new URL(clerk.page.url()).hash).toMatch(/^#\/case\//u);
  },
  LIMIT,
);
