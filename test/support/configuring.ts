import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from '../../shared/contract/api.ts';
import { BANDS } from '../../shared/data/bands.ts';
import { DEADLINE_RULES } from '../../shared/data/deadline-rules.ts';
import { fen } from '../../shared/domain/money.ts';
import { settingOf } from '../../shared/domain/rule-checks.ts';
import { ADMIN, OWN_PASSWORD, aBranchAtWork, aDesk, answered, signIn } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';

/** The deadline rules as an institution sees them before it sets any. */
export const RULES = DEADLINE_RULES.map(settingOf);

/** The shipped bands with some values changed, by band. */
export function bandsWith(changes: Readonly<Record<string, object>>): readonly object[] {
  return BANDS.map((band) => Object.assign({}, band, changes[band.id]));
}

/** Band B1 reaches to 3000 yuan. */
export const HIGHER = bandsWith({ B1: { upToFen: fen(300_000) }, B2: { aboveFen: fen(300_000) } });

/** The rules with one of them changed. */
export function rulesWith(id: string, change: object): readonly object[] {
  return RULES.map((rule) => (rule.id === id ? Object.assign({}, rule, change) : rule));
}

export async function atWork(): Promise<Desk> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  return desk;
}

export async function propose(
  desk: Desk,
  kind: string,
  content: unknown,
  base = 1,
): Promise<Response<'configuration.propose'>> {
  return await answered(desk, 'configuration.propose', { kind, content, base, reason: '调整' });
}

export async function asOfficer(desk: Desk): Promise<void> {
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
}

export async function asAdmin(desk: Desk): Promise<void> {
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
}

/** The officer proposes, the administrator confirms. */
export async function agreed(desk: Desk, kind: string, content: unknown, base = 1): Promise<void> {
  await asOfficer(desk);
  const { id } = await propose(desk, kind, content, base);
  await asAdmin(desk);
  await answered(desk, 'configuration.decide', { id, decision: 'confirm' });
}

/** One administrator sets settings. */
export async function setSettings(desk: Desk, change: object): Promise<void> {
  const { contents, version } = desk.office().configuration();
  const content = { ...contents.settings, ...change };
  await propose(desk, 'settings', content, version('settings'));
}

/** A file the person chose, as the browser host would have staged it. */
export function staged(desk: Desk, text: string): string {
  const path = join(desk.world.dataFolder, 'chosen-file');
  writeFileSync(path, text);
  return desk.program.tray.stage({ path, name: 'chosen-file', ours: true });
}
