import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { addEvidence } from '../../electron/services/attachments.ts';
import { actOnCase, discardCase, openCase } from '../../electron/services/cases.ts';
import { scanBranch } from '../../electron/services/branch-scan.ts';
import { scanDue } from '../../electron/services/due-scan.ts';
import { ACTIONS, isActionName } from '../../shared/domain/actions.ts';
import { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import { isInput } from '../../shared/domain/fields.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { payoutStep } from './scenario-payouts.ts';
import { branchStep } from './scenario-branch.ts';
import { Attempts, Scenario } from './scenario-file.ts';
import type { Step } from './scenario-file.ts';
import { exportStep } from './scenario-exports.ts';
import { contentWith, wishesOf } from './scenario-configuration.ts';
import { check, judge, officerOf } from './scenario-judging.ts';
import type { Done, StepReport } from './scenario-judging.ts';
import { openBench } from './scenario-office.ts';
import type { Bench } from './scenario-office.ts';
import { spelled } from './scenario-spellings.ts';
import { entityValue, ScenarioError } from './scenario-values.ts';
import type { ValueWorld } from './scenario-values.ts';

type Story = {
  readonly bench: Bench;
  readonly aliases: Map<string, string>;
  readonly staff: Scenario['staff'];
};

/** Holds nothing but the right to configure. */
const ADMIN = 'scenario-admin';

function valueWorld({ bench, aliases, staff }: Story): ValueWorld {
  const { to } = bench.office.book().settings.businessHours;
  return {
    now: bench.clock.now,
    closing: to,
    aliases,
    staffNames: new Map(staff.map(({ id, name }) => [id, name])),
  };
}

function caseOf({ case: alias = '' }: Step, { bench, aliases }: Story): Case {
  const id = aliases.get(alias);
  const c = id === undefined ? null : bench.office.store.cases.load(caseId(id));
  if (c === null) throw new ScenarioError(`no case ${alias}`);
  return c;
}

function personOf({ by }: Step, { bench }: Story): string {
  if (by === undefined) throw new ScenarioError('nobody acts');
  if (!bench.office.directory().some(({ id }) => id === by)) {
    throw new ScenarioError(`nobody is called ${by}`);
  }
  return by;
}

/** What the step enters, in the words of the program's act. */
function given(step: Step, story: Story): Readonly<Record<string, unknown>> {
  const by = personOf(step, story);
  const { bench, aliases } = story;
  const { code: branchCode } = bench.office.branch();
  const isKnown = (alias: string): boolean => aliases.has(alias);
  const at = { now: bench.clock.now, by, branchCode, isKnown };
  return spelled(step.do, step.with ?? {}, at);
}

/** Remembers the record that the step added, so that later steps can name it. */
function remember({ as }: Step, { aliases }: Story, before: Case, after: Case): void {
  if (as === undefined) return;
  const idsOf = (c: Case): readonly string[] =>
    [
      c.evidence,
      c.tasks,
      c.corrections,
      c.notices,
      c.concerns,
      c.contacts,
      c.followUps,
      c.transfers,
      c.returnExchanges,
    ].flatMap((records) => records.map(({ id }) => id));
  const known = new Set(idsOf(before));
  const added = idsOf(after).find((id) => !known.has(id));
  if (added !== undefined) aliases.set(as, added);
}

function open(step: Step, story: Story): Done {
  const input = entityValue(CASE_EDIT_FIELDS, given(step, story), valueWorld(story));
  if (!isInput(CASE_EDIT_FIELDS, input)) {
    throw new ScenarioError('the case does not fit its fields');
  }
  const opened = openCase(input, story.bench.visit(personOf(step, story)));
  if (opened.ok && step.as !== undefined) story.aliases.set(step.as, opened.value.case.id);
  return opened;
}

async function evidence(step: Step, story: Story): Promise<Done> {
  const { text, ...rest } = given(step, story);
  const { file: _, ...fields } = ACTIONS.evidence.input;
  const input = entityValue(fields, rest, valueWorld(story));
  if (!isInput(fields, input)) throw new ScenarioError('the evidence does not fit its fields');
  const c = caseOf(step, story);
  const path = join(story.bench.office.world.dataFolder, 'evidence.txt');
  if (typeof text === 'string') writeFileSync(path, text);
  const staged = typeof text === 'string' ? { path, name: 'evidence.txt', ours: true } : null;
  const visit = story.bench.visit(personOf(step, story));
  const added = await addEvidence({ id: c.id, revision: c.rev, input }, staged, visit);
  if (added.ok) remember(step, story, c, added.value);
  return added;
}

async function ask(step: Step, story: Story, channel: string, payload: unknown): Promise<Done> {
  const visit = story.bench.visit(personOf(step, story));
  return await story.bench.program.router.answer(channel, payload, {
    visit,
    mustSetPassword: false,
  });
}

/** The batch acts of the payout page; the story lets its cases and batches be called by alias. */
async function payout(step: Step, story: Story): Promise<Done> {
  return await payoutStep(step, {
    bench: story.bench,
    aliases: story.aliases,
    ask: async (channel, payload) => await ask(step, story, channel, payload),
  });
}

async function exportLedger(step: Step, story: Story): Promise<Done> {
  return await exportStep(
    step,
    story.bench.tray,
    async (channel, payload) => await ask(step, story, channel, payload),
  );
}

async function print(step: Step, story: Story): Promise<Done> {
  const { form, copy, fullReason } = step.with ?? {};
  const { id } = caseOf(step, story);
  const payload = { id, form, copy: copy ?? 'internal', fullReason: fullReason ?? null };
  return await ask(step, story, 'forms.save', payload);
}

/** Kind by kind through a proposal, confirmed by a second person where it takes two. */
async function configure(step: Step, story: Story): Promise<Done> {
  const { office } = story.bench;
  for (const [kind, value] of wishesOf(step.with ?? {})) {
    const content = contentWith(kind, value, office.configuration().contents);
    const wish = { kind, content, base: office.configuration().version(kind), reason: '' };
    const proposed = await ask(step, story, 'configuration.propose', wish);
    if (!proposed.ok) return proposed;
    const waiting = office.store.proposals.waiting().at(-1);
    if (waiting === undefined) continue;
    const second = { ...step, by: step.second ?? ADMIN };
    const decision = { id: waiting.id, decision: 'confirm' };
    const decided = await ask(second, story, 'configuration.decide', decision);
    if (!decided.ok) return decided;
  }
  return ok(null);
}

function discard(step: Step, story: Story): Done {
  const c = caseOf(step, story);
  const reason = step.with?.['reason'];
  const wish = { id: c.id, revision: c.rev, reason: typeof reason === 'string' ? reason : '' };
  return discardCase(wish, story.bench.visit(personOf(step, story)));
}

function actOn(step: Step, story: Story, wish = given(step, story)): Done {
  const name = step.do;
  if (!isActionName(name)) throw new ScenarioError(`unknown action ${name}`);
  const c = caseOf(step, story);
  const input = entityValue(ACTIONS[name].input, wish, valueWorld(story));
  const visit = story.bench.visit(personOf(step, story));
  const done = actOnCase(name, { id: c.id, revision: c.rev, input }, visit);
  if (done.ok) remember(step, story, c, done.value);
  return done;
}

/** The attempts that reached nobody come first, each a call of its own; then the call itself, if there was one. */
function callBack(step: Step, story: Story): Done {
  const { attempts, ...call } = given(step, story);
  const failed = Attempts.safeParse(attempts ?? []).data;
  if (failed === undefined) throw new ScenarioError('attempts is a list of {at, mode, result}');
  const { kind } = call;
  for (const { at, mode } of failed) {
    const done = actOn(step, story, { kind, at, mode, reached: false });
    if (!done.ok) return done;
  }
  const talked = 'satisfaction' in call || 'outcome' in call || failed.length === 0;
  return talked ? actOn(step, story, call) : ok(null);
}

/** Two people purge (T20): the second one named in the step proposes it, the one who acts confirms. */
function purge(step: Step, story: Story): Done {
  const { second: named, ...rest } = given(step, story);
  const second = step.second ?? (typeof named === 'string' ? named : undefined);
  if (second !== undefined && second !== step.by) {
    const asked = actOn({ ...step, by: second, do: 'purge-request' }, story, {});
    const isNone = !asked.ok && asked.failure.codes.includes('role-not-allowed');
    if (!asked.ok && !isNone) return asked;
  }
  return actOn(step, story, rest);
}

/**
 * In a scenario file the hand-over of first responsibility is one act: offered and signed for. `"signed": false` leaves
 * it offered, for a later `take-over`.
 */
function handOver(step: Step, story: Story): Done {
  const { signed, handoverAt: _, ...wish } = given(step, story);
  const offered = actOn(step, story, wish);
  const { toId, onPaper } = wish;
  if (!offered.ok || signed === false || onPaper === true || typeof toId !== 'string') {
    return offered;
  }
  return actOn({ ...step, by: toId, do: 'take-over' }, story, {});
}

const OTHERS: Readonly<Record<string, (step: Step, story: Story) => Done | Promise<Done>>> = {
  'open-case': open,
  'call-back': callBack,
  purge,
  'hand-over': handOver,
  evidence,
  print,
  configure,
  'export-ledger': exportLedger,
  'payout-export': payout,
  'payout-release': payout,
  'payout-import': payout,
  'payout-void': payout,
  discard,
  wait: () => ok(null),
};

async function carryOut(step: Step, story: Story): Promise<Done> {
  const other = Object.hasOwn(OTHERS, step.do) ? OTHERS[step.do] : undefined;
  if (other !== undefined) return await other(step, story);
  const ofBranch = branchStep(
    step,
    story,
    async (channel, payload) => await ask(step, story, channel, payload),
  );
  return ofBranch === null ? actOn(step, story) : await ofBranch;
}

async function checkAll(step: Step, story: Story): Promise<StepReport> {
  const { bench, aliases, staff } = story;
  const named = step.case === undefined ? null : caseOf(step, story);
  const { period = [] } = step;
  const checking = { bench, named, aliases, officer: officerOf(staff), period };
  const wrong: string[] = [];
  const wishes = Object.entries(step.that ?? {});
  for (const [key, wanted] of wishes) {
    const found = await check(key, wanted, checking);
    if (found !== null) wrong.push(found);
  }
  return {
    line: wrong.length === 0 ? 'ok' : wrong.join('; '),
    passed: wishes.length - wrong.length,
    failed: wrong.length,
  };
}

async function runStep(step: Step, story: Story): Promise<StepReport> {
  const { bench } = story;
  try {
    const next = step.at ?? addMinutes(bench.clock.now, 1);
    if (next < bench.clock.now) throw new ScenarioError('time only moves forward');
    bench.clock.now = next;
    scanDue(bench.office);
    if (step.at !== undefined) scanBranch(bench.office);
    return step.do === 'expect'
      ? await checkAll(step, story)
      : judge(step, await carryOut(step, story));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { line: error.message, passed: 0, failed: 1 };
  }
}

function unreadable(error: z.ZodError): StepReport {
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  return { line: `not a scenario: ${issue?.message ?? ''} at ${place}`, passed: 0, failed: 1 };
}

/** Tells the story on real services over a fresh store, step by step. */
export async function runScenario(content: unknown): Promise<readonly StepReport[]> {
  const parsed = Scenario.safeParse(content);
  if (!parsed.success) return [unreadable(parsed.error)];
  const { branch, staff, settings, steps } = parsed.data;
  const admin = { id: ADMIN, name: '系统管理员', roles: ['admin' as const] };
  const bench = openBench({ branch, staff: [...staff, admin] });
  const story: Story = { bench, aliases: new Map(), staff };
  try {
    const first: Step = { do: 'configure', by: ADMIN, with: settings ?? {} };
    const reports: StepReport[] = [];
    for (const step of [first, ...steps]) {
      const { line, ...counts } = await runStep(step, story);
      const told = `${bench.clock.now} ${step.by ?? ''} ${step.do}: ${line}`;
      reports.push({ line: told, ...counts });
    }
    return reports.slice(reports[0]?.failed === 0 ? 1 : 0);
  } finally {
    bench.close();
  }
}
