import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEvidence } from '../../electron/services/attachments.ts';
import { actOnCase, discardCase, openCase, scanDue } from '../../electron/services/cases.ts';
import { isSettingKey } from '../../shared/contract/setting-shapes.ts';
import { ACTIONS, isActionName } from '../../shared/domain/actions.ts';
import { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import { isInput } from '../../shared/domain/fields.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { difference } from './scenario-expect.ts';
import { Scenario } from './scenario-file.ts';
import type { Step } from './scenario-file.ts';
import { openBench } from './scenario-office.ts';
import type { Bench } from './scenario-office.ts';
import { entityValue, ScenarioError } from './scenario-values.ts';
import type { ValueWorld } from './scenario-values.ts';

/** One line a step; `passed` and `failed` count expectations and refusals, and steps that failed unexpectedly. */
export type StepReport = {
  readonly line: string;
  readonly passed: number;
  readonly failed: number;
};

type Story = {
  readonly bench: Bench;
  readonly aliases: Map<string, string>;
  readonly staff: Scenario['staff'];
};
type Done = Result<unknown, { readonly codes: readonly Refusal[] }>;

function valueWorld({ bench, aliases, staff }: Story): ValueWorld {
  const { to } = bench.office.book().settings.businessHours;
  return {
    now: bench.clock.now,
    closing: to,
    aliases,
    staffNames: new Map(staff.map(({ id, name }) => [id, name])),
  };
}

function caseOf(step: Step, { bench, aliases }: Story): Case {
  const id = aliases.get(step.case ?? '');
  const c = id === undefined ? null : bench.office.store.cases.load(caseId(id));
  if (c === null) throw new ScenarioError(`no case ${step.case ?? ''}`);
  return c;
}

function personOf(step: Step): string {
  if (step.by === undefined) throw new ScenarioError('nobody acts');
  return step.by;
}

function open(step: Step, story: Story): Done {
  const input = entityValue(CASE_EDIT_FIELDS, step.with ?? {}, valueWorld(story));
  if (!isInput(CASE_EDIT_FIELDS, input)) {
    throw new ScenarioError('the case does not fit its fields');
  }
  const opened = openCase(input, story.bench.visit(personOf(step)));
  if (opened.ok && step.as !== undefined) story.aliases.set(step.as, opened.value.case.id);
  return opened;
}

async function evidence(step: Step, story: Story): Promise<Done> {
  const { text, ...given } = step.with ?? {};
  const { file: _, ...fields } = ACTIONS.evidence.input;
  const input = entityValue(fields, given, valueWorld(story));
  if (!isInput(fields, input)) throw new ScenarioError('the evidence does not fit its fields');
  const c = caseOf(step, story);
  const path = join(story.bench.office.world.dataFolder, 'evidence.txt');
  if (typeof text === 'string') writeFileSync(path, text);
  const staged = typeof text === 'string' ? { path, name: 'evidence.txt', ours: true } : null;
  const added = await addEvidence(
    { id: c.id, revision: c.rev, input },
    staged,
    story.bench.visit(personOf(step)),
  );
  const last = added.ok ? added.value.evidence.at(-1) : undefined;
  if (step.as !== undefined && last !== undefined) story.aliases.set(step.as, last.id);
  return added;
}

async function print(step: Step, { bench, aliases }: Story): Promise<Done> {
  const { form, copy, fullReason } = step.with ?? {};
  const id = aliases.get(step.case ?? '');
  const payload = { id, form, copy: copy ?? 'internal', fullReason: fullReason ?? null };
  const answer = await bench.program.router.answer('forms.save', payload, {
    visit: bench.visit(personOf(step)),
    mustSetPassword: false,
  });
  return answer;
}

function settingValue(value: unknown): unknown {
  return typeof value === 'string' && /^\d+\.\d\d$/u.test(value) ? parseYuan(value) : value;
}

async function configure(step: Step, { bench }: Story): Promise<Done> {
  const wishes = Object.entries(step.with ?? {}).flatMap(([key, value]) =>
    key === 'settings' && typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [[key, value] as const],
  );
  for (const [key, value] of wishes) {
    if (!isSettingKey(key)) throw new ScenarioError(`unknown setting ${key}`);
    const caller = { visit: bench.visit(personOf(step)), mustSetPassword: false };
    const answer = await bench.program.router.answer(
      'settings.save',
      { key, value: settingValue(value) },
      caller,
    );
    if (!answer.ok) return answer;
  }
  return ok(null);
}

function discard(step: Step, story: Story): Done {
  const c = caseOf(step, story);
  const reason = step.with?.['reason'];
  const wish = { id: c.id, revision: c.rev, reason: typeof reason === 'string' ? reason : '' };
  return discardCase(wish, story.bench.visit(personOf(step)));
}

function actOn(step: Step, story: Story): Done {
  const name = step.do;
  if (!isActionName(name)) throw new ScenarioError(`unknown action ${name}`);
  const c = caseOf(step, story);
  const input = entityValue(ACTIONS[name].input, step.with ?? {}, valueWorld(story));
  return actOnCase(name, { id: c.id, revision: c.rev, input }, story.bench.visit(personOf(step)));
}

const OTHERS: Readonly<Record<string, (step: Step, story: Story) => Done | Promise<Done>>> = {
  'open-case': open,
  evidence,
  print,
  configure,
  discard,
  wait: () => ok(null),
};

async function carryOut(step: Step, story: Story): Promise<Done> {
  const other = Object.hasOwn(OTHERS, step.do) ? OTHERS[step.do] : undefined;
  return other === undefined ? actOn(step, story) : await other(step, story);
}

function checkAll(step: Step, story: Story): StepReport {
  const { bench, aliases, staff } = story;
  const officer =
    staff.find(({ roles }) => roles.includes('complaintOfficer'))?.id ?? staff[0]?.id ?? '';
  const checks = Object.entries(step.that ?? {}).map(([key, wanted]) => {
    const c = step.case === undefined ? null : caseOf(step, story);
    if (c === null) throw new ScenarioError('an expectation needs a case');
    return difference(key, wanted, { bench, c, aliases, officer });
  });
  const wrong = checks.filter((one) => one !== null);
  return {
    line: wrong.length === 0 ? 'ok' : wrong.join('; '),
    passed: checks.length - wrong.length,
    failed: wrong.length,
  };
}

function judge(step: Step, done: Done): StepReport {
  const codes: readonly string[] = done.ok ? [] : done.failure.codes;
  const wanted = step.refused ?? [];
  const same = codes.length === wanted.length && wanted.every((code) => codes.includes(code));
  if (same) return { line: 'ok', passed: step.refused === undefined ? 0 : 1, failed: 0 };
  const line = `expected ${wanted.length === 0 ? 'success' : `refusal ${wanted.join(' ')}`}, came ${codes.length === 0 ? 'success' : codes.join(' ')}`;
  return { line, passed: 0, failed: 1 };
}

async function runStep(step: Step, story: Story): Promise<StepReport> {
  const { bench } = story;
  const next = step.at ?? addMinutes(bench.clock.now, 1);
  if (next < bench.clock.now) throw new ScenarioError('time only moves forward');
  bench.clock.now = next;
  scanDue(bench.office);
  try {
    return step.do === 'expect' ? checkAll(step, story) : judge(step, await carryOut(step, story));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { line: error.message, passed: 0, failed: 1 };
  }
}

/** Tells the story on real services over a fresh store, step by step. */
export async function runScenario(content: unknown): Promise<readonly StepReport[]> {
  const parsed = Scenario.safeParse(content);
  if (!parsed.success) {
    return [
      {
        line: `not a scenario: ${parsed.error.issues[0]?.message ?? ''} at ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
        passed: 0,
        failed: 1,
      },
    ];
  }
  const { branch, staff, settings, steps } = parsed.data;
  const admin = { id: 'scenario-admin', name: '系统管理员', roles: ['admin' as const] };
  const bench = openBench({ branch, staff: [...staff, admin] });
  const story: Story = { bench, aliases: new Map(), staff };
  try {
    const first = await configure({ do: 'configure', by: admin.id, with: settings ?? {} }, story);
    if (!first.ok) return [{ line: 'the settings are refused', passed: 0, failed: 1 }];
    const reports: StepReport[] = [];
    for (const step of steps) {
      const report = await runStep(step, story);
      reports.push({
        ...report,
        line: `${bench.clock.now} ${step.by ?? ''} ${step.do}: ${report.line}`,
      });
    }
    return reports;
  } finally {
    bench.close();
  }
}
