import { screen, within } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ACT_FORMS, hasForm } from '../../renderer/features/case/act-forms.ts';
import { requiredIn } from '../../renderer/features/case/act-required.ts';
import { REFUSAL_TARGETS } from '../../renderer/ui/refusal-targets.ts';
import { ACTIONS } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { PEOPLE } from '../support/branch-world.ts';
import { aCaseInExecution, aCaseWithChoice, aRegisteredCase } from '../support/case-on-its-way.ts';
import { aReception, deskOf, viewOfReception } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import { NOW, openPage } from './page.tsx';

function startOf(c: Case) {
  return { view: viewOfReception(c), me: PEOPLE.lin, staff: [], now: NOW };
}

/** A bank product sold for others asks for the partner too. */
const AGENCY = { bizCategory: 'B08' } as const;
const CASES = [aCaseWithChoice(0, AGENCY), aCaseInExecution()];

/** What changes which fields a form asks for. */
const INPUTS = [
  {},
  { onPaper: true },
  { decision: '不同意' },
  { reached: true },
  { kind: 'NT3' },
  { verdict: '受理' },
  { verdict: '补正' },
  { origin: '客户本人', outcome: '取消标注' },
  { outcome: '不能确认记载' },
] as const;

/** Not the field itself is missing, but what stands in another place. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  // the note that an act leaves, not what it asks for
  'manager-signature-missing',
  // an improvement as such, which any field of it makes
  'improvement-missing',
  // the call as such, which is at hand whenever it is recorded
  'closing-call-missing',
  // a time limit that has passed makes the reason necessary
  'cannot-correct-reason-missing',
  'authorisation-missing',
]);

const ASKED = Object.keys(ACT_FORMS)
  .filter((name) => hasForm(name))
  .flatMap((name) =>
    Object.entries(REFUSAL_TARGETS)
      .filter(([code]) => code.endsWith('-missing') && !ELSEWHERE.has(code))
      .flatMap(([code, { field }]) => {
        const [scope, entry = ''] = field.split('.');
        const known = scope === ACT_FORMS[name].labels && Object.hasOwn(ACTIONS[name].input, entry);
        return known ? [[name, code, entry] as const] : [];
      }),
  );

test('refusals name fields of forms', () => {
  expect(ASKED.length).toBeGreaterThan(30);
});

test.each(ASKED)('the form of %s marks what %s asks for: %s', (name, _, field) => {
  const marked = CASES.flatMap((c) =>
    INPUTS.flatMap((input) => Array.from(requiredIn(name, input, startOf(c)))),
  );
  expect(marked).toContain(field);
});

test('every field that is marked is one of the form', () => {
  const strangers = Object.keys(ACT_FORMS)
    .filter((name) => hasForm(name))
    .flatMap((name) =>
      CASES.flatMap((c) => Array.from(requiredIn(name, {}, startOf(c))))
        .filter((field) => !Object.hasOwn(ACTIONS[name].input, field))
        .map((field) => `${name}.${field}`),
    );
  expect(strangers).toEqual([]);
});

async function open(c: Case, me = PEOPLE.lin, page = 'case'): Promise<void> {
  const desk = deskOf({ ...c, id: caseId(crypto.randomUUID()) }, me);
  fakeDesk({ ...desk.answers, 'staff.directory': () => Object.values(PEOPLE) });
  openPage();
  await screen.findByText(me.name, { exact: false });
  location.hash = `#/${page}/${desk.now().id}`;
}

async function openForm(button: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

function isMarked(control: HTMLElement): boolean {
  const label = control.closest('.labelled')?.querySelector('.required');
  return control.getAttribute('aria-required') === 'true' && label !== null && label !== undefined;
}

test('in a drawer what is required has its star, and says so to a screen reader', async () => {
  await open(aCaseWithChoice(0, AGENCY));
  const form = await openForm('新增方案');
  const labels = ['方案类型', '公司承担金额', '内容', '与合作机构协商人', '与合作机构协商时间'];
  expect(labels.filter((label) => !isMarked(form.getByLabelText(label)))).toEqual([]);
  expect(isMarked(form.getByLabelText('客户得到'))).toBe(false);
  const timetable = form.getByRole('group', { name: '步骤与时间表' });
  expect(timetable.querySelector('legend')?.textContent).toContain('必填');
});

test('people and levels are marked where a handler is named', async () => {
  const user = userEvent.setup();
  await open(aRegisteredCase(), PEOPLE.gu);
  await user.click(await screen.findByRole('button', { name: /更多操作/u }));
  await user.click(await screen.findByRole('menuitem', { name: '指派承办、定级' }));
  const form = within(await screen.findByRole('dialog'));
  expect(isMarked(form.getByLabelText('承办人'))).toBe(true);
  expect(isMarked(form.getByRole('radiogroup', { name: '抱怨级别' }))).toBe(true);
});

test('at the reception the room is marked as required', async () => {
  const draft = aReception();
  const facts = { ...draft.facts, source: 'S01' };
  const me = { ...PEOPLE.he, id: draft.openedBy, branchId: draft.branchId };
  await open({ ...draft, facts }, me, 'reception');
  const rooms = await screen.findByRole('group', { name: '隔离地点' });
  expect(rooms.closest('.labelled')?.querySelector('.required')).not.toBeNull();
  expect(rooms.getAttribute('aria-describedby')).not.toBeNull();
  const words = document.querySelector(`[id="${rooms.getAttribute('aria-describedby') ?? ''}"]`);
  expect(words?.textContent).toBe('必填');
});
