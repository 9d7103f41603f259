import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { isTransition } from '../../../shared/domain/states.ts';
import { handlingEntries } from './timeline-handling.ts';
import { signingEntries } from './timeline-signing.ts';
import { specialEntries } from './timeline-special.ts';
import { lifecycleEntries } from './timeline-lifecycle.ts';
import type { Entry, Texts } from './timeline-entry.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useSlotName } from '../../ui/signing-state.tsx';
import { useStaffName } from '../../ui/staff-names.tsx';
import { formTitle } from '../../ui/form-title.ts';
import { useCodeText, useEntryText, useWords } from '../../ui/use-words.ts';

function moves({ case: c }: CaseView, { t, name, transition }: Texts): readonly Entry[] {
  return c.transitions.map((one, index) => ({
    key: `T${String(index)}`,
    at: one.at,
    what: transition(one.transition),
    more: [
      one.reason ?? '',
      one.onBehalfOf === null
        ? ''
        : t('case.timeline.forPrincipal', { name: name(one.onBehalfOf) }),
    ]
      .filter((part) => part !== '')
      .join(' '),
    by: one.by,
  }));
}

function levels({ case: c }: CaseView, { t, choice }: Texts): readonly Entry[] {
  return c.levelChanges.map((one, index) => ({
    key: `L${String(index)}`,
    at: one.at,
    what: t('case.timeline.level', {
      field: choice([], one.field),
      from: one.from ?? '',
      to: one.to,
    }),
    more: one.reason ?? '',
    by: one.by,
  }));
}

function told({ case: c }: CaseView, { t, code }: Texts): readonly Entry[] {
  const notices = c.notices.map((one) => ({
    key: one.id,
    at: one.at ?? one.loggedAt,
    loggedAt: one.loggedAt,
    what: t('case.timeline.notice', { kind: code('noticeKind', one.kind) }),
    more: code('noticeMode', one.mode),
    by: one.loggedBy,
  }));
  const contacts = c.contacts.map((one) => ({
    key: one.id,
    at: one.at ?? one.loggedAt,
    loggedAt: one.loggedAt,
    what: t('case.timeline.contact', { mode: code('contactMode', one.mode) }),
    more: one.summary ?? '',
    by: one.loggedBy,
  }));
  const calls = c.followUps.map((one) => ({
    key: one.id,
    at: one.at ?? one.loggedAt,
    loggedAt: one.loggedAt,
    what: t('case.timeline.call', { kind: code('followUpKind', one.kind) }),
    more: one.satisfaction === null ? '' : code('satisfaction', String(one.satisfaction)),
    by: one.callerId,
  }));
  return [...notices, ...contacts, ...calls];
}

type Print = CaseView['prints'][number];

function printedAs({ medium, count }: Print, form: string, t: Texts['t']): string {
  if (medium === 'word') return t('sheets.word.entry', { form });
  return count === 0
    ? t('case.timeline.printDraft', { form })
    : t('case.timeline.print', { form, count });
}

function printed({ prints }: CaseView, { t, form, code }: Texts): readonly Entry[] {
  return prints.map((one, index) => ({
    key: `P${String(index)}`,
    at: one.at,
    what: printedAs(one, form(one.form, one.sheet), t),
    more: t('case.timeline.printMore', {
      copy: code('copyType', one.copy),
      code: one.verifyCode,
    }),
    by: one.by,
  }));
}

function opened({ case: c }: CaseView, { t }: Texts): Entry {
  const what = t('case.timeline.opened');
  return { key: 'opened', at: c.openedAt, what, more: '', by: c.openedBy };
}

function overdue({ case: c }: CaseView, { t }: Texts, names: Readonly<Record<string, string>>) {
  return c.effects
    .filter(({ done }) => done)
    .map((one, index) => ({
      key: `E${String(index)}`,
      at: one.recordedAt,
      what: t(`case.effects.${one.effect}`, { rule: names[one.rule] ?? one.rule }),
      more: showMoment(one.dueAt),
      by: null,
    }));
}

function isLater(one: Entry, other: Entry): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  const [first, second] = [one.loggedAt ?? one.at, other.loggedAt ?? other.at];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Everything that happened, in the order it happened; of the same moment, in the order it was recorded. */
export function TimelineTab() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { states, forms, deadlines, roles, fields } = useWords();
  const labels: Readonly<Record<string, string>> = fields.facts;
  const text = useEntryText();
  const code = useCodeText();
  const choice = useChoiceText();
  const name = useStaffName();
  const names: Readonly<Record<string, string>> = deadlines;
  const texts: Texts = {
    t,
    code,
    choice,
    name,
    field: (one) =>
      one === 'disputeReceivedAt' ? fields.creditDispute.receivedAt : (labels[one] ?? one),
    role: (role) => roles.names[role],
    stage: (stage) => {
      const known = view.procedure.stages.find((one) => one.code === stage);
      return known === undefined ? stage : text(known);
    },
    form: (form, sheet) => formTitle(forms, form, sheet),
    slot: useSlotName(),
    transition: (id) => (isTransition(id) ? states.transitions[id] : id),
  };
  const entries: readonly Entry[] = [
    opened(view, texts),
    ...moves(view, texts),
    ...levels(view, texts),
    ...told(view, texts),
    ...printed(view, texts),
    ...overdue(view, texts, names),
    ...lifecycleEntries(view, texts),
    ...handlingEntries(view, texts),
    ...signingEntries(view, texts),
    ...specialEntries(view, texts),
  ].toSorted(isLater);
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key}>
          <span className="log-time">{showMoment(entry.at)}</span>
          <span className="timeline-what">{entry.what}</span>
          <span className="log-text">{entry.more}</span>
          <span className="note">
            {entry.who ?? (entry.by === null ? t('case.timeline.byRule') : name(entry.by))}
          </span>
        </li>
      ))}
    </ol>
  );
}
