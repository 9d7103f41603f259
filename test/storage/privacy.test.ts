import { expect, test } from 'vitest';
import { API, isChannel } from '../../shared/contract/api.ts';
import type { ChannelName } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { ROLE_GROUPS, ROLES } from '../../shared/domain/roles.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import { payloads } from '../support/channel-payloads.ts';
import { aPrivacyBranch } from '../support/privacy-branch.ts';
import type { Actor, PrivacyBranch } from '../support/privacy-branch.ts';
import { SHOWN, kindOf, maySee } from '../support/privacy-table.ts';
import type { Kind, Planted } from '../support/privacy-table.ts';

const CHANNELS = Object.keys(API).filter((name) => isChannel(name));
/** Those that need nobody signed in know nobody’s data; but one, they change who is. */
const ASKED = CHANNELS.filter((name) => API[name].access !== 'anyone' || name === 'app.status');

/** One role for each group of the permission table: they are asked in every place and for every act. */
const OF_A_GROUP: ReadonlySet<RoleId> = new Set(
  Object.values(ROLE_GROUPS).flatMap(
    (group) => ROLES.find((role) => ROLE_GROUPS[role] === group) ?? [],
  ),
);

function plantedIn({ cases, records, desk }: PrivacyBranch): readonly Planted[] {
  const { store } = desk.office();
  const inCases = Object.values(cases).flatMap(({ c, secrets }) => {
    const of = store.cases.load(c.id) ?? c;
    return secrets.map((secret) => ({ ...secret, of }));
  });
  const inRecords = (['opinion', 'request', 'shift', 'payee'] as const).flatMap((of) =>
    records[of].map((secret) => ({ ...secret, of })),
  );
  return [...inCases, ...inRecords];
}

/** The other roles of a group differ from theirs in nothing but their name. */
function isAsked({ role, place }: Actor, name: ChannelName): boolean {
  const isAct = name.startsWith('case.');
  if (OF_A_GROUP.has(role)) return !isAct || place !== 'elsewhere';
  return !isAct && (place === 'stranger' || place === 'colleague');
}

type Question = { readonly name: ChannelName; readonly payload: unknown; readonly by: Actor };

async function ask({ desk }: PrivacyBranch, { name, payload, by }: Question): Promise<string> {
  const caller = { visit: by.visit, mustSetPassword: false };
  const answer = await desk.program.router.answer(name, payload, caller);
  const codes = answer.ok ? [] : answer.failure.codes;
  expect(codes, `${by.role} ${name}`).not.toContain('internal');
  return answer.ok ? JSON.stringify(answer.value) : '';
}

/** The answer and all that left the desk with it; '' for a refusal that came alone. */
async function told(branch: PrivacyBranch, question: Question): Promise<string> {
  const answer = await ask(branch, question);
  const begun = question.name === 'exports.ledger' && answer !== '';
  let status = begun ? '"gathering"' : '';
  while (/"(?:gathering|writing)"/u.test(status)) {
    const payload: unknown = JSON.parse(answer);
    status = await ask(branch, { ...question, name: 'exports.status', payload });
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
  return answer + branch.leftDesk();
}

type Judged = { readonly kind: Kind; readonly by: Actor; readonly customer?: boolean };

function foundIn(text: string, planted: readonly Planted[]): readonly Planted[] {
  return planted.filter(({ text: value }) => text.includes(value));
}

/** Planted values in the text that this person may not find there. */
function leaks(
  text: string,
  planted: readonly Planted[],
  { kind, by, customer }: Judged,
): readonly string[] {
  return foundIn(text, planted)
    .filter((one) => !maySee(kind, one, by.visit, customer))
    .map(({ class: what, path }) => `${by.role} (${by.place}) sees the ${what} of ${path}`);
}

test('every channel that is no act says in the table what it shows', () => {
  const acts = CHANNELS.filter((name) => name.startsWith('case.'));
  const named = new Set([...Object.keys(SHOWN), ...acts]);
  expect(CHANNELS.filter((name) => !named.has(name))).toEqual([]);
});

test('no channel tells any role, wherever they stand, a personal datum that they may not see there', async () => {
  const branch = await aPrivacyBranch();
  const found = new Set<string>();
  const shown = new Set<string>();
  for (const by of branch.actors) {
    const planted = plantedIn(branch);
    const asked = ASKED.filter((name) => isAsked(by, name));
    for (const name of asked) {
      const c: Case =
        branch.desk.office().store.cases.load(branch.cases.open.c.id) ?? branch.cases.open.c;
      const text = await told(branch, { name, payload: payloads(c)[name] ?? {}, by });
      if (text === '') continue;
      for (const leak of leaks(text, planted, { kind: kindOf(name), by })) {
        found.add(`${name}: ${leak}`);
      }
      for (const { class: what } of foundIn(text, planted)) shown.add(what);
    }
  }
  expect([...found]).toEqual([]);
  // The values are found where they may stand: the question could have been answered otherwise.
  expect([...shown].toSorted()).toEqual(['digits', 'judgement', 'name', 'number', 'words']);
}, 120_000);

test('a draft and a closed case tell no more than their state allows', async () => {
  const branch = await aPrivacyBranch();
  const planted = plantedIn(branch);
  const found: string[] = [];
  for (const by of branch.actors) {
    for (const { c } of [branch.cases.draft, branch.cases.closed]) {
      for (const name of ['cases.view', 'cases.reveal', 'forms.preview', 'monitor.case'] as const) {
        const text = await told(branch, { name, payload: payloads(c)[name] ?? {}, by });
        found.push(
          ...leaks(text, planted, { kind: kindOf(name), by }).map((leak) => `${name}: ${leak}`),
        );
      }
    }
  }
  expect(found).toEqual([]);
}, 60_000);

const READERS: readonly (readonly [RoleId, Actor['place']])[] = [
  ['branchManager', 'stranger'],
  ['teller', 'colleague'],
  ['finance', 'colleague'],
  ['creditOfficer', 'colleague'],
];

test('no form of any copy prints what its reader may not have', async () => {
  const branch = await aPrivacyBranch();
  const planted = plantedIn(branch);
  const found: string[] = [];
  let pages = 0;
  const readers = branch.actors.filter(({ role, place }) =>
    READERS.some(([one, where]) => one === role && where === place),
  );
  for (const by of readers) {
    for (const form of FORM_CODES) {
      for (const copy of ['customer', 'internal', 'archive']) {
        const payload = { id: branch.cases.closed.c.id, form, copy, fullReason: null };
        const text = await told(branch, { name: 'forms.preview', payload, by });
        pages += text === '' ? 0 : 1;
        const judged = { kind: 'paper', by, customer: copy === 'customer' } as const;
        found.push(...leaks(text, planted, judged).map((leak) => `${form} ${copy}: ${leak}`));
      }
    }
  }
  expect(found).toEqual([]);
  expect(pages).toBeGreaterThan(80);
}, 60_000);
