import type { Field, Fields } from '../../shared/domain/fields.ts';
import type { Chance } from '../bench/chance.ts';
import { garbage, hostileNumber, hostileText } from './hostile.ts';

/** What exists on the desk and may therefore be named in an input. */
export type Known = { readonly ids: readonly [string, ...string[]] };

type Making = { readonly chance: Chance; readonly known: Known; readonly depth: number };

const MOMENTS: readonly [string, ...string[]] = [
  '2026-03-11T09:00:00',
  '2026-03-10T23:59:59',
  '2026-03-11T18:30:00',
  '2030-01-01T00:00:00',
];
const DAYS: readonly [string, ...string[]] = [
  '2026-03-11',
  '2026-03-13',
  '2025-12-31',
  '2030-02-28',
];
const CODES: readonly [string, ...string[]] = [
  'S01',
  'B09',
  'Q01',
  'NT1',
  'EV05',
  'PA1',
  'ID1',
  'X01',
  'O06',
  'TK3',
  'FU1',
  'SC1',
  'RP2',
];

function oneOf(values: readonly string[], chance: Chance): string {
  return values[chance.whole(0, values.length - 1)] ?? '';
}

function rows(make: () => unknown, chance: Chance): readonly unknown[] {
  return Array.from({ length: chance.whole(0, 3) }, make);
}

type Kind = Field['kind'];
type Maker<K extends Kind> = (field: Extract<Field, { kind: K }>, making: Making) => unknown;

function someMoney(_: Field, { chance }: Making): number {
  return hostileNumber(chance);
}

function someId(_: Field, { chance, known }: Making): string {
  return chance.one(known.ids);
}

function deeper(making: Making): Making {
  return { ...making, depth: making.depth + 1 };
}

const MAKERS: { readonly [K in Kind]: Maker<K> } = {
  text: ({ max }, { chance }) => hostileText(chance).slice(0, chance.percent(90) ? max : undefined),
  texts: (_, { chance }) => rows(() => hostileText(chance), chance),
  choice: ({ of }, { chance }) => oneOf(of, chance),
  choices: ({ of }, { chance }) => rows(() => oneOf(of, chance), chance),
  code: (_, { chance }) => chance.one(CODES),
  codes: (_, { chance }) => rows(() => chance.one(CODES), chance),
  moment: (_, { chance }) => chance.one(MOMENTS),
  day: (_, { chance }) => chance.one(DAYS),
  money: someMoney,
  count: someMoney,
  flag: (_, { chance }) => chance.percent(50),
  staff: someId,
  case: someId,
  staffs: (_, { chance, known }) => rows(() => chance.one(known.ids), chance),
  entity: ({ fields }, making) => someFields(fields, deeper(making)),
  part: ({ fields }, making) => someFields(fields, deeper(making)),
  rows: ({ fields }, making) => rows(() => someFields(fields, deeper(making)), making.chance),
  answers: ({ of }, { chance }) => ({ [chance.one(CODES)]: oneOf(of, chance) }),
};

/** A value that fits its field most of the time. */
function fitting<K extends Kind>(
  field: Extract<Field, { kind: K }> & { readonly kind: K },
  making: Making,
): unknown {
  const make: Maker<K> = MAKERS[field.kind];
  return make(field, making);
}

/** Some of the fields, most with values that fit, now and then one that is nobody's. */
export function someFields(fields: Fields, making: Making): Readonly<Record<string, unknown>> {
  const { chance } = making;
  const share = chance.one([10, 40, 90, 100]);
  const chosen = Object.entries(fields).filter(() => chance.percent(share));
  const made = chosen.map(([name, field]) => {
    const value = chance.percent(4) ? garbage(chance, 2) : fitting(field, making);
    return [name, chance.percent(5) ? null : value] as const;
  });
  const extra = chance.percent(2) ? [[hostileText(chance), garbage(chance, 2)] as const] : [];
  return Object.fromEntries([...made, ...extra]);
}
