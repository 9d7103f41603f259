import { hasStaffSecret } from '../../electron/services/vault.ts';
import type { Inside } from './inspection.ts';
import type { Fact, Story } from './story.ts';

type Sight = {
  readonly inside: Inside;
  readonly story: Story;
  readonly acts: ReadonlyMap<string, number>;
};

type Check<Kind extends Fact['kind']> = (
  fact: Extract<Fact, { kind: Kind }>,
  sight: Sight,
) => boolean;

const CHECKS: { readonly [Kind in Fact['kind']]: Check<Kind> } = {
  case: ({ id, rev }, { inside }) => (inside.office.store.cases.load(id)?.rev ?? 0) >= rev,
  text: ({ id, rev, text }, { inside }) => {
    const stored = inside.office.store.cases.load(id);
    return stored !== null && (stored.rev > rev || stored.facts.narrative?.includes(text) === true);
  },
  act: ({ id, act }, { acts }) => acts.has(`${id} ${act}`),
  file: ({ id, hash }, { inside: { office } }) =>
    office.store.attachments.load(hash) !== null &&
    office.store.cases.load(id)?.evidence.some(({ file }) => file?.fileHash === hash) === true,
  print: ({ code }, { inside }) => inside.office.store.printLog.byCode(code).length > 0,
  opinion: ({ mark }, { inside: { db } }) =>
    db
      .prepare(`SELECT count(*) FROM branch_records WHERE instr(content, ?) > 0`)
      .pluck()
      .get(mark) === 1,
  staff: ({ staffNo, name }, { inside: { office, folder } }) =>
    office.store.staff.byStaffNo(staffNo)?.name === name && hasStaffSecret(folder, staffNo),
  left: ({ staffNo }, { inside: { office, folder } }) =>
    office.store.staff.byStaffNo(staffNo)?.active === false && !hasStaffSecret(folder, staffNo),
};

function holds<Kind extends Fact['kind']>(
  fact: Extract<Fact, { kind: Kind }>,
  kind: Kind,
  sight: Sight,
): boolean {
  return CHECKS[kind](fact, sight);
}

/** How often each act stands in the audit trail of each case. */
function actsOf({ db }: Inside): ReadonlyMap<string, number> {
  const lines = db
    .prepare(`SELECT entity_id, action, count(*) FROM audit WHERE entity = 'case' GROUP BY 1, 2`)
    .raw(true)
    .all();
  return new Map(
    lines.map((line) => {
      const [id, action, count] = Array.isArray(line) ? line.map(String) : [];
      return [`${id ?? ''} ${action ?? ''}`, Number(count)];
    }),
  );
}

/** Acts that were acknowledged more often than they stand in the trail. */
function actProblems(story: Story, acts: ReadonlyMap<string, number>): readonly string[] {
  const wanted = new Map<string, number>();
  for (const { fact } of story.facts) {
    if (fact.kind !== 'act') continue;
    const name = `${fact.id} ${fact.act}`;
    wanted.set(name, (wanted.get(name) ?? 0) + 1);
  }
  return [...wanted]
    .filter(([name, count]) => (acts.get(name) ?? 0) < count)
    .map(([name]) => `acknowledged but not in the trail as often: ${name}`);
}

/** Everything the desk had said yes to, and where it is no longer so. */
export function factProblems(inside: Inside, story: Story): readonly string[] {
  const acts = actsOf(inside);
  const sight = { inside, story, acts };
  const lost = story.facts.filter(({ fact }) => !holds(fact, fact.kind, sight));
  return [...lost.map(({ fact }) => `lost: ${JSON.stringify(fact)}`), ...actProblems(story, acts)];
}
